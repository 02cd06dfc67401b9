import {rules as allRules} from '../rules/index.ts'
import {docsBase} from './docsBase.ts'
import type {DocumentCard, DocumentIndex} from './documentIndex.ts'
import {placeInWords} from './place.ts'
import type {Action, AnyRule, Problem, RuleContext} from './rule.ts'
import {readStyleGuide, type StyleGuide} from './styleGuide.ts'
import {readSubject, type Subject} from './subject.ts'
import type {Finding, Severity} from './types.ts'
import {asFields, asString} from './values.ts'
import {applyWaivers} from './waivers.ts'

/** What a check may know besides the document; everything has a default. */
export interface CheckContext {
  /** ISO 8601; the machine's clock when absent. */
  readonly now?: string
  /** `publish` when absent. */
  readonly action?: Action
  /** The `styleGuide` document. */
  readonly styleGuide?: unknown
  /** Only these rules. */
  readonly only?: readonly string[]
  /** The rules to run; all of the package when absent. */
  readonly rules?: readonly AnyRule[]
  /** Looks up a referenced document; the index's card is taken when absent. */
  reference?(id: string): DocumentCard | undefined
  readonly index?: DocumentIndex
  /** Where the rules' pages are. */
  readonly docsBase?: string
}

/** Checks documents under one context. Nothing that a document holds makes it throw. */
export type Checker = (document: unknown) => readonly Finding[]

/** Of one rule in one document; more tell an editor nothing. */
const mostFindings = 100

interface PlannedRule {
  readonly rule: AnyRule
  readonly severity: Severity
  readonly context: RuleContext<unknown>
}

/** Resolves severities and options once, for as many documents as follow. */
export function createChecker(context: CheckContext = {}): Checker {
  const action = context.action ?? 'publish'
  const fixedNow = context.now === undefined ? undefined : Date.parse(context.now)
  const plan = planRules(context, action, () => fixedNow ?? Date.now())
  const byType = new Map<string, readonly PlannedRule[]>()
  const base = context.docsBase ?? docsBase
  return (input) => {
    const document = asFields(input)
    if (!document) return []
    const type = asString(document._type)
    let planned = byType.get(type)
    if (planned === undefined) {
      planned = plan.filter(({rule: {types}}) => types.includes(type) || types.includes('*'))
      byType.set(type, planned)
    }
    const subject = readSubject(document)
    const findings: Finding[] = []
    for (const {rule, severity, context: ruleContext} of planned) {
      try {
        if (rule.needs !== undefined && (subject.signs & rule.needs) === 0) continue
        if (rule.onlyWith !== undefined && document[rule.onlyWith] === undefined) continue
        let count = 0
        for (const problem of rule.check(subject, ruleContext)) {
          findings.push(toFinding(rule, severity, subject, base, problem, ruleContext))
          if (++count >= mostFindings) break
        }
      } catch (error: unknown) {
        findings.push(toFinding(rule, 'warning', subject, base, crash(rule, error), ruleContext))
      }
    }
    return applyWaivers(document, findings)
  }
}

function toFinding(
  rule: AnyRule,
  severity: Severity,
  subject: Subject,
  base: string,
  {path = [], span, message, help, fix}: Problem,
  {reference}: RuleContext<unknown>,
): Finding {
  return {
    rule: rule.id,
    severity,
    documentId: subject.id,
    documentType: subject.type,
    path,
    ...(span && {span}),
    ...(path.length > 0 && {place: placeInWords(subject, path, span, reference)}),
    message,
    ...(help !== undefined && {help}),
    ...(fix && {fix}),
    docs: `${base}${rule.id}.md`,
  }
}

function planRules(
  context: CheckContext,
  action: Action,
  now: () => number,
): readonly PlannedRule[] {
  const styleGuide = readStyleGuide(context.styleGuide)
  const {index, only} = context
  const reference = context.reference ?? ((id: string) => index?.card(id))
  return (context.rules ?? allRules).flatMap((rule) => {
    if (only && !only.includes(rule.id)) return []
    const setting = styleGuide.rules.get(rule.id)
    const severity = setting?.severity ?? rule.severity
    if (severity === 'off') return []
    const options = optionsOf(rule, styleGuide)
    const ruleContext = {
      get now() {
        return now()
      },
      action,
      options,
      styleGuide,
      reference,
      index,
    }
    if (rule.rests?.(ruleContext)) return []
    return [{rule, severity: severityFor(rule, severity, action), context: ruleContext}]
  })
}

/** A rule that guards publishing stops no correction and no unpublishing: its errors warn there. */
function severityFor(rule: AnyRule, severity: Severity, action: Action): Severity {
  const guards = rule.guards ?? ['publish', 'update']
  return severity === 'error' && !guards.includes(action) ? 'warning' : severity
}

function optionsOf(rule: AnyRule, guide: StyleGuide): unknown {
  if (!rule.options) return {}
  const given = {
    ...withoutUndefined(rule.fromStyleGuide?.(guide)),
    ...guide.rules.get(rule.id)?.options,
  }
  const parsed = rule.options.safeParse(given)
  // Malformed options are the style guide's own finding; here the defaults hold.
  return parsed.success ? parsed.data : rule.options.parse({})
}

function withoutUndefined(options: object | undefined): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(options ?? {}).filter(([, value]) => value !== undefined),
  )
}

function crash(rule: AnyRule, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : 'unknown error'
  return {
    message: `The check "${rule.title}" failed on this document: ${reason}`,
    help: 'The other checks ran. Report the document that makes it fail.',
  }
}

const checkers = new WeakMap<CheckContext, Checker>()

/**
 * Checks one document: pure and synchronous, in Node and in browsers.
 *
 * For many documents under one context pass the same context object, or use {@link createChecker}.
 */
export function checkDocument(document: unknown, context: CheckContext = {}): readonly Finding[] {
  let checker = checkers.get(context)
  if (!checker) {
    checker = createChecker(context)
    checkers.set(context, checker)
  }
  return checker(document)
}
