import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {sources} from '../../../plugins/article-import/sources/index.ts'
import {readPath, samplePath} from './readSource.ts'

const ROOT = path.join(import.meta.dirname, '../../..')
const FRAME = new Set([
  'index.ts',
  'defineSource.ts',
  'detectSource.ts',
  'readEntry.ts',
  'openBlob.ts',
])

function fileOf(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

describe('every source', () => {
  it.each(sources.map(({id}) => id))('%s has a file, a test and a page', (id) => {
    const test = path.join(ROOT, 'test/article-import/sources', `${fileOf(id)}.test.ts`)
    const pageTest = path.join(ROOT, 'test/article-import/page')
    expect(existsSync(path.join(ROOT, 'plugins/article-import/sources', `${fileOf(id)}.ts`))).toBe(
      true,
    )
    expect(existsSync(test) || (id === 'html-page' && existsSync(pageTest))).toBe(true)
    const page = readFileSync(path.join(ROOT, 'docs/sources', `${id}.md`), 'utf8')
    expect(page).toMatch(/^# .*\n/)
    expect(page.length).toBeGreaterThan(300)
  })

  it('is in the registry once, and nothing else stands in the folder', () => {
    const ids = sources.map(({id}) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const files = readdirSync(path.join(ROOT, 'plugins/article-import/sources'))
    const own = files.filter((file) => file.endsWith('.ts') && !FRAME.has(file))
    expect(own.toSorted()).toEqual(ids.map((id) => `${fileOf(id)}.ts`).toSorted())
  })

  it('leaves Node alone, so that a browser can run it', () => {
    const folder = path.join(ROOT, 'plugins/article-import')
    const files = ['sources', 'convert'].flatMap((name) =>
      readdirSync(path.join(folder, name), {recursive: true, withFileTypes: true})
        .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
        .map((entry) => path.join(entry.parentPath, entry.name))
        .filter((file) => !file.includes(`${path.sep}node${path.sep}`)),
    )
    const guilty = files.filter((file) =>
      /from ['"](?:node:|yauzl|tar-stream)/.test(readFileSync(file, 'utf8')),
    )
    expect(guilty.filter((file) => !file.includes(`${path.sep}page${path.sep}`))).toEqual([])
  })

  it('is told apart from the others by content alone, whatever the file is called', async () => {
    const {detected} = await readPath(samplePath(''))
    expect(new Set(detected)).toEqual(new Set(sources.map(({id}) => id)))
  })

  it('accounts for every record of the samples', async () => {
    const {articles, failures} = await readPath(samplePath(''))
    const places = [...articles, ...failures].map(({locator}) => locator)
    expect(new Set(places).size).toBe(places.length)
    expect(articles.length).toBeGreaterThan(25)
    expect(failures.every(({message}) => message.length > 20)).toBe(true)
  })
})
