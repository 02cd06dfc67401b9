import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {caseFile} from '../../plugins/editorial-checks/evaluation/caseFile.ts'
import {evaluateCase} from '../../plugins/editorial-checks/evaluation/evaluateCases.ts'
import {ruleOfLabel} from '../../plugins/editorial-checks/evaluation/labels.ts'
import {rules} from '../../plugins/editorial-checks/index.ts'

const folder = new URL('./cases/', import.meta.url)
const read = (set: string, file: string) =>
  caseFile.parse(JSON.parse(readFileSync(new URL(`${set}/${file}`, folder), 'utf8')))

it('maps every label of the vocabulary to a rule', () => {
  const ids = new Set(rules.map(({id}) => id))
  expect(Object.values(ruleOfLabel).filter((rule) => !ids.has(rule))).toEqual([])
  expect(Object.keys(ruleOfLabel)).toHaveLength(30)
})

it('names only labels of the vocabulary in its cases', () => {
  for (const set of ['tuning', 'heldout']) {
    for (const file of readdirSync(new URL(set, folder))) {
      const {expected, notExpected, allowed} = read(set, file)
      for (const label of [...expected, ...notExpected, ...allowed])
        expect(ruleOfLabel).toHaveProperty(label)
    }
  }
})

it.each([
  ['nothing', {}],
  ['no document', {document: null, expected: null}],
  ['fields of other types', {document: {headline: 7, bodyParagraphs: 'One', images: {alt: 5}}}],
  ['broken lists', {document: {links: [null, 'x', {href: null}], tags: [null, 3]}, expected: 'x'}],
  ['an unknown label', {expected: ['no-such-label'], now: 'soon', why: 5}],
])('reads a case with %s', (_what, odd) => {
  const {missed} = evaluateCase('odd', caseFile.parse(odd))
  expect(missed).toEqual(caseFile.parse(odd).expected)
})

describe.each(['tuning', 'heldout'])('the %s cases', (set) => {
  const files = readdirSync(new URL(set, folder))

  it('are at least seventy-five', () => {
    expect(files.length).toBeGreaterThanOrEqual(75)
  })

  it.each(files)('%s', (file) => {
    const {missed, falseAlarms} = evaluateCase(file, read(set, file))
    expect({missed, falseAlarms}).toEqual({missed: [], falseAlarms: []})
  })
})
