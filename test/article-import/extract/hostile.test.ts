import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {createRegistry, extractFacts} from '../../../plugins/article-import/extract/index.ts'
import type {Evidence, Extraction} from '../../../plugins/article-import/extract/types.ts'

const read = (text: string, headline = 'Memorandum signed') =>
  extractFacts({headline, paragraphs: [{key: 'p', text}], publishedAt: '2024-06-01'})

/** Every quotation stands where its evidence says. */
function expectEvidence(facts: Extraction, text: string): void {
  const all: Evidence[] = [
    ...facts.organizations.map(({evidence}) => evidence),
    ...facts.persons.map(({evidence}) => evidence),
    ...facts.memoranda.flatMap(({evidence, furtherEvidence}) => [evidence, ...furtherEvidence]),
  ]
  for (const {block, start, end, quote} of all)
    if (block === 'p') expect(text.slice(start, end)).toBe(quote)
}

const megabyte = 1_000_000
const repeated = (part: string, length: number) =>
  part.repeat(Math.ceil(length / part.length)).slice(0, length)

describe('hostile texts', () => {
  it.each([
    ['letters without a space', 'a'],
    ['capitals without a space', 'A'],
    ['capitalised words', 'Alpha '],
    ['initials', 'A.'],
    ['spaces', ' '],
    ['brackets', '(('],
    ['control characters', '\u0000\u0007 a'],
    ['lone surrogates', '\ud800 \udc00'],
    ['combining marks', '\u0301'],
    ['a word of signing', 'signed '],
    ['a name and letters that may be short for it', 'The Alpha Foundation or ABCD met. '],
  ])('reads a megabyte of %s', {timeout: 60_000}, (_, part) => {
    const text = repeated(part, megabyte)
    const facts = read(text)
    expectEvidence(facts, text)
    expect(facts.memoranda).toEqual([])
  })

  it.each([
    ['dots', '.'],
    ['spaces', ' '],
    ['lists', '; and '],
  ])('reads an item of a list with very many %s', (_, part) => {
    const texts = [
      'Alpha University and Beta Institute signed a memorandum of understanding in Baku. The areas are:',
      `trade${repeated(part, 64_000)}x`,
      'energy; and',
      'science.',
    ]
    const paragraphs = texts.map((text, index) => ({
      key: `p${index}`,
      text,
      kind: 'listItem' as const,
    }))
    const {memoranda} = extractFacts({headline: 'Memorandum signed', paragraphs})
    expect(memoranda).toHaveLength(1)
  })

  it('reads thirty thousand words whose hashes are one', {timeout: 60_000}, () => {
    const word = (index: number) =>
      Array.from({length: 16}, (_, bit) => ((index >> bit) & 1 ? 'Aa' : 'BB')).join('')
    const text = Array.from({length: 30_000}, (_, index) => word(index)).join(' ')
    expectEvidence(read(text), text)
  })

  it('reads a hundred thousand different capitalised words', {timeout: 60_000}, () => {
    const letters = (index: number) =>
      index
        .toString(26)
        .replace(/[0-9a-p]/gu, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))
    const text = Array.from({length: 100_000}, (_, index) => `Q${letters(index)}`).join(' ')
    expectEvidence(read(text), text)
  })

  const parts = fc.constantFrom(
    'memorandum of understanding ',
    'The Alpha Foundation ',
    'University of ',
    'Ministry of Science and ',
    ' and ',
    ', ',
    '. ',
    '(',
    ')',
    '"',
    '’s ',
    'signed ',
    'by ',
    'on behalf of ',
    'President ',
    'Dr. ',
    'Jane Doe ',
    '5 May 2024 ',
    'in Baku ',
    'between ',
    'cooperation in the fields of ',
    'will not ',
    'Şuşa ',
    'Союз ',
    '\u0000',
    '\ud83d',
    '😀',
    '\n',
    '; ',
    '– ',
  )

  it('never throws, and quotes only what stands there', () => {
    const registry = createRegistry()
    fc.assert(
      fc.property(
        fc.array(parts, {maxLength: 120}),
        fc.array(parts, {maxLength: 8}),
        (body, head) => {
          const text = body.join('')
          const facts = read(text, head.join(''))
          expectEvidence(facts, text)
          registry.resolve(facts, {articleId: 'article'})
        },
      ),
      {numRuns: 300},
    )
    registry.finish()
  })
})
