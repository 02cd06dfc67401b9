import {execFile} from 'node:child_process'
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {promisify} from 'node:util'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {createLake} from '../../lake/index.ts'
import {documents} from './documents.ts'

const run = promisify(execFile)
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsroom-export-'))
  const lake = await createLake({data: join(folder, 'lake')})
  await lake.seed([...documents, {...documents[2], _id: 'drafts.article-x', _type: 'article'}])
  await lake.close()
})

afterAll(() => rm(folder, {recursive: true}))

function newsroom(...args: string[]) {
  return run(process.execPath, [
    'cli/newsroom.ts',
    'export',
    '--data',
    join(folder, 'lake'),
    ...args,
  ])
}

test('standard output carries the data alone, drafts stay, and a filter narrows', async () => {
  const {stdout, stderr} = await newsroom('--format', 'ndjson')
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).slug),
  ).toEqual(['plain-words', 'rope-walk'])
  expect(stderr).toContain('2 articles')
  const narrowed = await newsroom('--format', 'ninjs', '--filter', 'headline match "water"')
  expect(JSON.parse(narrowed.stdout)).toHaveLength(1)
})

test('Markdown is a file an article, in the folder that is named', async () => {
  await expect(newsroom('--format', 'markdown')).rejects.toMatchObject({code: 2})
  const out = join(folder, 'articles')
  await newsroom('--format', 'markdown', '--out', out)
  expect((await readdir(out)).sort()).toEqual(['article-plain-words.md', 'article-rope-walk.md'])
  expect(await readFile(join(out, 'article-plain-words.md'), 'utf8')).toContain('The level of')
})

test('a filter that is no GROQ is refused with words', async () => {
  await expect(newsroom('--format', 'wxr', '--filter', 'headline ===')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('headline ==='),
  })
  // Brackets that close the query's own would let drafts out.
  await expect(
    newsroom('--format', 'ninjs', '--filter', 'true) || (_id in path("drafts.**")'),
  ).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/is no GROQ.*\n.*language == "en"/),
  })
})
