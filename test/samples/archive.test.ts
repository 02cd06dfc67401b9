import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import exifr from 'exifr'
import sharp from 'sharp'
import {describe, expect, test} from 'vitest'

const archive = 'samples/archive'
const files = readdirSync(archive, {recursive: true, encoding: 'utf8'})
const stories = files.filter((file) => /\.(txt|html)$/.test(file))
const records = readFileSync(join(archive, 'articles.ndjson'), 'utf8')
  .trim()
  .split('\n')
  .map((line): {headline: string} => JSON.parse(line))
const pictures = files.filter((file) => /\.(jpg|png|webp)$/.test(file))

const read = (file: string) => readFileSync(join(archive, file), 'utf8')

describe('the sample archive', () => {
  test('tells at least 24 stories from three sources, eight of them of memoranda', () => {
    expect(stories.filter((file) => file.endsWith('.txt')).length).toBeGreaterThanOrEqual(8)
    expect(stories.filter((file) => file.endsWith('.html')).length).toBeGreaterThanOrEqual(6)
    expect(stories.length + records.length).toBeGreaterThanOrEqual(24)
    const texts = [...stories.map(read), ...records.map((record) => JSON.stringify(record))]
    const memoranda = texts.filter((text) =>
      /memorandum|cooperation agreement|joint declaration|protocol/i.test(text),
    )
    expect(memoranda.length).toBeGreaterThanOrEqual(8)
    const galleries = texts.filter(
      (text) => (text.match(/"?url"?: ?"images|<figure>/g) ?? []).length > 2,
    )
    expect(galleries.length).toBeGreaterThanOrEqual(3)
  })

  test('has every picture that its stories show', () => {
    const named = [
      ...stories.flatMap((file) =>
        [...read(file).matchAll(/images\/[\w-]+\.\w+/g)].map(([path]) => join(file, '..', path)),
      ),
      ...[...read('articles.ndjson').matchAll(/"(images\/[\w-]+\.\w+)"/g)].map(
        ([, path = '']) => path,
      ),
    ]
    expect(named.length).toBeGreaterThan(15)
    for (const path of named) expect(existsSync(join(archive, path)), path).toBe(true)
  })

  test.each(pictures)('%s is a small picture that can be shown', async (file) => {
    const bytes = readFileSync(join(archive, file))
    expect(bytes.length).toBeLessThan(16_000)
    const {width, height} = await sharp(bytes).metadata()
    expect(width).toBeGreaterThanOrEqual(320)
    expect(height).toBeGreaterThanOrEqual(200)
  })

  test('has pictures that carry their caption and credit', async () => {
    const {description, Credit} = await exifr.parse(join(archive, 'images/ferry.jpg'), {xmp: true})
    expect(JSON.stringify(description)).toContain('The ferry on its first crossing')
    expect(Credit).toBe('Sigrid Aune / Harbour Wire')
  })
})
