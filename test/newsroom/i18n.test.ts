import {globSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {articleLists, memorandumLists, runsList} from '../../plugins/desk/studio/deskLists.ts'
import {az} from '../../plugins/newsroom/studio/i18n/az.ts'
import {en} from '../../plugins/newsroom/studio/i18n/en.ts'

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
