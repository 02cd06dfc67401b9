import type {Finding} from '../../editorial-checks/engine/types.ts'
import type {RawArticle} from '../model.ts'
import type {ReadArticle} from './buildArticle.ts'
import type {LearnedSource} from './learnAhead.ts'

/** What reading one article came to, or why it cannot be read. */
export type ReadOutcome = {readonly read: ReadArticle} | {readonly error: string}

/** Reads an article, and keeps what hinders that for when its turn comes. */
export function outcomeOf(read: () => ReadArticle): ReadOutcome {
  try {
    return {read: read()}
  } catch (error: unknown) {
    return {error: error instanceof Error ? error.message : String(error)}
  }
}

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
  /** To be called for each article that comes: many are worth a thread. */
  met(): void
  /** Whether it has room for some articles to read. */
  readsNow(): boolean
  /** Resolves when answers that have come were taken in. */
  pause(): Promise<void>
  /** Converts and reads articles; what each came to is told when it is asked for. */
  read(articles: readonly RawArticle[]): HelperAnswer<() => ReadOutcome>
  /** Tells what was learned of a source, for the articles that are read from now on. */
  learn(source: LearnedSource): void
  /** Whether it has room for some documents to check. */
  checksNow(): boolean
  /** Checks documents, given as JSON. */
  check(documents: readonly string[]): HelperAnswer<readonly Finding[]>
}
