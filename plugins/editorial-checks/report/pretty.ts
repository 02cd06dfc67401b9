import pc from 'picocolors'
import {pathToString} from '../engine/path.ts'
import {printable} from './printable.ts'
import type {Reporter, ReportInfo} from './reporter.ts'

/** For people: findings by document, then the rules that were found, with their pages. */
export function prettyReporter({colors}: ReportInfo): Reporter {
  const paint = pc.createColors(colors)
  const pages = new Map<string, string>()
  const severityText = {
    error: paint.red('error  '),
    warning: paint.yellow('warning'),
    info: paint.cyan('info   '),
  }
  return {
    document({id, title, findings}) {
      // What the baseline knows is counted at the end; here it would drown what is new.
      const shown = findings.filter(({known}) => !known)
      if (shown.length === 0) return ''
      const lines = shown.map(({rule, severity, path, place, message, help, docs, waived, fix}) => {
        if (docs !== undefined) pages.set(rule, docs)
        const label = waived ? paint.dim('waived ') : severityText[severity]
        const where = printable(pathToString(path))
        const notes = [
          help,
          waived && `Waived by ${waived.by}: ${waived.reason}`,
          fix && `Fix: ${fix.title} (${fix.safe ? '--fix' : '--fix=all'})`,
        ].filter((note) => typeof note === 'string')
        return [
          [
            `  ${label} ${printable(message)}`,
            ...[printable(place ?? ''), `${rule} ${where}`].filter(Boolean).map(paint.dim),
          ]
            .join('  ')
            .trimEnd(),
          ...notes.map((note) => paint.dim(`          ${printable(note)}`)),
        ].join('\n')
      })
      return `${paint.bold(printable(title || id))}  ${paint.dim(printable(id))}\n${lines.join('\n')}\n\n`
    },
    end({documents, documentsWithFindings, errors, warnings, infos, waived, known, byRule}) {
      const rules = Object.entries(byRule).map(
        ([rule, count]) =>
          `  ${String(count).padStart(7)}  ${rule.padEnd(32)} ${paint.dim(pages.get(rule) ?? '')}`,
      )
      const counts = [
        `${errors} ${errors === 1 ? 'error' : 'errors'}`,
        `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
        `${infos} info`,
        ...(waived > 0 ? [`${waived} waived`] : []),
        ...(known > 0 ? [`${known} in the baseline`] : []),
      ].join(', ')
      const head = rules.length > 0 ? `${paint.bold('By rule')}\n${rules.join('\n')}\n\n` : ''
      return `${head}${documents} documents checked, ${documentsWithFindings} with findings: ${counts}.\n`
    },
  }
}
