import type {Finding} from '../../editorial-checks/engine/types.ts'
import type {Duplicate} from '../load/duplicates.ts'
import type {SlugCollision} from '../load/slugs.ts'
import type {ImportIssue, RawArticle} from '../model.ts'

/** Articles by what became of them: `read` is the sum of the others once a run has ended. */
export interface Counts {
  readonly read: number
  readonly created: number
  readonly changed: number
  readonly unchanged: number
  readonly skipped: number
  readonly failed: number
}

/** What became of one record. */
export type Outcome = Exclude<keyof Counts, 'read'>

/** What an import tells while it runs. */
export type ImportEvent =
  | {readonly type: 'progress'; readonly counts: Counts}
  | {
      readonly type: 'record'
      readonly outcome: Outcome
      readonly locator: string
      readonly id?: string
      /** Kebab-case, for skipped and failed records. */
      readonly code?: string
      readonly reason?: string
      /** The record of a failure, so that it can be taken back in. */
      readonly raw?: RawArticle | string
    }
  | {
      readonly type: 'issue'
      readonly issue: ImportIssue
      readonly locator: string
      readonly id: string
    }
  | {readonly type: 'finding'; readonly finding: Finding; readonly locator: string}
  | {readonly type: 'edited'; readonly id: string; readonly kept: readonly string[]}
  | {
      readonly type: 'duplicate'
      readonly duplicate: Duplicate
      readonly id: string
      readonly locator: string
    }
  | {readonly type: 'collision'; readonly collision: SlugCollision}
  | {readonly type: 'redirect'; readonly from: string; readonly slug: string; readonly id: string}

/** One kind of loss, repair or note, with how often it occurred and where first. */
export interface IssueCount {
  readonly code: string
  readonly kind: ImportIssue['kind']
  readonly message: string
  readonly locator: string
  readonly count: number
}

/** One rule's findings. */
export interface RuleFindings {
  readonly rule: string
  readonly severity: Finding['severity']
  readonly message: string
  readonly count: number
}

/** What a whole import came to. */
export interface ImportResult {
  /** The id of its `importRun`; absent when nothing was written, and so nothing recorded. */
  readonly run?: string
  readonly counts: Counts
  readonly sources: Readonly<Record<string, number>>
  /** Documents written, by type. */
  readonly documents: Readonly<Record<string, {readonly created: number; readonly changed: number}>>
  readonly issues: readonly IssueCount[]
  readonly findings: readonly RuleFindings[]
  readonly interrupted: boolean
  readonly durationMs: number
  /** Milliseconds of work by stage. */
  readonly stages: Readonly<Record<string, number>>
}
