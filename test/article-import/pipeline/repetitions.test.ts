import fc from 'fast-check'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {createLake, type Lake} from '../../../lake/index.ts'
import type {RawArticle} from '../../../plugins/article-import/model.ts'
import {contents, raw, revisions, runImport} from './support/run.ts'

let lake: Lake

beforeEach(async () => {
  lake = await createLake()
})

afterEach(() => lake.close())

const words = Array.from({length: 120}, (_, index) => `word${index * 7}`).join(' ')
const text = (end: string) => ({format: 'text' as const, content: `${words} ${end}`})

describe('the same story from two sources', () => {
  const first = raw('a', {url: 'https://one.example/a', body: text('in the harbour')})
  const second = raw('b', {url: 'https://two.example/b', body: text('in that harbour')})

  test('is listed, and imported twice, unless told otherwise', async () => {
    const {events, result} = await runImport([first, second], lake.client())
    expect(result.counts.created).toBe(2)
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'duplicate',
        duplicate: expect.objectContaining({reason: 'near-identical-text'}),
      }),
    )
  })

  test('becomes one article with two provenances with merge, and stays so', async () => {
    const {result} = await runImport([first, second], lake.client(), {duplicates: 'merge'})
    expect(result.counts).toMatchObject({created: 1, skipped: 1})
    const urls = '*[_type == "article"].provenance[].sourceUrl'
    expect(await lake.client().fetch(urls)).toEqual([
      'https://one.example/a',
      'https://two.example/b',
    ])
    const before = await revisions(lake.client())
    await runImport([first, second], lake.client(), {duplicates: 'merge'})
    expect(await revisions(lake.client())).toEqual(before)
  })

  test('is recognised in the dataset too, in an import of its own', async () => {
    await runImport([first], lake.client())
    const {events, result} = await runImport([second], lake.client(), {
      duplicates: 'merge',
      source: 'Other',
    })
    expect(result.counts).toMatchObject({created: 0, skipped: 1})
    expect(events).toContainEqual(expect.objectContaining({type: 'duplicate'}))
    const [article, ...others] = (await contents(lake.client())).filter(
      ({_type}) => _type === 'article',
    )
    expect(others).toEqual([])
    expect(article?.provenance).toHaveLength(2)
    const again = await runImport([second], lake.client(), {duplicates: 'merge', source: 'Other'})
    expect(again.result.run).toBeUndefined()
  })

  test('is no repetition of an article that the dataset holds under its own id', async () => {
    await runImport([first, second], lake.client())
    const {result} = await runImport([first, second], lake.client(), {duplicates: 'merge'})
    expect(result.counts).toMatchObject({changed: 0, created: 0})
  })

  test('with other figures is another story', async () => {
    const other = {...second, body: text('in the harbour 42')}
    const {events} = await runImport([first, other], lake.client())
    expect(events.filter(({type}) => type === 'duplicate')).toEqual([])
  })
})

describe('merged stories', () => {
  const merge = {duplicates: 'merge'} as const
  const {publishedAt: _date, ...undated} = raw('c', {body: text('in a harbour')})
  const alike = [
    raw('a', {url: 'https://one.example/a', body: text('in the harbour')}),
    raw('b', {
      url: 'https://two.example/b',
      body: text('in that harbour'),
      publishedAt: '2024-05-13T06:00:00.000Z',
    }),
    undated,
  ]
  const sameAddress = [
    raw('d', {url: 'https://three.example/ferry/'}),
    raw('e', {
      url: 'http://www.three.example/ferry?utm_source=mail',
      publishedAt: '2021-01-01T00:00:00.000Z',
      body: {format: 'text', content: 'A note of three years before, kept under the same address.'},
    }),
  ]
  const articles = () =>
    lake
      .client()
      .fetch<{told: string[]}[]>('*[_type == "article"]{"told": provenance[].externalId}')

  test('stay one article, whichever comes first in whichever run', async () => {
    const records = [...alike, ...sameAddress]
    const runs = fc.array(fc.shuffledSubarray(records, {minLength: 1}), {
      minLength: 1,
      maxLength: 4,
    })
    await fc.assert(
      fc.asyncProperty(runs, async (archives) => {
        await lake.close()
        lake = await createLake()
        const seen = new Set<RawArticle>()
        for (const archive of archives) {
          await runImport(archive, lake.client(), merge)
          for (const record of archive) seen.add(record)
          const stories = [alike, sameAddress].map((copies) =>
            copies.filter((record) => seen.has(record)).map(({externalId}) => externalId),
          )
          const told = (await articles()).map((article) => article.told.toSorted())
          expect(told.toSorted()).toEqual(stories.filter(({length}) => length > 0).toSorted())
        }
      }),
      {numRuns: 25},
    )
  })

  test('stay merged in a run that would only list them', async () => {
    await runImport(alike, lake.client(), merge)
    const {result} = await runImport(alike.toReversed(), lake.client())
    expect(result.counts).toMatchObject({created: 0, unchanged: 1, skipped: 2})
  })

  test('are what links to either address lead to', async () => {
    const link = {format: 'html' as const, content: '<p><a href="https://two.example/b">It</a></p>'}
    await runImport([...alike, raw('linking', {body: link})], lake.client(), merge)
    const [linked] = await lake
      .client()
      .fetch('*[provenance[0].externalId == "linking"].body[0].markDefs[0].reference->_id')
    const [first] = await lake.client().fetch('*["a" in provenance[].externalId]._id')
    expect(linked).toBe(first)
  })
})
