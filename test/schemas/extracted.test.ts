import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import cli from '../../sanity.cli.ts'
import {compileSchema, extract, generateTypes} from './support.ts'

const mend = 'run `npm run typegen` and commit what it writes'

test('queries/schema.gen.json is what the schema gives', async () => {
  const committed: unknown = JSON.parse(await readFile('queries/schema.gen.json', 'utf8'))
  expect(await extract(compileSchema()), mend).toEqual(committed)
})

test('queries/sanity.types.gen.ts is what the schema and the queries give', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'newsroom-typegen-'))
  onTestFinished(() => rm(folder, {recursive: true}))
  const generates = join(folder, 'types.ts')
  expect(await generateTypes({...cli.typegen, generates})).toMatchObject({filesWithErrors: 0})
  const [fresh, committed] = await Promise.all(
    [generates, 'queries/sanity.types.gen.ts'].map((file) => readFile(file, 'utf8')),
  )
  expect(fresh === committed, mend).toBe(true)
})
