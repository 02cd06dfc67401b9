import type {Spent} from '../helper.ts'
import type {LearnedSource} from '../learnAhead.ts'
import type {ArticleDefaults, Recipe} from '../types.ts'

/** What a helping thread is started with. */
export interface HelperData {
  readonly recipe: Recipe
  readonly defaults: ArticleDefaults
}

/** A piece of work: articles as they are, or documents, each as JSON. */
export type HelperJob =
  | {readonly kind: 'read'; readonly articles: readonly unknown[]}
  | {readonly kind: 'check'; readonly documents: readonly string[]}

/** What the thread is told between jobs, and does not answer. */
export type HelperNews = {readonly kind: 'learn'; readonly source: LearnedSource}

/** What a helping thread says: that it is ready, or what each article or document came to, as JSON. */
export type HelperMessage = 'ready' | {readonly results: readonly string[]; readonly spent: Spent}
