import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {openRedirectFile} from '../../../cli/import/redirectFile.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsroom-redirects-'))
})
afterAll(() => rm(folder, {recursive: true}))

async function written(format: 'nginx' | 'netlify') {
  const file = join(folder, format)
  const redirects = await openRedirectFile({format, file}, '/a/{slug}')
  redirects.add('https://one.example/x', 'first', '1')
  redirects.add('https://two.example/x', 'second', '2')
  redirects.add('https://one.example/x', 'third', '3')
  redirects.add('no address', 'fourth', '4')
  return {ended: await redirects.end(), text: await readFile(file, 'utf8')}
}

test('an old address stands once, and what is left out for that is counted', async () => {
  const {ended, text} = await written('nginx')
  expect(ended).toEqual({count: 1, taken: 2, example: 'https://two.example/x'})
  expect(text.match(/"\/x"/g)).toHaveLength(1)
})

test('addresses of a second site are told from those of the first', async () => {
  const {ended, text} = await written('netlify')
  expect(ended).toEqual({count: 2, taken: 1, example: 'https://one.example/x'})
  expect(text).toBe('/x /a/first 301\nhttps://two.example/x /a/second 301\n')
})
