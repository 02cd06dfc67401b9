import {githubReporter} from './github.ts'
import {htmlReporter} from './html.ts'
import {jsonReporter} from './json.ts'
import {junitReporter} from './junit.ts'
import {prettyReporter} from './pretty.ts'
import type {Reporter, ReportInfo} from './reporter.ts'
import {sarifReporter} from './sarif.ts'

/** The formats of `newsroom check --format`. */
export const reporters: Readonly<Record<string, (info: ReportInfo) => Reporter>> = {
  pretty: prettyReporter,
  json: jsonReporter,
  sarif: sarifReporter,
  junit: junitReporter,
  github: githubReporter,
  html: htmlReporter,
}
