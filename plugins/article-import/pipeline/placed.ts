import type {Origin} from '../load/planDocument.ts'
import type {StoredState} from '../load/store.ts'
import type {NewsDocument} from '../model.ts'
import type {PreparedArticle} from './types.ts'

/** An article with its documents under the ids and slugs that they get. */
export interface Placed {
  readonly prepared: PreparedArticle
  readonly draft: boolean
  /** As the archive gives them: what is compared. */
  readonly desired: readonly NewsDocument[]
  /** Of each desired document. */
  readonly origins: readonly Origin[]
  readonly slug: string
}

/** Stored documents, as far as the archive differs from them. */
export interface Snapshot {
  readonly states: ReadonlyMap<string, StoredState>
  readonly documents: ReadonlyMap<string, NewsDocument>
}

/** What is to be done about a document. */
export type Verdict = 'create' | 'change' | 'unchanged' | 'edited'
