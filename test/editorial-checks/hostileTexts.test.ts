import process from 'node:process'
import {expect, it} from 'vitest'
import {
  exampleArticle,
  examplePortableText,
} from '../../plugins/editorial-checks/engine/examples.ts'
import {checkDocument} from '../../plugins/editorial-checks/index.ts'

const size = 1_000_000
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

it.each(pieces)('takes no time that grows with the square of a paragraph of %j', (piece) => {
  const text = piece.repeat(Math.ceil(size / piece.length))
  const document = exampleArticle({
    headline: text.slice(0, 20_000),
    body: examplePortableText(text),
  })
  const before = process.cpuUsage()
  const findings = checkDocument(document, {styleGuide: {terms: [{avoid: 'regime'}]}})
  const {user} = process.cpuUsage(before)
  expect(findings.filter(({message}) => message.includes('failed on this document'))).toEqual([])
  // Under half a second where measured; what grows with the square takes minutes.
  expect(user / 1e6).toBeLessThan(5)
})

it('takes no such time for thousands of names, each another one', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const name = (index: number) =>
    `Northern ${'B' + letters.charAt(index % 26)}${letters.charAt((index / 26) % 26)}nk Trust`
  const text = Array.from({length: 20_000}, (_, index) => `The ${name(index)} met.`).join(' ')
  const before = process.cpuUsage()
  checkDocument(exampleArticle({body: examplePortableText(text)}))
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5)
})
