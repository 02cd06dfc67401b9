import {mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {gzipSync} from 'node:zlib'
import {Command} from 'commander'
import iconv from 'iconv-lite'
import {afterEach, describe, expect, it, vi} from 'vitest'
import {build} from '../../../cli/commands/eval/extraction.ts'
import {decodePage} from '../../../plugins/article-import/sources/page/decodePage.ts'
import {
  measureBody,
  measureSet,
  wordsOf,
} from '../../../plugins/article-import/sources/page/measureBodies.ts'

const russian = 'Паром между берегами снова начнёт ходить, сообщили во вторник в комиссии.'
const page = (text: string, charset = 'utf-8') =>
  `<html><head><meta charset="${charset}"></head><body><h1>T</h1><p>${text}</p></body></html>`

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'eval-'))
  mkdirSync(path.join(folder, 'html'))
  const write = (id: string, bytes: Buffer) =>
    writeFileSync(path.join(folder, 'html', `${id}.html.gz`), gzipSync(bytes))
  write('utf', Buffer.from(page(russian)))
  write('cyr', iconv.encode(page(russian, 'windows-1251'), 'windows-1251'))
  writeFileSync(path.join(folder, 'html', 'torn.html.gz'), gzipSync('<p>x</p>').subarray(0, 12))
  const truth = Object.fromEntries(
    ['utf', 'cyr', 'torn', 'gone'].map((id) => [
      id,
      {articleBody: russian, url: `https://a.example/${id}`},
    ]),
  )
  writeFileSync(path.join(folder, 'ground-truth.json'), JSON.stringify(truth))
  return folder
}

async function run(...args: string[]): Promise<{out: string; err: string}> {
  const out: string[] = []
  const err: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0)
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0)
  await build(new Command('extraction').exitOverride()).parseAsync(args, {from: 'user'})
  return {out: out.join(''), err: err.join('')}
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('newsroom eval extraction', () => {
  it('prints the measures, counts missing and torn pages as empty and names them', async () => {
    const {out, err} = await run(makeFolder())
    expect(out).toContain('F1            0.5000\nprecision     0.5000\nrecall        0.5000')
    expect(out).toContain('exact matches 0.5000 (2 of 4)')
    expect(out).toMatch(/pages\/second {2}\d/)
    expect(out).toMatch(/0\.000 {4}0\.000 {4}0\.000 {2}torn/)
    expect(err).toContain('gone: no page in html/')
    expect(err).toContain('torn: ')
  })

  it('writes the bodies to a file', async () => {
    const folder = makeFolder()
    const file = path.join(folder, 'out.json')
    const {out} = await run(folder, '--json', file)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      utf: {articleBody: russian},
      cyr: {articleBody: russian},
      torn: {articleBody: ''},
      gone: {articleBody: ''},
    })
    expect(out).toContain('F1')
  })

  it.each([[['--json', 'FOLDER']], [['FOLDER', '--json']]])(
    'writes nothing but the bodies to standard output: %j',
    async (args) => {
      const folder = makeFolder()
      const {out, err} = await run(...args.map((arg) => (arg === 'FOLDER' ? folder : arg)))
      expect(JSON.parse(out).cyr).toEqual({articleBody: russian})
      expect(err).toContain('F1')
    },
  )

  it.each([[[]], [['/nowhere/at/all']]])('refuses %j with what to do', async (args) => {
    await expect(run(...args)).rejects.toMatchObject({name: 'CliError'})
  })
})

describe('the measure of a body', () => {
  it('counts shingles of four words as a multiset', () => {
    const measure = measureBody('a b c d e', 'b c d e f a b c d')
    expect(measure.truePositives).toBeCloseTo(2 / 6)
    expect(measure.falsePositives).toBeCloseTo(4 / 6)
    expect(measure.precision).toBeCloseTo(2 / 6)
    expect(measure.recall).toBe(1)
    expect(measureBody('a b c d a b c d', 'a b c d').recall).toBeCloseTo(1 / 5)
  })

  it.each([
    ['', '', 1, 1],
    ['a b', '', 0, 0],
    ['', 'a b', 0, 0],
    ['one, two', 'one two!', 1, 1],
    ['one two', 'one two three', 0, 0],
  ])('of %j against %j is %d and %d', (truth, found, precision, recall) => {
    expect(measureBody(truth, found)).toMatchObject({precision, recall})
  })

  it('knows words of every script', () => {
    expect(wordsOf('Ağdam’da 3,5 km — 旧港の倉庫 हिन्दी foo_bar')).toEqual([
      'Ağdam',
      'da',
      '3',
      '5',
      'km',
      '旧港の倉庫',
      'हिन्दी',
      'foo_bar',
    ])
  })

  it('takes F1 of the mean precision and the mean recall', () => {
    const {f1, precision, recall} = measureSet([
      measureBody('a b c d e', 'a b c d'),
      measureBody('x', 'y'),
    ])
    expect([precision, recall]).toEqual([0.5, 0.25])
    expect(f1).toBeCloseTo(1 / 3)
  })
})

describe('the decoding of a page', () => {
  it.each([
    ['utf-8', 'utf-8', 'valid-utf-8'],
    ['windows-1251', 'windows-1251', 'declared'],
    ['koi8-r', 'koi8-r', 'declared'],
    ['utf-16le', 'utf-16le', 'bom'],
  ])('of %s', (charset, encoding, evidence) => {
    const bytes = iconv.encode(page(russian, charset), charset, {
      addBOM: charset.startsWith('utf-16'),
    })
    expect(decodePage(bytes)).toMatchObject({encoding, evidence})
    expect(decodePage(bytes).html).toContain(russian)
  })

  it('believes valid UTF-8 more than a declaration', () => {
    expect(decodePage(Buffer.from(page(russian, 'iso-8859-1'))).html).toContain(russian)
  })

  it('reads declared UTF-8 with a few broken bytes as UTF-8', () => {
    const broken = Buffer.concat([Buffer.from(page(russian)), Buffer.from([0xd0])])
    expect(decodePage(broken).html).toContain(russian)
  })

  it('guesses by statistics where nothing is declared', () => {
    const bytes = iconv.encode(`<p>${russian.repeat(4)}</p>`, 'windows-1251')
    expect(decodePage(bytes).html).toContain(russian)
  })

  it('reads Japanese mail encoding that is declared', () => {
    const text = Buffer.from('<meta charset="iso-2022-jp"><p>\x1b$B5lE9\x1b(B</p>', 'latin1')
    expect(decodePage(text).html).toContain('旧店')
  })
})
