import {expect, it} from 'vitest'
import {
  exampleArticle,
  examplePortableText,
} from '../../plugins/editorial-checks/engine/examples.ts'
import {checkDocument} from '../../plugins/editorial-checks/index.ts'

const size = 300_000
/** Some tenths of a second are usual; what grows with the square of the text takes minutes. */
const timeout = 30_000
const pieces = [
  ' ',
  'a ',
  'A ',
  'ABC ',
  'Abc ',
  '"',
  '“a ',
  "'a ",
  '1 ',
  '1-',
  '+1 ',
  'May 1 ',
  '&amp',
  '<p ',
  '[gallery ',
  '[b]',
  '[b] a ',
  'a@',
  'Ã',
  '\n',
  'A, ',
  'Abc and ',
  'Abc of the ',
  'Northern Council (NC) ',
  'http://',
  '« a » ',
  '»',
  'follow us on ',
  'every year ',
  'AZ12 ',
  '中',
  'the the ',
  'PARIS ',
  'A. ',
  'Volunteers of the Harbour Trust. ',
  'Sold on May 3. ',
  'don’t ',
  'l’été ',
  '. ',
]

it.each(pieces)('reads a long paragraph of %j as soon as any other', {timeout}, (piece) => {
  const text = piece.repeat(Math.ceil(size / piece.length))
  const document = exampleArticle({
    headline: text.slice(0, 20_000),
    body: examplePortableText(text),
  })
  const findings = checkDocument(document, {styleGuide: {terms: [{avoid: 'regime'}]}})
  expect(findings.filter(({message}) => message.includes('failed on this document'))).toEqual([])
})

it('reads thousands of names, each another one, as soon as any other text', {timeout}, () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const name = (index: number) =>
    `Northern B${letters.charAt(index % 26)}${letters.charAt((index / 26) % 26)}nk Trust`
  const text = Array.from({length: 20_000}, (_, index) => `The ${name(index)} met.`).join(' ')
  const findings = checkDocument(exampleArticle({body: examplePortableText(text)}))
  expect(findings.filter(({message}) => message.includes('failed on this document'))).toEqual([])
})

it('reads a paragraph of thousands of spans and links as soon as any other', {timeout}, () => {
  const keys = Array.from({length: 8000}, (_, index) => `k${index}`)
  const body = [
    {
      _type: 'block',
      _key: 'b',
      style: 'normal',
      markDefs: keys.map((_key) => ({_type: 'link', _key, href: 'https://example.org'})),
      children: keys.map((key, index) => ({
        _type: 'span',
        _key: `s${key}`,
        text: 'two  spaces &amp; an entity <b> ',
        marks: index % 2 === 0 ? [key] : [key, 'code'],
      })),
    },
  ]
  const findings = checkDocument(exampleArticle({body}))
  expect(findings.filter(({message}) => message.includes('failed on this document'))).toEqual([])
  expect(findings.some(({rule, fix}) => rule === 'double-space' && fix !== undefined)).toBe(true)
})
