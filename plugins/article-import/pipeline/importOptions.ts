import type {EditedPolicy} from '../load/planDocument.ts'
import type {Store} from '../load/store.ts'
import type {WriterOptions} from '../load/writer.ts'
import type {RawArticle} from '../model.ts'
import type {RecordFailure} from '../sources/defineSource.ts'
import type {AssetResolver} from './assets.ts'
import type {Filter} from './filters.ts'
import type {ImportHelper} from './helper.ts'
import type {Shard} from './shard.ts'
import type {Terms} from './terms.ts'
import type {ArticleDefaults, Stages} from './types.ts'

/** A record as a source gives it: an article, or the reason why it is none. */
export type ImportRecord = RawArticle | {readonly failure: RecordFailure}

/** What an import is told. */
export interface ImportOptions extends ArticleDefaults {
  readonly store: Store
  readonly stages: Stages
  /** What is imported, for people: a file's or folder's name. */
  readonly label: string
  /** The input as it was given: what locators begin with, and what the dataset need not know. */
  readonly root?: string
  readonly filter?: Filter
  readonly terms?: Terms
  /** `keep` (the default) leaves documents alone that an editor changed since the last import. */
  readonly edited?: EditedPolicy
  /** `list` (the default) imports both and tells; `merge` makes one article of two provenances. */
  readonly duplicates?: 'merge' | 'list'
  /** Imports every article as a draft; drafts of the archive are drafts anyway. */
  readonly drafts?: boolean
  /** Only every `count`th article, from `index` (1 to `count`): the machines of a split import. */
  readonly shard?: Shard
  readonly assets?: AssetResolver
  /** Another thread that reads and checks ahead. */
  readonly helper?: ImportHelper
  readonly signal?: AbortSignal
  readonly by?: string
  readonly now?: () => Date
  readonly writer?: Omit<WriterOptions, 'run'>
  /** Leaves the run's own document out, as a dry run does. */
  readonly unrecorded?: boolean
}
