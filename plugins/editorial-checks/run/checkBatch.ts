import {evaluate, parse} from 'groq-js'
import {createChecker} from '../engine/checker.ts'
import type {DocumentIndex} from '../engine/documentIndex.ts'
import type {Finding} from '../engine/types.ts'
import {asFields, asString, type Fields, instant, objectsOf, referenceOf} from '../engine/values.ts'
import {ChecksError} from './errors.ts'
import {fingerprint} from './fingerprint.ts'
import type {BatchResult, CheckedDocument, RunFinding, RunOptions} from './types.ts'

const ranks = {error: 2, warning: 1, info: 0}

/** Makes the function that checks batches of documents under one set of options. */
export function createBatchChecker(
  options: RunOptions,
  index: DocumentIndex,
): (documents: Iterable<unknown>) => Promise<BatchResult> {
  const check = createChecker({
    now: options.now,
    action: options.action,
    styleGuide: options.styleGuide,
    index,
    ...(options.only && {only: options.only}),
  })
  const types = new Set(options.types)
  const passes = documentFilter(options.filter)
  return async (documents) => {
    let checked = 0
    let unreadable = 0
    const found: CheckedDocument[] = []
    for (const value of documents) {
      const document = asFields(value)
      if (!document) {
        unreadable++
        continue
      }
      if (!types.has(asString(document._type)) || (passes && !(await passes(document)))) continue
      if (options.since !== undefined && (instant(document._updatedAt) ?? 0) < options.since)
        continue
      checked++
      const findings = check(document).filter(
        ({severity}) => ranks[severity] >= ranks[options.severity],
      )
      if (findings.length > 0) found.push(describe(document, findings, index))
    }
    return {checked, unreadable, documents: found}
  }
}

/**
 * A GROQ condition as a test of single documents.
 *
 * @throws {@link ChecksError} when it is no GROQ
 */
export function documentFilter(
  filter: string | undefined,
): ((document: Fields) => Promise<boolean>) | undefined {
  if (filter === undefined) return undefined
  let tree: ReturnType<typeof parse>
  try {
    tree = parse(`count(*[${filter}]) > 0`)
  } catch (error: unknown) {
    throw new ChecksError(`The filter is no GROQ condition: ${filter}`, {
      code: 'FILTER_INVALID',
      cause: error,
      suggestions: [`An example: --filter 'publishedAt > "2024-01-01"'`],
    })
  }
  return async (document) => {
    const value = await evaluate(tree, {dataset: [document]})
    return (await value.get()) === true
  }
}

function describe(
  document: Fields,
  findings: readonly Finding[],
  index: DocumentIndex,
): CheckedDocument {
  const sectionId = referenceOf(document.section)
  const section =
    sectionId === undefined ? undefined : asString(index.card(sectionId)?.title) || sectionId
  const month = /^\d{4}-\d\d/.exec(
    asString(document.publishedAt) || asString(document.signedOn),
  )?.[0]
  const importer = objectsOf(document.provenance).map(({value}) => asString(value.sourceName))[0]
  return {
    id: asString(document._id),
    type: asString(document._type),
    title:
      ['headline', 'title', 'name']
        .map((name) => asString(document[name]))
        .find((text) => text !== '') ?? '',
    ...(section !== undefined && {section}),
    ...(month !== undefined && {month}),
    ...(importer !== undefined && importer !== '' && {importer}),
    findings: findings.map(
      (finding): RunFinding => ({...finding, fingerprint: fingerprint(document, finding)}),
    ),
  }
}
