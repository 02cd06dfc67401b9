import type {Action} from '../engine/rule.ts'
import type {Finding, Severity} from '../engine/types.ts'

/** What a run asks of each document; plain data, so that it goes to worker threads. */
export interface RunOptions {
  /** ISO 8601, fixed for the whole run. */
  readonly now: string
  readonly action: Action
  readonly styleGuide: unknown
  readonly only?: readonly string[]
  /** Only documents of these types. */
  readonly types: readonly string[]
  /** A GROQ condition on the document. */
  readonly filter?: string
  /** Only documents that changed at this time or later; ms. */
  readonly since?: number
  /** Findings below it are left out. */
  readonly severity: Severity
}

/** A finding of a run, with a fingerprint that stays the same while its text does. */
export interface RunFinding extends Finding {
  readonly fingerprint: string
  /** Set when the baseline knows it. */
  readonly known?: boolean
}

/** A document with findings, and what reports group it by. */
export interface CheckedDocument {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly section?: string
  /** `2024-05` */
  readonly month?: string
  /** The source that it was imported from. */
  readonly importer?: string
  readonly findings: readonly RunFinding[]
}

/** The result of a batch: all documents counted, those with findings listed. */
export interface BatchResult {
  readonly checked: number
  /** Lines that are no JSON documents. */
  readonly unreadable: number
  readonly documents: readonly CheckedDocument[]
}

/** What a run comes to. */
export interface RunSummary {
  readonly documents: number
  readonly documentsWithFindings: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly waived: number
  /** Findings that the baseline knows. */
  readonly known: number
  readonly unreadable: number
  readonly byRule: Readonly<Record<string, number>>
  readonly durationMs: number
}
