import type {BodyBlock, NewsDocument} from '../../model.ts'
import type {ExtractIssue} from '../types.ts'

/** A Sanity reference as plain data. */
export interface Reference {
  readonly _type: 'reference'
  readonly _ref: string
  readonly _key?: string
}

/** A first mention that becomes an `entity` annotation in the body. */
export interface EntityAnnotation {
  /** The `_key` of the block. */
  readonly block: string
  /** Offsets in the block's plain text, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  readonly target: string
  readonly targetType: 'organization' | 'person' | 'place' | 'memorandum'
}

/** A fact below the threshold: it is shown to an editor and written only at a yes. */
export interface Suggestion {
  /** Stable over runs; `dismissedSuggestions` on the article holds the dismissed ones. */
  readonly key: string
  readonly type: 'organization' | 'person' | 'place' | 'memorandum'
  readonly title: string
  readonly quote: string
  readonly block: string
  readonly start: number
  readonly end: number
  readonly confidence: number
  /** The document that a yes would create or link. */
  readonly document: NewsDocument
}

/** Whose extraction is resolved. */
export interface ResolveContext {
  /** The article's document id, which the memoranda's evidence refers to. */
  readonly articleId: string
  /** The body's blocks, so that evidence and annotations only name what exists. */
  readonly blocks?: readonly BodyBlock[]
}

/** What an article's extraction comes to in a dataset. */
export interface Resolution {
  /** Organizations, persons, places and memoranda, complete, to create or to update. */
  readonly documents: readonly NewsDocument[]
  /** The fields to set on the article. */
  readonly article: {
    readonly source?: Reference
    readonly dateline?: {
      readonly _type: 'dateline'
      readonly place?: Reference
      readonly text?: string
      readonly date?: string
    }
    readonly bylines?: readonly {
      readonly _key: string
      readonly _type: 'byline'
      readonly person?: Reference
      readonly creditLine?: string
    }[]
    readonly mentions?: readonly Reference[]
    readonly memoranda?: readonly Reference[]
  }
  readonly annotations: readonly EntityAnnotation[]
  readonly suggestions: readonly Suggestion[]
  readonly issues: readonly ExtractIssue[]
}

/** A document that turned out to be another one: references move, then it goes. */
export interface Merge {
  readonly remove: string
  readonly keep: string
}

/** What the whole archive comes to, once all its articles were seen. */
export interface RegistryResult {
  readonly documents: readonly NewsDocument[]
  /** Ids that earlier resolutions or the dataset hold, and that are now part of another document. */
  readonly merges: readonly Merge[]
}

/** Options of `createRegistry`. */
export interface RegistryOptions {
  /** Facts below this confidence become suggestions; 0.6 unless told. */
  readonly threshold?: number
}
