import {setTimeout as pause} from 'node:timers/promises'
import {describe, expect, test} from 'vitest'
import {createLake} from '../../../lake/createLake.ts'
import type {RawArticle} from '../../../plugins/article-import/model.ts'
import {startHelper} from '../../../plugins/article-import/pipeline/node/startHelper.ts'
import {createStages, recipeOf} from '../../../plugins/article-import/pipeline/stages.ts'
import {generatedArticle} from '../../bench/support/generatedArticle.ts'
import {contents, raw, runImport} from './support/run.ts'

const content = (document: unknown) =>
  JSON.stringify(document, (key, value) =>
    ['_rev', '_createdAt', '_updatedAt', 'importedAt', 'importedRev', 'run'].includes(key)
      ? undefined
      : value,
  )

function articles(count: number): RawArticle[] {
  return Array.from({length: count}, (_, index) => {
    const {headline, body, url} = generatedArticle(index) as Record<string, string>
    return raw(`a${index}`, {
      headline: headline ?? '',
      url: url ?? '',
      bylines: ['Hanna Lindqvist'],
      body: {format: 'html', content: body ?? ''},
    })
  })
}

/** Records that come slowly enough for a thread to begin, as those of an archive on disk do. */
async function* slowly(records: readonly RawArticle[]) {
  for (const [index, record] of records.entries()) {
    if (index >= 150 && index % 20 === 0) await pause(60)
    yield record
  }
}

describe('an import with a thread that helps', () => {
  test('writes and finds what an import without one does', {timeout: 120_000}, async () => {
    const records = articles(400)
    const outcomes = []
    for (const alone of [true, false]) {
      const lake = await createLake()
      const stages = await createStages()
      const {events, result} = await runImport(slowly(records), lake.client(), {
        // A copy may be altered, and so is never read elsewhere.
        stages: alone ? {...stages} : stages,
      })
      outcomes.push({
        documents: (await contents(lake.client())).map(content),
        findings: events
          .filter(({type}) => type === 'finding')
          .map(content)
          .sort(),
        counts: result.counts,
        // Transactions that are under way together may be settled in any order.
        settled: events.flatMap((event) => (event.type === 'record' ? [event.locator] : [])).sort(),
      })
      await lake.close()
    }
    expect(outcomes[0]?.documents.length).toBeGreaterThan(400)
    expect(outcomes[1]).toEqual(outcomes[0])
  })

  test('reads and checks in it once it is ready, and gives back what a lost one had', async () => {
    const stages = await createStages()
    const helper = startHelper(recipeOf(stages) ?? {}, {source: 'Daily'})
    if (!helper) return
    const [article] = articles(1)
    if (!article) throw new Error('no article')
    try {
      expect(await helper.read([article])).toBeUndefined()
      helper.begin()
      while (!helper.readsNow()) await pause(5)
      const read = await helper.read([article])
      expect(read?.results[0]?.()).toHaveProperty('read.raw.sourceName', 'Daily')
      const document = {_id: 'x', _type: 'article', headline: 'TBD'}
      const checked = await helper.check([JSON.stringify(document)])
      expect(JSON.stringify(checked?.results)).toBe(JSON.stringify([stages.check(document)]))
      const lost = helper.read(Array.from({length: 200}, () => article))
      await helper.close()
      expect(await lost).toBeUndefined()
      expect(helper.readsNow()).toBe(false)
    } finally {
      await helper.close()
    }
  })
})
