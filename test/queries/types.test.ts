import {execFile} from 'node:child_process'
import {readFile} from 'node:fs/promises'
import {promisify} from 'node:util'
import {expect, expectTypeOf, test} from 'vitest'
import type {SameResults} from './resultTypes.ts'
import {examples} from './support/examples.ts'

test('every view is held to the type that TypeGen gives its query', async () => {
  const source = await readFile('test/queries/resultTypes.ts', 'utf8')
  for (const [name] of examples) expect(source).toContain(`  ${name}: Assert<`)
  expectTypeOf<SameResults[keyof SameResults]>().toEqualTypeOf<true>()
})

test('what views parse is what TypeGen says', async () => {
  const {stdout} = await promisify(execFile)('node_modules/.bin/tsc', [
    '--project',
    'test/queries/tsconfig.json',
  ]).catch((error: {stdout: string}) => error)
  expect(stdout).toBe('')
})
