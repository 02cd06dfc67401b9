import {readdirSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {createLake} from '../../../lake/index.ts'
import type {ImportRecord} from '../../../plugins/article-import/pipeline/importOptions.ts'
import {readBytes, readRecords} from '../../../plugins/article-import/pipeline/node/readRecords.ts'
import {generatedArticle} from '../../bench/support/generatedArticle.ts'
import {samplePath} from '../sources/readSource.ts'
import {revisions, runImport} from './support/run.ts'

const samples = readdirSync(samplePath(''), {withFileTypes: true})
  .map(({name}) => samplePath(name))
  .concat(path.join(import.meta.dirname, '../../../samples/archive'))

async function all(stream: AsyncIterable<ImportRecord>): Promise<ImportRecord[]> {
  const records: ImportRecord[] = []
  for await (const record of stream) records.push(record)
  return records
}

/** Another order, the same each time. */
function shuffled<T>(values: readonly T[], seed: number): T[] {
  let state = seed
  return values
    .map((value) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return {value, at: state}
    })
    .sort((a, b) => a.at - b.at)
    .map(({value}) => value)
}

/** What runs after the first one write, in the archive's order and in others. */
async function expectNothingWritten(records: readonly ImportRecord[]) {
  const lake = await createLake()
  try {
    const {result} = await runImport(records, lake.client())
    const before = await revisions(lake.client())
    for (const again of [records, records.toReversed(), shuffled(records, 7)]) {
      const next = await runImport(again, lake.client())
      expect(next.result.documents).toEqual({})
      expect(await revisions(lake.client())).toEqual(before)
    }
    return result
  } finally {
    await lake.close()
  }
}

describe('runs after the first one write nothing', () => {
  test.each(samples.map((sample) => [path.basename(sample), sample]))('%s', async (_, sample) => {
    const {counts} = await expectNothingWritten(await all(readRecords(sample)))
    expect(counts.created).toBeGreaterThan(0)
  })

  test('articles of a real make-up, with people, bodies and memoranda in common', async () => {
    const lines = Array.from({length: 120}, (_, index) => JSON.stringify(generatedArticle(index)))
    await expectNothingWritten(
      await all(readBytes('archive.ndjson', Buffer.from(lines.join('\n')))),
    )
  })
})
