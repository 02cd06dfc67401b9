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
