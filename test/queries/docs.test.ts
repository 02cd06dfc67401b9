import {execFile} from 'node:child_process'
import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import process from 'node:process'
import {pathToFileURL} from 'node:url'
import {promisify} from 'node:util'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {createLake, type Lake} from '../../lake/index.ts'
import {hiddenDocuments, now, publicDocuments, secret} from './support/newsroom.ts'

const run = promisify(execFile)
const pages = [
  'docs/feeds.md',
  ...(await readdir('docs/queries')).map((name) => `docs/queries/${name}`),
]

let lake: Lake
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsroom-docs-'))
  lake = await createLake({now})
  await lake.seed([...publicDocuments, ...hiddenDocuments].map((document) => ({...document})))
})
afterAll(async () => {
  await lake.close()
  await rm(folder, {recursive: true, force: true})
})

const at = (entry: string) => pathToFileURL(resolve(entry)).href

/** A program of a page, as a reader would run it: with a client, on the test's own lake. */
function program(code: string): string {
  const local = `{projectId: 'local', dataset: 'production', apiVersion: '2025-06-27', apiHost: '${lake.url}', useProjectHostname: false, useCdn: false}`
  const told = code
    .replace(/'sanity-plugin-newsroom\/queries'/g, `'${at('queries/index.ts')}'`)
    .replace(/'sanity-plugin-newsroom\/feeds'/g, `'${at('queries/feeds/index.ts')}'`)
    .replace(
      /'sanity-plugin-newsroom\/portable-text\/html'/g,
      `'${at('plugins/portable-text/html.ts')}'`,
    )
    .replace(/import \{createClient\} from '@sanity\/client'\n/, '')
    .replace(/createClient\(\{.*?\}\)/s, `createClient(${local})`)
  const given = /\bconst client\b/.test(code) ? '' : `const client = createClient(${local})\n`
  return `import {createClient} from '${at('node_modules/@sanity/client/dist/index.js')}'\n${given}${told}`
}

test.each(pages)('the programs of %s run as they are written', async (page) => {
  const text = await readFile(page, 'utf8')
  const programs = [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = '']) => code)
  expect(programs.length).toBeGreaterThan(0)
  for (const [index, code] of programs.entries()) {
    const file = join(folder, `${page.replace(/\W+/g, '-')}-${index}.ts`)
    await writeFile(file, program(code))
    const {stdout} = await run(process.execPath, [file])
    expect(stdout).not.toContain(secret)
  }
})
