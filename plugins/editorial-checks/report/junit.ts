import {pathToString} from '../engine/path.ts'
import {escapeXml} from './escape.ts'
import {oneLine} from './oneLine.ts'
import type {Reporter} from './reporter.ts'

/** JUnit XML: a suite for each document with findings, a failed case for each finding. */
export function junitReporter(): Reporter {
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="newsroom check">\n',
    document({id, title, findings}) {
      const open = findings.filter(({waived, known}) => !waived && !known)
      const cases = findings.map((finding) => {
        const {rule, severity, help = '', path, waived, known, docs = ''} = finding
        const where = pathToString(path)
        const name = escapeXml(where === '' ? rule : `${rule} ${where}`)
        const body =
          waived || known
            ? `<skipped message="${escapeXml(waived ? `Waived by ${waived.by}: ${waived.reason}` : 'In the baseline')}"/>`
            : `<failure type="${severity}" message="${escapeXml(oneLine(finding))}">${escapeXml(`${help}\n${docs}`)}</failure>`
        return `    <testcase classname="${escapeXml(id)}" name="${name}" time="0">${body}</testcase>`
      })
      return [
        `  <testsuite name="${escapeXml(title || id)}" tests="${findings.length}" failures="${open.length}" errors="0" skipped="${findings.length - open.length}" time="0">`,
        ...cases,
        '  </testsuite>\n',
      ].join('\n')
    },
    end: () => '</testsuites>\n',
  }
}
