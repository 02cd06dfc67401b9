import type {EditedPolicy, Origin} from '../load/planDocument.ts'
import type {SlugBook} from '../load/slugs.ts'
import type {Store} from '../load/store.ts'
import type {NewsDocument, RawArticle} from '../model.ts'
import type {AssetResolver} from './assets.ts'
import type {ImportEvent, Outcome} from './events.ts'
import type {PreparedArticle} from './types.ts'

/** What loading needs to know besides the articles. */
export interface LoadContext {
  readonly store: Store
  readonly policy: EditedPolicy
  readonly slugs: SlugBook
  readonly assets?: AssetResolver
  /** Whether the dataset was seen to hold no article, so that nothing need be looked up. */
  readonly empty: boolean
  isDraft(raw: RawArticle): boolean
  origin(raw: RawArticle, id: string): Origin
  entityOrigin(id: string): Origin
  emit(event: ImportEvent): void
  /** Called once for each article, when it is safe or lost. */
  settled(article: Pick<PreparedArticle, 'id' | 'raw'>, outcome: Outcome, detail?: Detail): void
  wrote(type: string, what: 'created' | 'changed'): void
  /** Whether an entity is known to be in the store. */
  isStored(id: string): boolean
  /** Called with the entities that an article brought along, new or not. */
  brought(ids: readonly string[]): void
  /** The documents as they go out, for the checks. */
  check(documents: readonly NewsDocument[], prepared: PreparedArticle): void
}

/** Why an article was skipped or failed. */
export interface Detail {
  readonly code: string
  readonly reason: string
}
