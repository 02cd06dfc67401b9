import {readDate} from '../../text/readDate.ts'
import type {FieldLayer, PageFields} from '../structured/pageFields.ts'

/** The fields of the first layers that have them, and the names of those layers. */
export interface PickedFields {
  readonly values: PageFields
  readonly sources: Readonly<Record<string, string>>
  /** Dates that no layer had in a readable form. */
  readonly unreadable: readonly {readonly field: string; readonly value: string}[]
}

const dates = new Set(['publishedAt', 'updatedAt'])

/** Takes each field from the first layer that has it; a date must also be readable. */
export function pickFields(layers: readonly FieldLayer[], timeZone?: string): PickedFields {
  const values: Record<string, unknown> = {}
  const sources: Record<string, string> = {}
  const failed = new Map<string, string>()
  for (const {name, fields} of layers) {
    for (const [field, value] of Object.entries(fields)) {
      if (Object.hasOwn(values, field) || isEmpty(value)) continue
      if (dates.has(field)) {
        const date = readDate(value, timeZone).iso
        if (date === undefined) {
          if (!failed.has(field)) failed.set(field, String(value))
          continue
        }
        values[field] = date
      } else values[field] = value
      sources[field] = name
    }
  }
  const unreadable = [...failed]
    .filter(([field]) => !Object.hasOwn(values, field))
    .map(([field, value]) => ({field, value}))
  return {values: values as PageFields, sources, unreadable}
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
