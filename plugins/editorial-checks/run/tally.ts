import type {BatchResult, CheckedDocument, RunSummary} from './types.ts'

/** Counts what a run finds. */
export interface Tally {
  add(result: BatchResult, documents: readonly CheckedDocument[]): void
  summary(): RunSummary
}

/** Starts the count; the clock runs from here. */
export function createTally(): Tally {
  const started = performance.now()
  const counts = {
    documents: 0,
    documentsWithFindings: 0,
    errors: 0,
    warnings: 0,
    infos: 0,
    waived: 0,
    known: 0,
    unreadable: 0,
  }
  const byRule = new Map<string, number>()
  return {
    add({checked, unreadable}, documents) {
      counts.documents += checked
      counts.unreadable += unreadable
      for (const {findings} of documents) {
        if (findings.some(({known}) => known !== true)) counts.documentsWithFindings++
        for (const {rule, severity, waived, known} of findings) {
          if (known) counts.known++
          else if (waived) counts.waived++
          else {
            counts[
              severity === 'error' ? 'errors' : severity === 'warning' ? 'warnings' : 'infos'
            ]++
            byRule.set(rule, (byRule.get(rule) ?? 0) + 1)
          }
        }
      }
    },
    summary: () => ({
      ...counts,
      byRule: Object.fromEntries([...byRule].sort((a, b) => b[1] - a[1])),
      durationMs: Math.round(performance.now() - started),
    }),
  }
}
