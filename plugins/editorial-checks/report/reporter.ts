import type {CheckedDocument, RunSummary} from '../run/types.ts'

/** What a run is about, for headings. */
export interface ReportInfo {
  /** For people: `the lake in .newsroom`, `archive.ndjson`. */
  readonly source: string
  readonly now: string
  readonly colors: boolean
}

/** Turns a run into text, piece by piece, so that nothing grows with the archive. */
export interface Reporter {
  begin?(): string
  document(document: CheckedDocument): string
  end(summary: RunSummary): string
}
