import type {Reporter} from './reporter.ts'

/** One JSON object: `findings`, each with its document's title, and `summary`. */
export function jsonReporter(): Reporter {
  let first = true
  return {
    begin: () => '{"findings":[',
    document({title, findings}) {
      return findings
        .map(({fingerprint: _internal, ...finding}) => {
          const comma = first ? '\n' : ',\n'
          first = false
          return comma + JSON.stringify({...finding, documentTitle: title})
        })
        .join('')
    },
    end: (summary) => `\n],"summary":${JSON.stringify(summary)}}\n`,
  }
}
