import type {Finding} from '../../editorial-checks/engine/types.ts'
import type {NewsDocument, RawArticle} from '../model.ts'
import type {ReadArticle} from './buildArticle.ts'
import type {LearnedSource} from './learnAhead.ts'

/** What reading one article came to, or why it cannot be read. */
export type ReadOutcome = {readonly read: ReadArticle} | {readonly error: string}

/** Milliseconds of work by stage. */
export type Spent = Readonly<Record<string, number>>

/** What a helper answers; undefined where the work is to be done here after all. */
export type HelperAnswer<T> = Promise<
  {readonly results: readonly T[]; readonly spent: Spent} | undefined
>

/**
 * Another thread that takes the pure part of an import. It gives what the stages here would give; an
 * import without one only takes longer.
 */
export interface ImportHelper {
  /** Whether it has room for some articles to read; to be asked for each article that comes. */
  readsNow(): boolean
  /** Converts and reads articles; what each came to is told when it is asked for. */
  read(articles: readonly RawArticle[]): HelperAnswer<() => ReadOutcome>
  /** Tells what was learned of a source, for the articles that are read from now on. */
  learn(source: LearnedSource): void
  /** Whether it has room for some documents to check. */
  checksNow(): boolean
  /** Checks documents. */
  check(documents: readonly NewsDocument[]): HelperAnswer<readonly Finding[]>
}
