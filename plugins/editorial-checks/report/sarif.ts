import {docsBase} from '../engine/docsBase.ts'
import {pathToString} from '../engine/path.ts'
import {rules} from '../rules/index.ts'
import {oneLine} from './oneLine.ts'
import type {Reporter} from './reporter.ts'

const levels = {error: 'error', warning: 'warning', info: 'note'} as const

/** SARIF 2.1.0 (OASIS), which code scanning services read. */
export function sarifReporter(): Reporter {
  let first = true
  const indexOf = new Map(rules.map(({id}, index) => [id, index]))
  return {
    begin() {
      const driver = {
        name: 'newsroom check',
        rules: rules.map(({id, title, what, why, severity, category}) => ({
          id,
          name: id.replace(/(?:^|-)(\w)/gu, (_, letter: string) => letter.toUpperCase()),
          shortDescription: {text: title},
          fullDescription: {text: what},
          help: {text: why},
          helpUri: `${docsBase}${id}.md`,
          defaultConfiguration: {level: levels[severity]},
          properties: {category},
        })),
      }
      return `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":${JSON.stringify(driver)}},"columnKind":"utf16CodeUnits","results":[`
    },
    document({id, type, findings}) {
      return findings
        .map((finding) => {
          const {rule, severity, help, path, waived, known, fingerprint} = finding
          const message = oneLine(finding)
          const where = pathToString(path)
          const result = {
            ruleId: rule,
            ruleIndex: indexOf.get(rule),
            level: levels[severity],
            message: {text: help === undefined ? message : `${message} ${help}`},
            locations: [
              {
                physicalLocation: {
                  artifactLocation: {
                    uri: `${uriPart(type)}/${uriPart(id)}.json`,
                  },
                  region: {startLine: 1},
                },
                logicalLocations: [
                  {
                    name: where || id,
                    fullyQualifiedName: `${id}${where === '' ? '' : `/${where}`}`,
                    kind: 'member',
                  },
                ],
              },
            ],
            partialFingerprints: {'newsroomFinding/v2': fingerprint},
            ...(known !== undefined && {baselineState: 'unchanged'}),
            ...(waived && {
              suppressions: [{kind: 'inSource', justification: `${waived.by}: ${waived.reason}`}],
            }),
          }
          const comma = first ? '\n' : ',\n'
          first = false
          return comma + JSON.stringify(result)
        })
        .join('')
    },
    end: ({documents, errors, warnings, infos}) =>
      `\n],"properties":${JSON.stringify({documents, errors, warnings, infos})}}]}\n`,
  }
}

/** An id may hold anything, half of a surrogate pair too. */
function uriPart(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}
