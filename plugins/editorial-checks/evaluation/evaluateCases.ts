import {createChecker} from '../engine/checker.ts'
import {instant} from '../engine/values.ts'
import type {CaseFile} from './caseFile.ts'
import {documentsOfCase} from './documentsOfCase.ts'
import {ruleOfLabel, vocabularyStyleGuide} from './labels.ts'

const labelOfRule = new Map(Object.entries(ruleOfLabel).map(([label, rule]) => [rule, label]))
const rulesOfLabels = Object.values(ruleOfLabel)
/** What is said of links and of the source's name: labels that count for every text field. */
const textRules = ['mojibake', 'html-entity-left', 'double-space']

/** The labels that the checks raise for a case. */
export function labelsOfCase(testCase: CaseFile): ReadonlySet<string> {
  const {article, links, source, others} = documentsOfCase(testCase)
  const byId = new Map(others.map((other) => [String(other._id), other]))
  const context = {
    now: instant(testCase.now) === undefined ? '2026-06-01T12:00:00Z' : String(testCase.now),
    styleGuide: vocabularyStyleGuide,
    reference: (id: string) => byId.get(id),
  }
  const findings = [
    ...createChecker({...context, only: rulesOfLabels})(article),
    ...createChecker({...context, only: [...textRules, 'unsafe-link']})(links),
    ...createChecker({...context, only: textRules})(source),
  ]
  return new Set(findings.flatMap(({rule}) => labelOfRule.get(rule) ?? []))
}

/** What was right and wrong in one case. */
export interface CaseResult {
  readonly name: string
  readonly why: string
  readonly found: readonly string[]
  readonly missed: readonly string[]
  readonly falseAlarms: readonly string[]
  /** The false alarms that the case names in `notExpected`. */
  readonly trapped: readonly string[]
}

/** Runs the checks over one case and compares the labels. */
export function evaluateCase(name: string, testCase: CaseFile): CaseResult {
  const raised = labelsOfCase(testCase)
  const expected = new Set(testCase.expected)
  const allowed = new Set(testCase.allowed)
  const falseAlarms = [...raised].filter((label) => !expected.has(label) && !allowed.has(label))
  return {
    name: testCase.name ?? name,
    why: testCase.why ?? '',
    found: [...expected].filter((label) => raised.has(label)),
    missed: [...expected].filter((label) => !raised.has(label)),
    falseAlarms,
    trapped: falseAlarms.filter((label) => testCase.notExpected.includes(label)),
  }
}

/** Recall and precision over cases; 1 where there is nothing to find, or nothing was raised. */
export function scoreCases(results: readonly CaseResult[]): {recall: number; precision: number} {
  const count = (of: (result: CaseResult) => readonly string[]) =>
    results.reduce((sum, result) => sum + of(result).length, 0)
  const found = count((result) => result.found)
  const missed = count((result) => result.missed)
  const wrong = count((result) => result.falseAlarms)
  return {
    recall: found + missed === 0 ? 1 : found / (found + missed),
    precision: found + wrong === 0 ? 1 : found / (found + wrong),
  }
}
