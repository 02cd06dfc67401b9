import {readFileSync} from 'node:fs'
import {Ajv} from 'ajv'
import {XMLValidator} from 'fast-xml-parser'
import {describe, expect, it} from 'vitest'
import {buildDocumentIndex} from '../../plugins/editorial-checks/engine/documentIndex.ts'
import {exampleArticle, exampleFigure} from '../../plugins/editorial-checks/engine/examples.ts'
import {reporters} from '../../plugins/editorial-checks/report/index.ts'
import {createBatchChecker} from '../../plugins/editorial-checks/run/checkBatch.ts'
import {createTally} from '../../plugins/editorial-checks/run/tally.ts'

const now = '2026-06-01T12:00:00Z'
const hostile = '\u001b[2J</title><script>alert(1)</script>\r\n::error::x % \u202e \ud800 & "\''
const figure = (name: string) => ({
  ...exampleFigure(),
  _key: name,
  asset: undefined,
  sourceUrl: `https://example.org/${name}.jpg`,
  caption: '',
})
const documents = [
  exampleArticle({_id: 'pictures', body: [figure('harbour'), figure('bridge')]}),
  exampleArticle({_id: `hostile ${hostile}`, headline: hostile, body: [figure(hostile)]}),
]

async function reportIn(format: string): Promise<string> {
  const check = createBatchChecker(
    {now, action: 'publish', styleGuide: undefined, types: ['article'], severity: 'info'},
    buildDocumentIndex([]),
  )
  const report = reporters[format]?.({source: hostile, now, colors: false})
  const tally = createTally()
  const result = await check(documents)
  tally.add(result, result.documents)
  return [
    report?.begin?.() ?? '',
    ...result.documents.map((document) => report?.document(document) ?? ''),
    report?.end(tally.summary()) ?? '',
  ].join('')
}

describe.each(Object.keys(reporters))('a report in %s', (format) => {
  it('tells two findings of one rule apart by the picture', async () => {
    const text = await reportIn(format)
    expect(text).toMatch(/picture \d of 3, harbour\.jpg/iu)
    expect(text).toMatch(/picture \d of 3, bridge\.jpg/iu)
  })

  it('lets no text of a document rule the terminal, the log or the page', async () => {
    const text = await reportIn(format)
    expect(text).not.toContain('\u001b')
    if (format !== 'json' && format !== 'sarif') expect(text).not.toContain('\u202e')
    if (format === 'html' || format === 'junit') expect(text).not.toContain('<script')
    if (format === 'github') {
      for (const line of text.trim().split('\n'))
        expect(line).toMatch(/^::(?:error|warning|notice) title=[^,\r]*::/u)
    }
  })
})

it('writes SARIF that its schema allows', async () => {
  const schema = JSON.parse(
    readFileSync(new URL('schemas/sarif-2.1.0-rtm.5.json', import.meta.url), 'utf8'),
  )
  // Draft 4 differs from what Ajv reads in these two keywords only.
  const {$schema: _draft, id: _id, ...rest} = schema
  const ajv = new Ajv({strict: false, validateFormats: false, unicodeRegExp: false})
  const validate = ajv.compile(rest)
  validate(JSON.parse(await reportIn('sarif')))
  expect(validate.errors ?? []).toEqual([])
})

it('writes JUnit XML that is well formed and counts', async () => {
  const text = await reportIn('junit')
  expect(XMLValidator.validate(text)).toBe(true)
  const suites = text.match(/<testsuite [^>]*>/gu) ?? []
  expect(suites).toHaveLength(2)
  for (const suite of suites)
    expect(suite).toMatch(/ tests="\d+" failures="\d+" errors="0" skipped="\d+" time="0"/u)
})
