import {globSync, readFileSync} from 'node:fs'
import type {StringSchemaType} from 'sanity'
import {describe, expect, test} from 'vitest'
import {articleLists, memorandumLists, runsList} from '../../plugins/desk/studio/deskLists.ts'
import {az} from '../../plugins/newsroom/studio/i18n/az.ts'
import {azCountries} from '../../plugins/newsroom/studio/i18n/azCountries.ts'
import {azSchema} from '../../plugins/newsroom/studio/i18n/azSchema.ts'
import {en} from '../../plugins/newsroom/studio/i18n/en.ts'
import {translatedType} from '../../plugins/newsroom/studio/translatedType.ts'
import {countries, schemaTypes} from '../../schemas/index.ts'

const keys = Object.keys(en)
const code = globSync('plugins/*/studio/**/*.{ts,tsx}')
  .filter((file) => !file.includes('i18n'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')
/** The namespaces of our keys: the first word of each. */
const areas = [...new Set(keys.map((key) => key.slice(0, key.indexOf('.'))))].join('|')
/** Plurals are asked for without their ending. */
const asked = new Set(keys.map((key) => key.replace(/_(one|other)$/, '')))

const placeholders = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort()

describe('the texts of the plugin', () => {
  test('are the same in Azerbaijani as in English', () => {
    expect(Object.keys(az).sort()).toEqual(keys.toSorted())
  })

  test.each(Object.entries(en))('%s says something with the same values in both', (key, text) => {
    const translated = az[key as keyof typeof en]
    expect(text.trim()).not.toBe('')
    expect(translated.trim()).not.toBe('')
    expect(placeholders(translated)).toEqual(placeholders(text))
  })

  test('exist for every key that is asked for', () => {
    const used = [...code.matchAll(new RegExp(`'((?:${areas})\\.[a-z-]+)'`, 'g'))]
      .map(([, key = '']) => key)
      .concat([...code.matchAll(/newsroom:([a-z]+\.[a-z-]+)'/g)].map(([, key = '']) => key))
    expect(used.length).toBeGreaterThan(50)
    expect(used.filter((key) => !asked.has(key))).toEqual([])
  })

  test.each(globSync('plugins/*/studio/**/*.tsx'))('stand in no component: %s', (file) => {
    const source = readFileSync(file, 'utf8')
    const between = [
      ...source.matchAll(/(?<![=-])>\s*([^<>{}();=]*[A-Za-zА-я]{2}[^<>{}();=]*)<\//g),
    ]
    const attributes = [
      ...source.matchAll(/\b(?:aria-label|header|label|placeholder|text|title)="([^"]+)"/g),
    ]
    expect([...between, ...attributes].map(([, text = '']) => text.trim())).toEqual([])
  })

  test('exist for every list of the desk', () => {
    const lists = [...articleLists, ...memorandumLists, runsList]
    expect(lists.filter(({id}) => !asked.has(`desk.${id}`))).toEqual([])
  })
})

describe('what schema types say', () => {
  const places = ['groups', 'fieldsets', 'orderings', 'fields', 'of', 'options', 'list'].concat([
    'marks',
    'styles',
    'lists',
    'decorators',
    'annotations',
  ])
  const said = new Set<string>()
  const listen = (part: unknown) => {
    if (typeof part !== 'object' || part === null) return
    const {title, description, ...rest} = part as Record<string, unknown>
    for (const text of [title, description]) if (typeof text === 'string') said.add(text)
    // Countries are named by their codes.
    if (rest.name === 'country') return
    for (const key of places) listenToAll(rest[key])
  }
  const listenToAll = (parts: unknown) => {
    for (const part of Array.isArray(parts) ? parts : [parts]) listen(part)
  }
  for (const type of schemaTypes) listen({...type})

  test('has an Azerbaijani word each, and no other has', () => {
    expect(said.size).toBeGreaterThan(300)
    expect([...said].filter((text) => !azSchema[text]?.trim())).toEqual([])
    expect(Object.keys(azSchema).filter((text) => !said.has(text))).toEqual([])
  })

  test('names each country', () => {
    expect(countries.filter(({value}) => !azCountries[value])).toEqual([])
  })

  test('keeps the order of its choices, and of countries the order of letters', () => {
    const titlesOf = (list: readonly {title: string; value: string}[], words: object) => {
      const type = {jsonType: 'string', name: 'string', options: {list}} as StringSchemaType
      const word = (title: string, value: unknown) =>
        Object.entries(words).find(([key]) => key === value)?.[1] ?? title
      return (translatedType(type, word, 'az') as StringSchemaType).options?.list
    }
    const countryList = [
      {title: 'Germany', value: 'DE'},
      {title: 'Türkiye', value: 'TR'},
      {title: 'United States', value: 'US'},
    ]
    expect(titlesOf(countryList, azCountries)).toEqual([
      {title: 'Almaniya', value: 'DE'},
      {title: 'Amerika Birləşmiş Ştatları', value: 'US'},
      {title: 'Türkiyə', value: 'TR'},
    ])
    const statuses = [
      {title: 'Signed', value: 'signed'},
      {title: 'Expired', value: 'expired'},
    ]
    expect(titlesOf(statuses, {signed: 'İmzalanıb', expired: 'Bitib'})).toEqual([
      {title: 'İmzalanıb', value: 'signed'},
      {title: 'Bitib', value: 'expired'},
    ])
    expect(titlesOf(statuses, {})).toBe(statuses)
  })
})
