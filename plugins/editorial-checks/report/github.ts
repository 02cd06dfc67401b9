import {pathToString} from '../engine/path.ts'
import {oneLine} from './oneLine.ts'
import {printable} from './printable.ts'
import type {Reporter} from './reporter.ts'

const levels = {error: 'error', warning: 'warning', info: 'notice'}

/** Workflow commands of GitHub Actions, which annotate a run. */
export function githubReporter(): Reporter {
  return {
    document: ({id, title, findings}) =>
      findings
        .filter(({waived, known}) => !waived && !known)
        .map((finding) => {
          const {rule, severity, help = '', path, docs = ''} = finding
          const text = [`${title || id}: ${oneLine(finding)}`, help, docs]
            .filter((line) => line !== '')
            .map(printable)
            .join('\n')
          const where = [id, pathToString(path)].filter(Boolean).join(' ')
          return `::${levels[severity]} title=${property(`${rule} (${where})`)}::${data(text)}\n`
        })
        .join(''),
    end: ({errors, warnings, infos}) =>
      `::notice title=${property('newsroom check')}::${data(`${errors} errors, ${warnings} warnings, ${infos} notes`)}\n`,
  }
}

function data(text: string): string {
  return text.replace(/%/gu, '%25').replace(/\r/gu, '%0D').replace(/\n/gu, '%0A')
}

function property(text: string): string {
  return data(printable(text)).replace(/:/gu, '%3A').replace(/,/gu, '%2C')
}
