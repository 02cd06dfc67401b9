import process from 'node:process'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {syncTagsOf, syncTagsOfChanges} from '../../../lake/http/syncTags.ts'
import {Reads} from '../../../lake/query/reads.ts'
import {documents, perspective} from './documentArbitraries.ts'
import {openDataset} from './openDataset.ts'
import {params, query} from './queryArbitraries.ts'

const numRuns = Number(process.env.LAKE_RUNS ?? 250)
const now = '2026-02-01T00:00:00.000Z'

function tagsOf(text: string, values: Record<string, unknown> = {}): readonly string[] {
  const reads = new Reads()
  openDataset().engine.run({query: text, params: values, reads})
  return syncTagsOf('production', reads)
}

describe('sync tags', () => {
  it('are touched by each change that alters the answer', async () => {
    await fc.assert(
      fc.asyncProperty(
        documents,
        documents,
        query,
        params,
        perspective,
        async (stored, changed, text, given, seen) => {
          const dataset = openDataset(stored, {learnAtOnce: true})
          const request = {query: text, params: given, perspective: seen, now}
          const reads = new Reads()
          const before = JSON.stringify(await dataset.engine.run({...request, reads}))
          const changes = [
            ...dataset.put(...changed.slice(0, 2)),
            ...dataset.remove(...stored.slice(0, 1).map(({_id}) => _id)),
          ]
          const after = JSON.stringify(await dataset.engine.run(request))
          const touched = syncTagsOfChanges(
            {name: 'production', database: dataset.database},
            {changes},
          )
          dataset.database.close()
          if (before === after) return
          expect(syncTagsOf('production', reads).some((tag) => touched.includes(tag))).toBe(true)
        },
      ),
      {numRuns},
    )
  }, 600_000)

  it.each<[string, string, boolean]>([
    ['*[_type == "a"]', '*[_type == "b"]', false],
    ['*[_type == "a"]', '*[_type in ["a", "b"] && n > 1]', true],
    ['*[_type == $type]', '*[_type == "a"]{_id}', true],
    ['*[_id == "x"][0]', '*[_id in ["y", $type]]', false],
    ['*[_type == "a"]{"b": *[_type == "b"]}', '*[_type == "b"]', true],
    ['*[_type == "a"]{"all": count(*)}', '*[_type == "b"]', false],
    ['*', '*[n > 1]', true],
    ['*[_type == "a" || n > 1]', '*', true],
    ['releases::all()', '*[_type == "system.release"]', true],
  ])('of %s and %s have one in common: %s', (first, second, isShared) => {
    const [a, b] = [first, second].map((text) => tagsOf(text, {type: 'a'}))
    expect(a?.some((tag) => b?.includes(tag))).toBe(isShared)
  })

  it('are few', () => {
    const ids = Array.from({length: 100}, (_, n) => `id${n}`)
    expect(tagsOf('*[_id in $ids]', {ids})).toEqual(['s1:production'])
  })
})
