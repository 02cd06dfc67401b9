import {readdirSync} from 'node:fs'
import {basename} from 'node:path'
import {describe, expect, test} from 'vitest'
import * as schemas from '../../schemas/index.ts'
import {compileSchema} from './support.ts'

interface Definition {
  readonly name: string
  readonly type: string
  readonly title?: string
  readonly icon?: unknown
  readonly preview?: unknown
  readonly readOnly?: unknown
  readonly orderings?: readonly {by: readonly {field: string}[]}[]
  readonly groups?: readonly {name: string}[]
  readonly fieldsets?: readonly {name: string}[]
  readonly fields?: readonly {
    name: string
    title?: string
    group?: string | readonly string[]
    fieldset?: string
  }[]
}

const types = schemas.schemaTypes as readonly unknown[] as readonly Definition[]
const documents = types.filter(({type}) => type === 'document')

test('Studio compiles all types without a complaint', () => {
  const problems = (compileSchema()._validation ?? []).flatMap(({problems: found}) => found)
  expect(problems).toEqual([])
})

test.each(['documents', 'objects'])('every file of schemas/%s is a type of that name', (folder) => {
  const names = readdirSync(`schemas/${folder}`).map((file) => basename(file, '.ts'))
  expect(types.map(({name}) => name)).toEqual(expect.arrayContaining(names))
  expect(Object.keys(schemas)).toEqual(expect.arrayContaining(names))
})

describe.each(documents.map((type) => [type.name, type] as const))('the document %s', (_, type) => {
  test('has a title, an icon, a preview and titled fields', () => {
    expect(type.title).toBeTruthy()
    expect(type.icon).toBeTruthy()
    expect(type.preview).toBeTruthy()
    for (const field of type.fields ?? []) expect(field.title, field.name).toBeTruthy()
  })

  test('names only groups and fieldsets that there are, and orders by fields that there are', () => {
    const groups = (type.groups ?? []).map(({name}) => name)
    const fieldsets = (type.fieldsets ?? []).map(({name}) => name)
    const fields = (type.fields ?? []).map(({name}) => name)
    for (const {name, group, fieldset} of type.fields ?? []) {
      for (const each of [group ?? []].flat()) expect(groups, name).toContain(each)
      if (groups.length > 0) expect(group, name).toBeDefined()
      if (fieldset) expect(fieldsets, name).toContain(fieldset)
    }
    for (const {by} of type.orderings ?? []) {
      for (const {field} of by) expect(fields).toContain(field)
    }
  })
})

test.each(['importRun', 'migrationRun', 'provenance'])('%s is read-only in Studio', (name) => {
  expect(types.find((type) => type.name === name)?.readOnly).toBe(true)
})

describe('vocabularies', () => {
  test('have a title for every value, and no value twice', () => {
    const lists = Object.values(schemas).filter(
      (value): value is schemas.Choice[] =>
        Array.isArray(value) &&
        value.every((item) => typeof item === 'object' && 'value' in item && 'title' in item),
    )
    expect(lists.length).toBeGreaterThanOrEqual(10)
    for (const list of lists) {
      const values = schemas.valuesOf(list)
      expect(new Set(values).size).toBe(values.length)
      for (const {title} of list) expect(title).toMatch(/\S/)
    }
  })

  test('know every country by name', () => {
    expect(schemas.countries).toHaveLength(249)
    expect(schemas.titleOf(schemas.countries, 'AZ')).toBe('Azerbaijan')
    for (const {title, value} of schemas.countries) expect(title).not.toBe(value)
  })
})
