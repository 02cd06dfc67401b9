import Table from 'cli-table3'
import pc from 'picocolors'
import type {Counts, ImportResult} from '../../plugins/article-import/pipeline/events.ts'
import {duration} from '../progress.ts'

/** The line whose numbers add up: read = created + changed + unchanged + skipped + failed. */
export function countsLine({read, created, changed, unchanged, skipped, failed}: Counts): string {
  return `${read} read = ${created} created + ${changed} changed + ${unchanged} unchanged + ${skipped} skipped + ${failed} failed`
}

/** What an import came to, for people. */
export function summaryLines(result: ImportResult, dryRun: boolean): string[] {
  const {counts, documents, durationMs} = result
  const written = Object.entries(documents).map(([type, {created, changed}]) => {
    const parts = [created > 0 && `${created} new`, changed > 0 && `${changed} changed`]
    return `${type} ${parts.filter(Boolean).join(' and ')}`
  })
  const rate = durationMs > 0 ? Math.round(counts.read / (durationMs / 1000)) : 0
  return [
    `${countsLine(counts)} (articles; ${duration(durationMs / 1000)}, ${rate}/s)`,
    ...(written.length > 0
      ? [`Documents ${dryRun ? 'that would be written' : 'written'}: ${written.join(', ')}`]
      : ['No document was changed.']),
  ]
}

/** The importer's issues and the checks' findings in one table. */
export function findingsTable({
  issues,
  findings,
}: Pick<ImportResult, 'issues' | 'findings'>): string | undefined {
  if (issues.length === 0 && findings.length === 0) return undefined
  const table = new Table({
    head: ['', 'what', 'how often', 'for example'],
    style: {head: [], border: []},
    wordWrap: true,
    colWidths: [9, 32, 11, 66],
  })
  const order = {error: 0, loss: 1, warning: 2, repair: 3, info: 4, note: 5}
  const rows = [
    ...findings.map(({rule, severity, message, count}) => ({
      kind: severity,
      what: rule,
      count,
      example: message,
    })),
    ...issues.map(({code, kind, message, locator, count}) => ({
      kind,
      what: code,
      count,
      example: `${message} (${locator})`,
    })),
  ].sort((a, b) => order[a.kind] - order[b.kind] || b.count - a.count)
  for (const {kind, what, count, example} of rows) {
    table.push([colored(kind), what, String(count), example.slice(0, 240)])
  }
  return table.toString()
}

function colored(kind: string): string {
  if (kind === 'error') return pc.red(kind)
  return kind === 'warning' || kind === 'loss' ? pc.yellow(kind) : pc.dim(kind)
}
