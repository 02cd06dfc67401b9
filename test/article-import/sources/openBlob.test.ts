import {readFileSync} from 'node:fs'
import {gzipSync} from 'node:zlib'
import {describe, expect, it} from 'vitest'
import type {RecordFailure} from '../../../plugins/article-import/sources/defineSource.ts'
import {openBlob} from '../../../plugins/article-import/sources/openBlob.ts'
import {samplePath} from './readSource.ts'

async function open(bytes: Uint8Array<ArrayBuffer>, maxBytes?: number) {
  const failures: RecordFailure[] = []
  const names: string[] = []
  const options = {
    report: (failure: RecordFailure) => failures.push(failure),
    ...(maxBytes === undefined ? {} : {maxBytes}),
  }
  for await (const {name, open: read} of openBlob(new Blob([bytes]), 'file', options)) {
    let size = 0
    for await (const part of read()) size += part.length
    names.push(`${name} ${size > 0}`)
  }
  return {names, codes: failures.map(({code}) => code)}
}

function bytesOf(content: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(content)
}

describe('openBlob', () => {
  const archive = bytesOf(readFileSync(samplePath('mixed-archive.zip')))

  it('opens a plain file, a zip and a zip in a gzip', async () => {
    expect((await open(bytesOf(Buffer.from('text')))).names).toEqual(['file true'])
    const {names, codes} = await open(archive)
    expect(names.toSorted()).toEqual(['web/ferry-library.html true', 'wire/seed-bank.txt true'])
    expect(codes).toEqual([])
    expect((await open(bytesOf(gzipSync(archive)))).names).toHaveLength(2)
  })

  it('stops at bombs and reports what is broken', async () => {
    expect((await open(bytesOf(gzipSync(new Uint8Array(2_000_000))), 1_000_000)).codes).toEqual([
      'archive-bomb',
    ])
    expect((await open(archive, 100)).codes).toEqual(['archive-bomb'])
    expect((await open(bytesOf(gzipSync('text').subarray(0, 12)))).codes).toEqual(['bad-archive'])
    let layers = bytesOf(Buffer.from('text'))
    for (let i = 0; i < 6; i++) layers = bytesOf(gzipSync(layers))
    expect((await open(layers)).codes).toEqual(['archive-too-deep'])
  })

  it('opens what other bytes stand before and behind, and reports those', async () => {
    const junk = Buffer.alloc(100_000, 'x')
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(70_000, 7), archive])
    const cases = [
      [Buffer.concat([archive, junk]), ['bytes-behind-archive']],
      [Buffer.concat([archive, Buffer.alloc(100_000)]), []],
      [program, ['bytes-before-archive']],
      [Buffer.concat([gzipSync(archive), junk]), ['bytes-behind-archive']],
      [Buffer.concat([gzipSync(archive), Buffer.alloc(100_000)]), []],
    ] as const
    for (const [bytes, codes] of cases) {
      const opened = await open(bytesOf(bytes))
      expect(opened.names).toHaveLength(2)
      expect(opened.codes).toEqual(codes)
    }
    const members = Buffer.concat([gzipSync('one '), gzipSync('two')])
    expect(await open(bytesOf(members))).toEqual({names: ['file true'], codes: []})
  })

  it('says of every zip that was cut off that it was', async () => {
    const whole = await open(archive)
    for (let length = 4; length < archive.length; length++) {
      const {names, codes} = await open(archive.slice(0, length))
      if (names.length < whole.names.length) expect(codes, `${length}`).toEqual(['bad-archive'])
    }
  })

  it('reports names that lead out of the archive', async () => {
    const text = Buffer.from(archive)
      .toString('latin1')
      .replaceAll('wire/seed-bank.txt', '../../seed-bank.tx')
    const {names, codes} = await open(bytesOf(Buffer.from(text, 'latin1')))
    expect(names).toHaveLength(1)
    expect(codes).toEqual(['path-traversal'])
  })
})
