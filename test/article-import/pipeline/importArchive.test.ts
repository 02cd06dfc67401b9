import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {createLake, type Lake} from '../../../lake/index.ts'
import {createFilter} from '../../../plugins/article-import/pipeline/filters.ts'
import type {ImportRecord} from '../../../plugins/article-import/pipeline/importOptions.ts'
import {comparable, contents, raw, revisions, runImport} from './support/run.ts'

let lake: Lake
beforeEach(async () => {
  lake = await createLake()
})
afterEach(() => lake.close())

const three = [raw('1'), raw('2'), raw('3')]

describe('a first import', () => {
  test('creates every article and adds up', async () => {
    const {result} = await runImport(three, lake.client())
    expect(result.counts).toEqual({
      read: 3,
      created: 3,
      changed: 0,
      unchanged: 0,
      skipped: 0,
      failed: 0,
    })
    expect(await lake.client().fetch('count(*[_type == "article"])')).toBe(3)
  })

  test('notes where an article came from, and the revision that it wrote', async () => {
    await runImport([raw('1', {url: 'https://daily.example/1'})], lake.client())
    const article = await lake.client().fetch('*[_type == "article"][0]')
    expect(article.provenance).toMatchObject([
      {
        sourceName: 'Daily',
        sourceUrl: 'https://daily.example/1',
        externalId: '1',
        rawRecord: 'archive.ndjson#1',
        importedRev: article._rev,
      },
    ])
  })

  test('records the run', async () => {
    const {result} = await runImport(three, lake.client(), {by: 'Ines'})
    const run = await lake.client().getDocument(result.run ?? '')
    expect(run).toMatchObject({
      _type: 'importRun',
      status: 'finished',
      by: 'Ines',
      counts: {read: 3, created: 3},
    })
  })
})

describe('a second import of the same archive', () => {
  test('writes nothing at all', async () => {
    await runImport(three, lake.client())
    const before = await revisions(lake.client())
    const {result} = await runImport(three, lake.client())
    expect(result.counts).toMatchObject({read: 3, unchanged: 3})
    expect(await revisions(lake.client())).toEqual(before)
  })

  test('writes only the article that changed', async () => {
    await runImport(three, lake.client())
    const before = await revisions(lake.client())
    const {result} = await runImport(
      [raw('1'), raw('2', {headline: 'A new headline'}), raw('3')],
      lake.client(),
    )
    expect(result.counts).toMatchObject({changed: 1, unchanged: 2})
    const after = await revisions(lake.client())
    const changed = Object.keys(before).filter((id) => before[id] !== after[id])
    expect(changed).toHaveLength(1)
    expect(await lake.client().getDocument(changed[0] ?? '')).toMatchObject({
      headline: 'A new headline',
    })
  })

  test('takes away a field that the archive no longer has', async () => {
    await runImport([raw('1', {kicker: 'Harbour'})], lake.client())
    await runImport([raw('1')], lake.client())
    expect(await lake.client().fetch('*[_type == "article"][0].kicker')).toBeNull()
  })

  test('keeps the slug when the headline changes', async () => {
    await runImport([raw('1')], lake.client())
    const slug = await lake.client().fetch('*[_type == "article"][0].slug.current')
    await runImport([raw('1', {headline: 'Quite another headline'})], lake.client())
    expect(await lake.client().fetch('*[_type == "article"][0].slug.current')).toBe(slug)
  })
})

describe("an editor's work", () => {
  const changed = [raw('1', {headline: 'From the archive', kicker: 'From the archive'})]

  async function edit() {
    await runImport([raw('1', {kicker: 'Old'})], lake.client())
    const id = await lake.client().fetch('*[_type == "article"][0]._id')
    await lake.client().patch(id).set({headline: 'From the editor'}).commit()
    return id as string
  }

  test('is left alone and listed', async () => {
    const id = await edit()
    const {events, result} = await runImport(changed, lake.client())
    expect(result.counts).toMatchObject({skipped: 1})
    expect(events).toContainEqual({type: 'edited', id, kept: []})
    expect(await lake.client().getDocument(id)).toMatchObject({
      headline: 'From the editor',
      kicker: 'Old',
    })
  })

  test('counts as unchanged while the archive is', async () => {
    await edit()
    const {result} = await runImport([raw('1', {kicker: 'Old'})], lake.client())
    expect(result.counts).toMatchObject({unchanged: 1})
  })

  test('stays in its fields with merge, run after run', async () => {
    const id = await edit()
    await runImport(changed, lake.client(), {edited: 'merge'})
    expect(await lake.client().getDocument(id)).toMatchObject({
      headline: 'From the editor',
      kicker: 'From the archive',
    })
    await runImport([raw('1', {headline: 'Newer', kicker: 'Newer'})], lake.client(), {
      edited: 'merge',
    })
    expect(await lake.client().getDocument(id)).toMatchObject({
      headline: 'From the editor',
      kicker: 'Newer',
    })
  })

  test('goes with overwrite', async () => {
    const id = await edit()
    await runImport(changed, lake.client(), {edited: 'overwrite'})
    expect(await lake.client().getDocument(id)).toMatchObject({headline: 'From the archive'})
  })

  test('goes with overwrite where the archive says what it said before, and once', async () => {
    const id = await edit()
    const archive = [raw('1', {kicker: 'Old'}), raw('2')]
    const {result} = await runImport(archive, lake.client(), {edited: 'overwrite'})
    expect(result.counts).toMatchObject({changed: 1, created: 1})
    expect(await lake.client().getDocument(id)).toMatchObject({headline: raw('1').headline})
    const before = await revisions(lake.client())
    const again = await runImport(archive, lake.client(), {edited: 'overwrite'})
    expect(again.result.counts).toMatchObject({unchanged: 2})
    expect(await revisions(lake.client())).toEqual(before)
  })

  test('goes with overwrite even where a merge kept it before', async () => {
    const id = await edit()
    await runImport(changed, lake.client(), {edited: 'merge'})
    await runImport(changed, lake.client(), {edited: 'overwrite'})
    expect(await lake.client().getDocument(id)).toMatchObject({headline: 'From the archive'})
  })

  test('in an open draft holds the published article back', async () => {
    await runImport([raw('1')], lake.client())
    const article = await lake.client().fetch('*[_type == "article"][0]')
    await lake.client().create({...article, _id: `drafts.${article._id}`, headline: 'In work'})
    const {result} = await runImport(changed, lake.client())
    expect(result.counts).toMatchObject({skipped: 1})
  })

  test('is recognised by content where revisions were made anew', async () => {
    await runImport([raw('1')], lake.client())
    const copy = await createLake()
    try {
      await copy.seed((await contents(lake.client())) as never)
      for (const {_id} of await contents(copy.client())) {
        await copy.client().patch(String(_id)).set({language: 'en'}).commit()
      }
      const {result} = await runImport(changed, copy.client())
      expect(result.counts).toMatchObject({changed: 1})
    } finally {
      await copy.close()
    }
  })
})

describe('records', () => {
  test('with an id that was read before are skipped and named', async () => {
    const {events, result} = await runImport(
      [raw('1'), raw('1', {headline: 'Again'})],
      lake.client(),
    )
    expect(result.counts).toMatchObject({read: 2, created: 1, skipped: 1})
    expect(events).toContainEqual(expect.objectContaining({type: 'record', code: 'same-id-twice'}))
  })

  test('that cannot be read count as failed, with their reason and what was read', async () => {
    const failure = {
      locator: 'archive.ndjson#9',
      code: 'invalid-json',
      message: 'Line 9 is no JSON',
      kind: 'failed' as const,
      raw: '{"headline": ',
    }
    const {events, result} = await runImport([raw('1'), {failure}], lake.client())
    expect(result.counts).toMatchObject({read: 2, created: 1, failed: 1})
    expect(events).toContainEqual(
      expect.objectContaining({
        outcome: 'failed',
        reason: 'Line 9 is no JSON',
        raw: '{"headline": ',
      }),
    )
  })

  test('outside the filter are skipped', async () => {
    const {result} = await runImport(
      [raw('1'), raw('2', {publishedAt: '2019-01-01T00:00:00Z'}), raw('3', {postType: 'page'})],
      lake.client(),
      {filter: createFilter({from: '2024-01-01'})},
    )
    expect(result.counts).toMatchObject({read: 3, created: 1, skipped: 2})
  })

  test('of the archive that are drafts become drafts', async () => {
    await runImport([raw('1', {status: 'draft'})], lake.client())
    expect(
      await lake.client().fetch('count(*[_type == "article"])', {}, {perspective: 'published'}),
    ).toBe(0)
    const drafts = await lake
      .client()
      .fetch('*[_id in path("drafts.**")]._id', {}, {perspective: 'raw'})
    expect(drafts).toHaveLength(1)
  })

  test('divided among shards come to the same dataset, links and slugs included', async () => {
    const many: ImportRecord[] = Array.from({length: 40}, (_, index) =>
      raw(String(index), {
        url: `https://daily.example/${index}`,
        headline: `Ferry ${index % 5}`,
        publishedAt: new Date(Date.UTC(2024, index % 12, index)).toISOString(),
        body: {
          format: 'html',
          content: `<p>More on <a href="https://daily.example/${(index * 7) % 40}">the ferry</a> no. ${index}.</p>`,
        },
      }),
    )
    const message = 'The record is no JSON.'
    many.push({failure: {locator: 'a#40', code: 'invalid-json', message, kind: 'failed'}})
    const whole = await createLake()
    try {
      await runImport(many, whole.client())
      const parts = []
      for (const index of [1, 2, 3]) {
        parts.push((await runImport(many, lake.client(), {shard: {index, count: 3}})).result.counts)
      }
      expect(parts.every(({created}) => created > 0)).toBe(true)
      expect(parts.reduce((sum, {created}) => sum + created, 0)).toBe(40)
      expect(parts.reduce((sum, {failed}) => sum + failed, 0)).toBe(1)
      expect(parts.reduce((sum, {read}) => sum + read, 0)).toBe(41)
      expect(comparable(await contents(lake.client()))).toEqual(
        comparable(await contents(whole.client())),
      )
    } finally {
      await whole.close()
    }
  })
})

describe('slugs', () => {
  test('go to the first, and others get digits of their id, the same in every run', async () => {
    const same = [raw('1', {headline: 'Same'}), raw('2', {headline: 'Same'})]
    const {events} = await runImport(same, lake.client())
    const slugs = () =>
      lake.client().fetch<string[]>('*[_type == "article"] | order(slug.current).slug.current')
    expect(await slugs()).toEqual(['same', expect.stringMatching(/^same-[0-9a-f]{6}$/)])
    expect(events.filter(({type}) => type === 'collision')).toHaveLength(1)
    const before = await revisions(lake.client())
    await runImport(same.toReversed(), lake.client())
    expect(await revisions(lake.client())).toEqual(before)
  })
})

describe('links between articles', () => {
  const linked = (target: string) => ({
    format: 'html' as const,
    content: `<p>As <a href="${target}">reported</a> before.</p>`,
  })
  const archive = [
    raw('1', {
      url: 'https://daily.example/one',
      body: linked('https://www.daily.example/two?utm_source=x'),
    }),
    raw('2', {url: 'https://daily.example/two', body: linked('/one')}),
  ]

  test('become references in both directions, and keep their address', async () => {
    await runImport(archive, lake.client())
    const links = await lake
      .client()
      .fetch(
        '*[_type == "article"] | order(provenance[0].externalId){_id, "link": body[0].markDefs[0]}',
      )
    expect(links[0].link.reference._ref).toBe(links[1]._id)
    expect(links[1].link.reference._ref).toBe(links[0]._id)
    expect(links[0].link.href).toContain('daily.example/two')
  })

  test('are not written a second time', async () => {
    await runImport(archive, lake.client())
    const before = await revisions(lake.client())
    await runImport(archive, lake.client())
    expect(await revisions(lake.client())).toEqual(before)
  })
})

describe('lines that most articles of a source carry', () => {
  const footer = 'Harbour Wire, every morning on your doorstep since the first issue.'
  const articles = (footers: number) =>
    Array.from({length: 60}, (_, index) =>
      raw(String(index), {
        body: {
          format: 'text',
          content: [
            `The ferry ${index} came back on Tuesday, after its crew had waited for the tide.`,
            `It had been away, said harbour master number ${index}, who had waited as well.`,
            `Passengers of ferry ${index} went home on foot along the old sea wall.`,
            ...(index < footers ? [footer] : []),
          ].join('\n\n'),
        },
      }),
    )
  const bodies = async () =>
    JSON.stringify((await contents(lake.client())).map(({body}) => body ?? null))

  test('are left out, told as losses, and stay out in a second run, which writes nothing', async () => {
    const {events} = await runImport(articles(60), lake.client())
    expect(await bodies()).not.toContain('doorstep')
    const losses = events.filter(
      (event) => event.type === 'issue' && event.issue.code === 'boilerplate-learned',
    )
    expect(losses).toHaveLength(60)
    const {result} = await runImport(articles(60), lake.client())
    expect(result.counts).toMatchObject({created: 0, changed: 0, unchanged: 60})
  })

  test('stay where only some articles carry them', async () => {
    await runImport(articles(20), lake.client())
    expect(await bodies()).toContain('doorstep')
  })

  test('stay where too few articles could tell', async () => {
    await runImport(articles(60).slice(0, 30), lake.client())
    expect(await bodies()).toContain('doorstep')
  })
})

describe('an interrupted import', () => {
  test('finishes what is in flight and goes on to the same dataset', async () => {
    const many = Array.from({length: 500}, (_, index) => raw(String(index)))
    const undisturbed = await createLake()
    try {
      await runImport(many, undisturbed.client())
      const stop = new AbortController()
      async function* interrupted() {
        for (const [index, record] of many.entries()) {
          if (index === 420) stop.abort()
          yield record
        }
      }
      const {result} = await runImport(interrupted(), lake.client(), {signal: stop.signal})
      expect(result.interrupted).toBe(true)
      expect(result.counts.created).toBeGreaterThan(100)
      expect(result.counts.created).toBeLessThan(420)
      await runImport(many, lake.client())
      expect(comparable(await contents(lake.client()))).toEqual(
        comparable(await contents(undisturbed.client())),
      )
    } finally {
      await undisturbed.close()
    }
  })
})
