import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {PassThrough, Readable} from 'node:stream'
import {gzipSync} from 'node:zlib'
import {pack} from 'tar-stream'
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest'
import {createLake, type Lake} from '../../lake/index.ts'
import {
  exampleArticle,
  examplePortableText,
} from '../../plugins/editorial-checks/engine/examples.ts'
import {type CheckRequest, runChecks} from '../../plugins/editorial-checks/run/runChecks.ts'

const folder = mkdtempSync(join(tmpdir(), 'newsroom-check-test-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

const clean = exampleArticle({
  _id: 'article-clean',
  slug: {_type: 'slug', current: 'clean'},
  headline: 'A clean article',
})
const spaced = exampleArticle({
  _id: 'article-spaced',
  headline: 'A  spaced headline.',
  slug: {_type: 'slug', current: 'spaced'},
  body: examplePortableText('The hall  opened on Sunday.', '', 'It was  full.'),
})
const future = exampleArticle({
  _id: 'article-future',
  headline: 'Not yet',
  slug: {_type: 'slug', current: 'future'},
  publishedAt: '2040-01-01T00:00:00Z',
})
const documents = [clean, spaced, future]
/** Without the picture, whose asset a dataset would have to hold. */
const stored = documents.map((document) => ({...document, leadFigure: undefined}))
const ndjson = (list: readonly unknown[]) => list.map((one) => `${JSON.stringify(one)}\n`).join('')
const file = (name: string, content: string | Buffer) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function run(request: Partial<CheckRequest>) {
  let stdout = ''
  let stderr = ''
  const code = await runChecks({
    stdin: Readable.from([]),
    severity: 'info',
    action: 'publish',
    format: 'json',
    now: '2026-06-01T12:00:00Z',
    colors: false,
    signal: new AbortController().signal,
    write: async (text) => {
      stdout += text
    },
    note: (text) => {
      stderr += text
    },
    ...request,
  })
  return {code, stdout, stderr}
}

interface JsonReport {
  findings: {rule: string; severity: string; documentId: string; documentTitle: string}[]
  summary: {documents: number; errors: number; known: number; waived: number}
}
const json = ({stdout}: {stdout: string}): JsonReport => JSON.parse(stdout)
const idsOf = (report: JsonReport) => new Set(report.findings.map(({documentId}) => documentId))

describe('an export', () => {
  const path = file('export.ndjson', ndjson(documents))

  it('is checked from NDJSON, gzip, an archive, a JSON array and standard input alike', async () => {
    const archive = pack()
    archive.entry({name: 'production/data.ndjson'}, ndjson(documents))
    archive.finalize()
    const chunks: Buffer[] = []
    for await (const chunk of archive) chunks.push(chunk as Buffer)
    const inputs = [
      {input: path},
      {input: file('export.ndjson.gz', gzipSync(ndjson(documents)))},
      {input: file('export.tar.gz', gzipSync(Buffer.concat(chunks)))},
      {input: file('export.json', JSON.stringify(documents))},
      {input: '-', stdin: Readable.from([ndjson(documents)])},
      {input: '-', stdin: Readable.from([gzipSync(Buffer.concat(chunks))])},
      {input: file('array.gz', gzipSync(JSON.stringify(documents)))},
    ]
    const reports = []
    for (const input of inputs) reports.push(json(await run(input)))
    for (const {findings, summary} of reports) {
      expect(findings).toEqual(reports[0]?.findings)
      expect(summary.documents).toBe(3)
    }
    expect(idsOf(json(await run({input: path})))).toEqual(
      new Set(['article-spaced', 'article-future']),
    )
  })

  it('ends with 1 when an error stands, else 0', async () => {
    expect((await run({input: path})).code).toBe(1)
    expect((await run({input: file('ok.ndjson', ndjson([clean, spaced]))})).code).toBe(0)
  })

  it('ends with 1 above --max-warnings', async () => {
    const warned = file('warned.ndjson', ndjson([spaced]))
    expect((await run({input: warned, maxWarnings: 0})).code).toBe(1)
    expect((await run({input: warned, maxWarnings: 99})).code).toBe(0)
  })

  it('is narrowed by type, rule, severity, filter and time', async () => {
    expect(json(await run({input: path, rule: ['future-published']})).findings).toHaveLength(1)
    expect(json(await run({input: path, type: ['memorandum']})).summary.documents).toBe(0)
    expect(
      json(await run({input: path, filter: 'headline match "spaced"'})).summary.documents,
    ).toBe(1)
    const severe = json(await run({input: path, severity: 'error'})).findings
    expect(severe.map(({severity}) => severity)).toEqual(['error'])
    const dated = file(
      'dated.ndjson',
      ndjson([
        {...spaced, _updatedAt: '2024-01-01T00:00:00Z', _rev: 'one'},
        {...future, _updatedAt: '2025-01-01T00:00:00Z', _rev: 'two'},
      ]),
    )
    expect(idsOf(json(await run({input: dated, since: '2024-06-01'})))).toEqual(
      new Set(['article-future']),
    )
    expect(idsOf(json(await run({input: dated, since: 'two'})))).toEqual(
      new Set(['article-future']),
    )
  })

  it('gives the same in several threads as in one', async () => {
    const many = Array.from({length: 1500}, (_, index) => ({
      ...spaced,
      _id: `article-${index}`,
      slug: {current: `s-${index % 1400}`},
    }))
    const big = file('big.ndjson', ndjson(many))
    const one = json(await run({input: big, concurrency: 1}))
    const three = json(await run({input: big, concurrency: 3}))
    expect(three.findings).toEqual(one.findings)
    expect(one.findings.filter(({rule}) => rule === 'slug-not-unique')).toHaveLength(200)
  })

  it('says what is wrong with its usage', async () => {
    await expect(run({input: join(folder, 'none.ndjson')})).rejects.toThrow(/Cannot open/)
    await expect(run({input: path, rule: ['no-such-rule']})).rejects.toThrow(
      /no rule "no-such-rule"/,
    )
    await expect(run({input: path, rule: ['double-spaces']})).rejects.toMatchObject({
      suggestions: ['Similar ones: double-space', 'docs/rules lists them all.'],
    })
    await expect(run({input: path, filter: 'headline ==='})).rejects.toThrow(/no GROQ/)
    await expect(run({input: path, since: 'no-such-rev'})).rejects.toThrow(/neither a date nor/)
    await expect(run({input: path, fix: 'safe'})).rejects.toThrow(/--dry-run|export file/)
  })

  it('counts lines that are no JSON, and goes on', async () => {
    const broken = file('broken.ndjson', `${ndjson([clean])}{"_id": \n${ndjson([future])}`)
    const {code, stdout, stderr} = await run({input: broken})
    expect(code).toBe(1)
    expect(JSON.parse(stdout).summary).toMatchObject({documents: 2, unreadable: 1})
    expect(stderr).toContain('1 lines')
  })
})

describe('a report', () => {
  const hostile = file(
    'hostile.ndjson',
    ndjson([{...future, headline: '<script>alert(1)</script>]]>\u001b[31m%\n::error::x'}]),
  )

  it('is well-formed in every format and carries no markup or control of a document', async () => {
    const outputs = new Map<string, string>()
    for (const format of ['pretty', 'json', 'sarif', 'junit', 'github', 'html']) {
      outputs.set(format, (await run({input: hostile, format})).stdout)
    }
    const sarif = JSON.parse(outputs.get('sarif') ?? '')
    expect(sarif.version).toBe('2.1.0')
    expect(sarif.runs[0].results.map((result: {ruleId: string}) => result.ruleId)).toContain(
      'future-published',
    )
    expect(outputs.get('html')).not.toContain('<script')
    for (const heading of [
      'By rule',
      'By section',
      'By month',
      'By importer source',
      'The worst documents',
    ]) {
      expect(outputs.get('html')).toContain(heading)
    }
    expect(outputs.get('html')).not.toMatch(/(?:src|href)="(?!https:\/\/unpkg\.com)/)
    expect(outputs.get('junit')).toMatch(/^<\?xml[\s\S]*<\/testsuites>\n$/)
    expect(outputs.get('junit')).not.toContain('<script')
    expect(outputs.get('pretty')).not.toContain('\u001b')
    for (const line of (outputs.get('github') ?? '').trim().split('\n')) {
      expect(line).toMatch(/^::(?:error|warning|notice) title=/)
    }
  })

  it('leaves known findings of a baseline out of the count, and finds new ones', async () => {
    const input = file('old.ndjson', ndjson([future, spaced]))
    const baseline = join(folder, 'baseline.json')
    expect((await run({input, writeBaseline: baseline})).code).toBe(0)
    const again = await run({input, baseline})
    expect(again.code).toBe(0)
    expect(json(again).summary.known).toBeGreaterThan(0)
    expect(readFileSync(baseline, 'utf8')).toContain('future-published')
    const changed = file(
      'new.ndjson',
      ndjson([{...future, publishedAt: '2041-01-01T00:00:00Z'}, spaced]),
    )
    expect((await run({input: changed, baseline})).code).toBe(1)
  })
})

describe('a dataset', () => {
  let lake: Lake
  beforeAll(async () => {
    lake = await createLake()
  })
  afterAll(() => lake.close())
  const stops: (() => void)[] = []
  afterEach(() => {
    for (const stop of stops.splice(0)) stop()
  })
  const client = () => lake.client({apiVersion: '2025-06-27'})

  it('is checked page by page with the style guide of its own', async () => {
    await lake.seed([
      ...stored,
      {
        _id: 'styleGuide',
        _type: 'styleGuide',
        rules: [{_key: 'r', rule: 'future-published', severity: 'info'}],
      },
    ] as never)
    const report = await run({client: client()})
    expect(json(report).summary).toMatchObject({documents: 4, errors: 0})
    expect(idsOf(json(report))).toContain('article-future')
    const filtered = json(
      await run({client: client(), filter: 'headline match "spaced*"', type: ['article']}),
    )
    expect(filtered.summary.documents).toBe(1)
  })

  it('is fixed by patches on the revision that was read, and fixing again changes nothing', async () => {
    const before = await client().getDocument('article-spaced')
    const dry = await run({client: client(), fix: 'safe', dryRun: true})
    expect(dry.stdout).toContain('-  "headline": "A  spaced headline."')
    expect(dry.stdout).toContain('+  "headline": "A spaced headline"')
    expect((await client().getDocument('article-spaced'))?._rev).toBe(before?._rev)
    const fixed = await run({client: client(), fix: 'safe'})
    expect(fixed.stdout).toContain('article-spaced')
    const after = await client().getDocument('article-spaced')
    expect(after?.headline).toBe('A spaced headline')
    expect(after?.body).toHaveLength(2)
    const again = await run({client: client(), fix: 'safe'})
    expect(again.stdout).toBe('')
    expect((await client().getDocument('article-spaced'))?._rev).toBe(after?._rev)
  })

  it('is followed with --watch until it is stopped', async () => {
    const stop = new AbortController()
    stops.push(() => stop.abort())
    const output = new PassThrough()
    let ready = () => {}
    const isReady = new Promise<void>((resolve) => {
      ready = resolve
    })
    const running = run({
      client: client(),
      format: 'pretty',
      rule: ['headline-missing'],
      watch: true,
      signal: stop.signal,
      note: (text) => text.startsWith('Watching') && ready(),
      write: async (text) => void output.write(text),
    })
    await isReady
    await client().create({
      ...clean,
      leadFigure: undefined,
      _id: 'article-new',
      headline: '',
    } as never)
    for await (const chunk of output) {
      if (String(chunk).includes('article-new')) break
    }
    stop.abort()
    await expect(running).resolves.toMatchObject({code: 1})
  })
})
