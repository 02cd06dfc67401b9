import type {Origin, Told} from '../load/planDocument.ts'
import type {StoredState} from '../load/store.ts'
import type {StoryPrint} from '../load/storyPrint.ts'
import type {NewsDocument, RawArticle} from '../model.ts'
import type {PreparedArticle} from './types.ts'

/**
 * What is to become of an article, without its documents: it is kept until they are safe, and they
 * are the most of the memory.
 */
export interface Aim {
  readonly id: string
  readonly raw: RawArticle
  readonly draft: boolean
  /** What the archive says of each document. */
  readonly told: readonly Told[]
  /** Of each document. */
  readonly origins: readonly Origin[]
  readonly print: StoryPrint
  /** Organizations, people, places, memoranda and sections that the dataset may lack. */
  readonly entities: readonly NewsDocument[]
  /** Of all that it refers to. */
  readonly entityIds: readonly string[]
}

/** An article with its documents under the ids and slugs that they get. */
export interface Placed {
  readonly prepared: PreparedArticle
  /** As the archive gives them: what is compared. */
  readonly desired: readonly NewsDocument[]
  readonly slug: string
  readonly aim: Aim
}

/** Stored documents, as far as the archive differs from them. */
export interface Snapshot {
  readonly states: ReadonlyMap<string, StoredState>
  readonly documents: ReadonlyMap<string, NewsDocument>
}

/** What is to be done about a document. */
export type Verdict = 'create' | 'change' | 'unchanged' | 'edited'
