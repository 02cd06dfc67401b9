import {
  getPublishedId,
  type Rule as SchemaRule,
  type SchemaTypeDefinition,
  type ValidationContext,
} from 'sanity'
import type {Finding, Severity} from '../engine/types.ts'
import type {Checks} from './ChecksOptions.ts'

const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[]
const styleGuideAgeMs = 2000

/**
 * Adds the checks to the validation of document types, so that findings stand at their fields, in
 * Studio and in `sanity documents validate`, with the severities of the style guide.
 */
export function checkedTypes(
  types: readonly SchemaTypeDefinition[],
  checks: Checks,
): SchemaTypeDefinition[] {
  const findingsOf = createFindings(checks)
  return types.map((type) =>
    type.type === 'document' && checks.applies(type.name) ? withValidation(type, findingsOf) : type,
  )
}

type FindingsOf = (document: object, context: ValidationContext) => Promise<readonly Finding[]>

/** Checks a document once for the three severities that ask about it. */
function createFindings(checks: Checks): FindingsOf {
  const latest = new WeakMap<object, Promise<readonly Finding[]>>()
  let styleGuide: {readonly at: number; readonly document: Promise<unknown>} | undefined
  const readStyleGuide = (context: ValidationContext) => {
    if (!styleGuide || Date.now() - styleGuide.at > styleGuideAgeMs) {
      const client = context.getClient({apiVersion: '2025-06-27'})
      const document = client
        .fetch('*[_id == "styleGuide"][0]', {}, {perspective: 'drafts', tag: 'newsroom.checks'})
        // Without the dataset the rules' own severities hold.
        .catch(() => undefined)
      styleGuide = {at: Date.now(), document}
    }
    return styleGuide.document
  }
  return (document, context) => {
    const known = latest.get(document)
    if (known) return known
    const check = async () => {
      const [{actionMatters, createChecker}, guide] = await Promise.all([
        checks.load(),
        readStyleGuide(context),
      ])
      const id = context.document?._id
      const isUpdate =
        actionMatters && id && (await context.getDocumentExists?.({id: getPublishedId(id)}))
      return createChecker({styleGuide: guide, action: isUpdate ? 'update' : 'publish'})(document)
    }
    const findings = check()
    latest.set(document, findings)
    return findings
  }
}

function withValidation(type: SchemaTypeDefinition, findingsOf: FindingsOf): SchemaTypeDefinition {
  const messages =
    (severity: Severity) => async (document: unknown, context: ValidationContext) => {
      if (typeof document !== 'object' || document === null) return true
      const findings = await findingsOf(document, context)
      const found = findings.filter((finding) => finding.severity === severity && !finding.waived)
      return found.length === 0
        ? true
        : found.map((finding) => ({
            message: [finding.message, finding.help].filter(Boolean).join(' '),
            path: [...finding.path],
          }))
    }
  const own = 'validation' in type ? type.validation : undefined
  const validation = (rule: SchemaRule) => [
    ...ownRules(own, rule),
    ...severities.map((severity) => rule.custom(messages(severity))[severity]()),
  ]
  return {...type, validation} as SchemaTypeDefinition
}

function ownRules(own: unknown, rule: SchemaRule): SchemaRule[] {
  if (typeof own !== 'function') return []
  const built: unknown = own(rule)
  return (Array.isArray(built) ? built : [built]).filter(isRule)
}

function isRule(value: unknown): value is SchemaRule {
  return typeof value === 'object' && value !== null && 'custom' in value
}
