import type {Severity} from './types.ts'
import {asFields, asString, type Fields, objectsOf, referenceOf} from './values.ts'

/** What the newsroom's style guide document says, read for the checks. */
export interface StyleGuide {
  readonly limits: Readonly<Record<string, number>>
  readonly rules: ReadonlyMap<
    string,
    {readonly severity?: Severity | 'off'; readonly options?: Fields}
  >
  readonly preferredNames: readonly {
    readonly preferred: string
    readonly avoid: readonly string[]
  }[]
  readonly terms: readonly {
    readonly avoid: string
    readonly use?: string
    readonly note?: string
    readonly caseSensitive?: boolean
  }[]
  readonly knownAbbreviations: readonly string[]
  /** Fields that every article must have, or those of one section. */
  readonly requiredFields: readonly {
    readonly section?: string
    readonly fields: readonly string[]
  }[]
  readonly boilerplate: readonly string[]
}

const severities: readonly string[] = ['error', 'warning', 'info', 'off']

/**
 * Reads a `styleGuide` document.
 *
 * Whatever in it is malformed counts as not set; the rule `style-guide-invalid` tells the editor.
 */
export function readStyleGuide(document: unknown): StyleGuide {
  const fields = asFields(document) ?? {}
  return {
    limits: Object.fromEntries(
      Object.entries(asFields(fields.limits) ?? {}).filter(
        (entry): entry is [string, number] =>
          typeof entry[1] === 'number' && Number.isFinite(entry[1]),
      ),
    ),
    rules: new Map(
      objectsOf(fields.rules).map(({value}) => {
        const severity = asString(value.severity)
        const options = asFields(parseJson(asString(value.options)))
        return [
          asString(value.rule),
          {
            ...(severities.includes(severity) && {severity: severity as Severity | 'off'}),
            ...(options && {options}),
          },
        ]
      }),
    ),
    preferredNames: objectsOf(fields.preferredNames).map(({value}) => ({
      preferred: asString(value.preferred).trim(),
      avoid: texts(value.avoid),
    })),
    terms: objectsOf(fields.terms)
      .filter(({value}) => asString(value.avoid).trim() !== '')
      .map(({value}) => ({
        avoid: asString(value.avoid).trim(),
        ...(asString(value.use).trim() !== '' && {use: asString(value.use).trim()}),
        ...(asString(value.note).trim() !== '' && {note: asString(value.note).trim()}),
        ...(value.caseSensitive === true && {caseSensitive: true}),
      })),
    knownAbbreviations: texts(fields.knownAbbreviations),
    requiredFields: objectsOf(fields.requiredFields).map(({value}) => {
      const section = referenceOf(value.section)
      return {...(section !== undefined && {section}), fields: texts(value.fields)}
    }),
    boilerplate: texts(fields.boilerplate),
  }
}

/** A JSON text's value, or undefined when it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value
        .filter((text): text is string => typeof text === 'string' && text.trim() !== '')
        .map((text) => text.trim())
    : []
}
