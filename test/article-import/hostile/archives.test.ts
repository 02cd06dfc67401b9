import {mkdtemp, rm, symlink, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {gzipSync} from 'node:zlib'
import {pack} from 'tar-stream'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import yazl from 'yazl'
import type {RecordFailure} from '../../../plugins/article-import/sources/defineSource.ts'
import type {ArchiveLimits} from '../../../plugins/article-import/sources/node/archiveLimits.ts'
import {gunzip as gunzipInNode} from '../../../plugins/article-import/sources/node/gunzip.ts'
import {openInput} from '../../../plugins/article-import/sources/node/openInput.ts'
import {gunzip as gunzipInBrowser} from '../../../plugins/article-import/sources/text/gunzip.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'newsroom-archives-'))
})
afterAll(() => rm(folder, {recursive: true, force: true}))

const STORY = 'A headline\n\nText.\n'

async function open(name: string, bytes: Uint8Array, limits: Partial<ArchiveLimits> = {}) {
  const file = path.join(folder, name)
  await writeFile(file, bytes)
  return read(file, limits)
}

async function read(target: string, limits: Partial<ArchiveLimits> = {}) {
  const failures: RecordFailure[] = []
  const entries: {name: string; size: number}[] = []
  for await (const entry of openInput(target, {
    limits,
    report: (failure) => failures.push(failure),
  })) {
    let size = 0
    try {
      for await (const part of entry.open()) size += part.length
    } catch (error) {
      failures.push({
        locator: entry.locator,
        code: (error as {code?: string}).code ?? 'error',
        message: String(error),
        kind: 'failed',
      })
      continue
    }
    entries.push({name: entry.name, size})
  }
  return {entries, codes: failures.map(({code}) => code.toLowerCase().replaceAll('_', '-'))}
}

async function zip(
  files: Readonly<Record<string, string | Uint8Array>>,
  mode?: number,
): Promise<Buffer> {
  const archive = new yazl.ZipFile()
  for (const [name, content] of Object.entries(files)) {
    archive.addBuffer(Buffer.from(content), name, mode === undefined ? {} : {mode})
  }
  archive.end()
  return collect(archive.outputStream)
}

async function tar(
  entries: readonly {
    name: string
    content?: string
    type?: 'symlink' | 'link' | 'fifo'
    linkname?: string
  }[],
): Promise<Buffer> {
  const archive = pack()
  for (const {content = '', ...header} of entries) archive.entry(header, content)
  archive.finalize()
  return collect(archive)
}

async function collect(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of stream) parts.push(part as Uint8Array)
  return Buffer.concat(parts)
}

/** A zip whose entry has the name given, though zip writers refuse to write it. */
async function zipNamed(name: string): Promise<Buffer> {
  const honest = 'x'.repeat(name.length)
  const bytes = await zip({[honest]: STORY, 'good.txt': STORY})
  return Buffer.from(bytes.toString('latin1').replaceAll(honest, name), 'latin1')
}

describe('archives', () => {
  it('tell of an entry whose bytes are not those of its checksum, once', async () => {
    const bytes = await zip({'good.txt': STORY, 'bad.txt': STORY.toUpperCase()})
    const stored = await new Promise<Buffer>((resolve, reject) => {
      const archive = new yazl.ZipFile()
      archive.addBuffer(Buffer.from('Stored words\n'), 'stored.txt', {compress: false})
      archive.end()
      collect(archive.outputStream).then(resolve, reject)
    })
    stored[stored.indexOf('words')] = 0x57
    expect((await open('sound.zip', bytes)).codes).toEqual([])
    expect(await open('damaged.zip', stored)).toEqual({
      entries: [{name: 'stored.txt', size: 13}],
      codes: ['checksum-mismatch'],
    })
  })

  it('are opened wherever they stand: zip in tar in gzip', async () => {
    const inner = await zip({'a/b.txt': STORY})
    const outer = await tar([{name: 'in.zip', content: ''}])
    expect((await open('plain.zip', inner)).entries).toEqual([{name: 'a/b.txt', size: 18}])
    expect((await open('empty-inside.tar', outer)).entries).toEqual([{name: 'in.zip', size: 0}])
    const nested = await zip({'deep.zip': inner, 'x.txt.gz': gzipSync(STORY)})
    expect((await open('nested.zip', gzipSync(nested))).entries.map(({name}) => name)).toEqual([
      'a/b.txt',
      'x.txt',
    ])
  })

  it('are read to their end whatever stands before and behind them, and that is reported', async () => {
    const inner = await zip({'a/b.txt': STORY, 'c.txt': STORY})
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(70_000, 7), inner])
    const junk = Buffer.alloc(100_000, 'x')
    const behind = ['bytes-behind-archive']
    const cases = [
      ['program', program, ['bytes-before-archive']],
      ['script', Buffer.concat([Buffer.from('#!/bin/sh\n'), inner]), ['bytes-before-archive']],
      ['followed', Buffer.concat([inner, junk]), behind],
      ['padded', Buffer.concat([inner, Buffer.alloc(100_000)]), []],
      ['both', Buffer.concat([program, junk]), ['bytes-before-archive', ...behind]],
    ] as const
    for (const [name, bytes, codes] of cases)
      expect(await open(name, bytes), name).toEqual({
        entries: [
          {name: 'a/b.txt', size: 18},
          {name: 'c.txt', size: 18},
        ],
        codes,
      })
  })

  it('in gzip may be of many members, and padded; what else is behind them is reported', async () => {
    const members = Buffer.concat([gzipSync(STORY), gzipSync(STORY)])
    const all = [{name: 'x.txt', size: 36}]
    expect(await open('x.txt.gz', members)).toEqual({entries: all, codes: []})
    const padded = Buffer.concat([members, Buffer.alloc(70_000)])
    expect(await open('x.txt.gz', padded)).toEqual({entries: all, codes: []})
    const junk = Buffer.concat([members, Buffer.from('junk')])
    expect(await open('x.txt.gz', junk)).toEqual({entries: all, codes: ['bytes-behind-archive']})
    members[members.length - 6] = (members.at(-6) ?? 0) ^ 1
    expect((await open('x.txt.gz', members)).codes).toContain('error')
  })

  it.each(['../../etc/passwd', '/etc/passwd', 'a/../../b.txt', 'C:\\Windows\\x', '..\\..\\x.txt'])(
    'a zip entry named %j is reported and the others are read',
    async (name) => {
      const {entries, codes} = await open('traversal.zip', await zipNamed(name))
      expect(codes).toEqual(['path-traversal'])
      expect(entries.map((entry) => entry.name)).toEqual(['good.txt'])
    },
  )

  it('does not follow links of a tar or zip, nor read its special files', async () => {
    const {entries, codes} = await open(
      'links.tar',
      await tar([
        {name: 'passwd', type: 'symlink', linkname: '/etc/passwd'},
        {name: 'hard', type: 'link', linkname: '/etc/passwd'},
        {name: 'pipe', type: 'fifo'},
        {name: '../up.txt', content: STORY},
        {name: 'good.txt', content: STORY},
      ]),
    )
    expect(entries.map(({name}) => name)).toEqual(['good.txt'])
    expect(codes).toEqual(['symlink', 'symlink', 'special-file', 'path-traversal'])
    expect((await open('links.zip', await zip({link: '/etc/passwd'}, 0o120777))).codes).toEqual([
      'symlink',
    ])
  })

  it('does not follow links inside a folder', async () => {
    const tree = await mkdtemp(path.join(folder, 'tree-'))
    await writeFile(path.join(tree, 'a.txt'), STORY)
    await symlink('/etc/passwd', path.join(tree, 'b.txt'))
    const {entries, codes} = await read(tree)
    expect(entries.map(({name}) => name)).toEqual(['a.txt'])
    expect(codes).toEqual(['symlink'])
  })

  it('stops at a bomb: by ratio, by size, by count, by depth', async () => {
    const zeros = new Uint8Array(64 * 1024 * 1024)
    expect((await open('bomb.gz', gzipSync(zeros))).codes).toEqual(['archive-bomb'])
    expect((await open('bomb.zip', await zip({'zeros.txt': zeros}))).codes).toEqual([
      'archive-bomb',
    ])
    const three = await zip({a: STORY, b: STORY, c: STORY})
    expect((await open('count.zip', three, {entries: 2})).codes).toEqual(['archive-bomb'])
    expect((await open('total.zip', three, {totalBytes: 40})).codes).toEqual(['archive-bomb'])
    expect((await open('entry.gz', gzipSync('x'.repeat(5000)), {entryBytes: 4000})).codes).toEqual([
      'archive-bomb',
    ])
    let layers: Uint8Array = Buffer.from(STORY)
    for (let i = 0; i < 6; i++) layers = gzipSync(layers)
    expect((await open('layers.gz', layers)).codes).toEqual(['archive-too-deep'])
  })

  it('stops at archives that are small each and huge together', async () => {
    const zeros = new Uint8Array(8 * 1024 * 1024)
    const inner = await zip(Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [name, zeros])))
    const outer = await zip(Object.fromEntries(['1', '2', '3'].map((n) => [`${n}.zip`, inner])))
    const {entries, codes} = await open('small.zip', outer)
    expect(entries.length).toBeLessThan(4)
    expect(codes).toContain('archive-bomb')
    const twice = gzipSync(gzipSync(new Uint8Array(64 * 1024 * 1024)))
    expect((await open('twice.gz', twice)).codes).toEqual(['archive-bomb'])
  })

  it.each(['zip', 'tar.gz', 'gz'])('reports a truncated %s and does not fall', async (kind) => {
    const whole =
      kind === 'zip'
        ? await zip({'a.txt': STORY.repeat(500)})
        : gzipSync(kind === 'gz' ? STORY : await tar([{name: 'a.txt', content: STORY.repeat(500)}]))
    for (const share of [0.3, 0.6, 0.95]) {
      const {codes} = await open(`cut.${kind}`, whole.subarray(0, Math.floor(whole.length * share)))
      expect(codes.length).toBeGreaterThan(0)
    }
  })

  it('names a file that is not there', async () => {
    await expect(read(path.join(folder, 'nowhere'))).rejects.toMatchObject({
      code: 'INPUT_NOT_FOUND',
      message: expect.stringContaining('nowhere'),
    })
  })
})

it.each([
  ['Node', gunzipInNode],
  ['a browser', gunzipInBrowser],
])('a gzip whose header never ends is given up in %s', async (_, gunzip) => {
  async function* endless() {
    yield Uint8Array.of(0x1f, 0x8b, 8, 8)
    while (true) yield new Uint8Array(65_536).fill(65)
  }
  const parts = gunzip(endless(), () => {})
  await expect(parts.next()).rejects.toThrow('its header has no end')
})
