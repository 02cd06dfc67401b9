import {spawn} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {afterEach, beforeEach, expect, test} from 'vitest'

const bin = join(import.meta.dirname, '../../bin/newsroom.js')

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsroom-cli-'))
  await writeFile(
    join(folder, 'articles.ndjson'),
    [
      {
        id: '1',
        url: 'https://old.example/1',
        headline: 'Ferry returns',
        body: '<p>It is back.</p>',
        section: 'Harbour',
      },
      {
        id: '2',
        url: 'https://old.example/2',
        headline: 'Ferry leaves',
        body: '<p>It is gone.</p>',
        section: 'Harbour',
      },
    ]
      .map((article) => `${JSON.stringify(article)}\n`)
      .join(''),
  )
})
afterEach(() => rm(folder, {recursive: true}))

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly talk: string
}

function newsroom(args: readonly string[], input?: string): Promise<Ended> {
  return new Promise((resolve) => {
    const run = spawn(process.execPath, [bin, ...args], {cwd: folder})
    let out = ''
    let talk = ''
    run.stdout.on('data', (part) => {
      out += String(part)
    })
    run.stderr.on('data', (part) => {
      talk += String(part)
    })
    run.stdin.end(input)
    run.on('exit', (code) => resolve({code, out, talk}))
  })
}

test('a first run creates, a second changes nothing, and both add up', async () => {
  const first = await newsroom([
    'import',
    'articles.ndjson',
    '--source',
    'Daily',
    '--redirects',
    'netlify:_redirects',
  ])
  expect(first.code).toBe(0)
  expect(first.out).toBe('')
  expect(first.talk).toContain(
    '1 sections match nothing in the dataset and become new sections: Harbour (2)',
  )
  expect(first.talk).toContain(
    '2 read = 2 created + 0 changed + 0 unchanged + 0 skipped + 0 failed',
  )
  expect(await readFile(join(folder, '_redirects'), 'utf8')).toBe(
    '/1 /articles/ferry-returns 301\n/2 /articles/ferry-leaves 301\n',
  )
  const second = await newsroom(['import', 'articles.ndjson', '--source', 'Daily', '--json'])
  expect(second.code).toBe(0)
  expect(JSON.parse(second.out).counts).toMatchObject({read: 2, unchanged: 2})
  expect(second.talk).toContain('No document was changed.')
}, 60_000)

test('a dry run prints documents and writes nothing', async () => {
  const dry = await newsroom(['import', 'articles.ndjson', '--dry-run'])
  expect(dry.code).toBe(0)
  expect(dry.out).toContain('"headline": "Ferry returns"')
  const real = await newsroom(['import', 'articles.ndjson', '--json'])
  expect(JSON.parse(real.out).counts).toMatchObject({created: 2})
}, 60_000)

test('standard input goes to a file, and what cannot be read is kept and can be tried again', async () => {
  const good = JSON.stringify({id: '1', headline: 'Ferry returns', body: '<p>It is back.</p>'})
  const run = await newsroom(
    ['import', '-', '--target', 'ndjson:out.ndjson'],
    `${good}\n{"id": "2", "headline": \n`,
  )
  expect(run.code).toBe(1)
  expect(run.talk).toContain('1 failed')
  expect(await readFile(join(folder, 'out.ndjson'), 'utf8')).toContain('Ferry returns')
  const [letters = ''] = await readdir(join(folder, '.newsroom', 'failed'))
  const path = join('.newsroom', 'failed', letters)
  expect(await readFile(join(folder, path), 'utf8')).toContain('headline')
  const again = await newsroom(['import', '--retry', path, '--target', 'ndjson:again.ndjson'])
  expect(again.code).toBe(1)
  expect(again.talk).toContain(
    '1 read = 0 created + 0 changed + 0 unchanged + 0 skipped + 1 failed',
  )
}, 60_000)

test('a mapping file settles what matches nothing', async () => {
  const made = await newsroom(['import', 'articles.ndjson', '--write-mapping', 'map.json'])
  expect(made.code).toBe(0)
  const mapping = JSON.parse(await readFile(join(folder, 'map.json'), 'utf8'))
  expect(mapping.sections).toEqual({Harbour: 'Harbour'})
  await writeFile(join(folder, 'map.json'), JSON.stringify({sections: {Harbour: 'Port news'}}))
  const run = await newsroom([
    'import',
    'articles.ndjson',
    '--mapping',
    'map.json',
    '--target',
    'ndjson:out.ndjson',
  ])
  expect(run.talk).not.toContain('match nothing')
  expect(await readFile(join(folder, 'out.ndjson'), 'utf8')).toContain('section-port-news')
}, 60_000)

test('wrong usage ends with 2 and says what to do', async () => {
  const runs = await Promise.all(
    [
      ['import'],
      ['import', 'nowhere.xml'],
      ['import', 'articles.ndjson', '--target', 'elsewhere'],
      ['import', 'articles.ndjson', '--shard', '5/4'],
      ['import', 'articles.ndjson', '--published-at', 'yesterday'],
      ['import', 'articles.ndjson', '--overwrite', '--merge'],
    ].map((args) => newsroom(args)),
  )
  for (const {code, talk} of runs) {
    expect(code).toBe(2)
    expect(talk).toMatch(/^error: /m)
    expect(talk).not.toMatch(/^\s+at /m)
  }
  expect(existsSync(join(folder, '.newsroom', 'failed'))).toBe(false)
}, 60_000)
