import {readFile} from 'node:fs/promises'
import {describe, expect, test} from 'vitest'
import {block} from '../support/block.ts'
import {openPanel} from '../support/openPanel.ts'
import {publish} from '../support/publish.ts'
import {sharedChromium} from '../support/sharedChromium.ts'
import {sharedNewsroom} from '../support/sharedNewsroom.ts'

const raw = {perspective: 'raw'} as const
const wireText = `Harbour council and Delta Institute sign memorandum

On May 4 the Harbour City Council and the Delta Institute for Water Research signed a memorandum of understanding in Vienna.

The memorandum provides for cooperation in flood protection and water quality.
`

const newsroom = sharedNewsroom()
const windows = sharedChromium()

describe('the import tool', () => {
  test('previews dropped files beside their source, imports them, and counts what became of them', async () => {
    const {page} = windows
    await page.goto(`${newsroom.studioUrl}/import`)
    const files = [
      {
        name: 'articles.ndjson',
        mimeType: 'application/x-ndjson',
        buffer: await readFile('samples/archive/articles.ndjson'),
      },
      {name: 'wire.txt', mimeType: 'text/plain', buffer: Buffer.from(wireText)},
    ]
    const rows = page.getByTestId('import-rows')
    // Studio may put its tools together anew while a first page loads: files chosen by then are chosen again.
    await expect
      .poll(
        async () => {
          const input = page.getByTestId('import-files')
          if ((await input.count()) > 0) await input.setInputFiles(files)
          return rows.waitFor({timeout: 10_000}).then(
            () => true,
            () => false,
          )
        },
        {timeout: 90_000},
      )
      .toBe(true)
    expect(await newsroom.client.fetch('count(*[_type == "article"])', {}, raw)).toBe(0)

    await page.getByRole('button', {name: 'Compare'}).first().click()
    await page.getByText('Result', {exact: true}).waitFor()
    // Studio takes a tool down when another is opened: what was chosen is there when it comes back.
    await page.getByRole('link', {name: 'Overview'}).click()
    await page.getByTestId('overview').waitFor()
    await page.getByRole('link', {name: 'Import', exact: true}).click()
    await page.getByRole('button', {name: /^Import \d+ articles?$/}).click()
    const report = page.getByTestId('import-report')
    await report.waitFor()
    expect(await report.textContent()).toContain('0 failed')
    expect(await newsroom.client.fetch('count(*[_type == "article"])', {}, raw)).toBe(14)
    expect(await newsroom.client.fetch('count(*[_type == "importRun"])', {}, raw)).toBe(1)
    expect(windows.pageErrors).toEqual([])
  })
})

describe('an import that a reload cuts short', () => {
  test('is completed by the next, with nothing there twice', async () => {
    const {page} = windows
    const articles = 600
    const lines = Array.from({length: articles}, (_, index) =>
      JSON.stringify({
        id: `bulletin-${index}`,
        url: `https://wire.example/bulletin-${index}`,
        headline: `Bulletin ${index} of the harbour`,
        body: `<p>Ship number ${index} came in at noon and left again at night.</p>`,
      }),
    )
    const buffer = Buffer.from(lines.join('\n'))
    const bulletins = () =>
      newsroom.client.fetch<number>('count(*[_type == "article" && headline match "Bulletin"])')
    const begin = async () => {
      await page
        .getByTestId('import-files')
        .setInputFiles([{name: 'bulletins.ndjson', mimeType: 'application/x-ndjson', buffer}])
      await page.getByRole('button', {name: /^Import \d+ articles?$/}).click()
    }
    await page.goto(`${newsroom.studioUrl}/import`)
    await begin()
    await expect.poll(bulletins).toBeGreaterThan(0)
    await page.reload()
    if ((await bulletins()) < articles) {
      await begin()
      await page.getByTestId('import-report').waitFor()
    }
    expect(await bulletins()).toBe(articles)
    expect(
      await newsroom.client.fetch(
        'count(*[_type == "article" && headline match "Bulletin" && _id in path("drafts.**")])',
        {},
        raw,
      ),
    ).toBe(0)
    expect(windows.pageErrors).toEqual([])
  })
})

describe('memorandum suggestions', () => {
  test('an editor accepts what was found, and the article is linked with it', async () => {
    const {page} = windows
    const {_id} = await newsroom.client.create({
      _id: 'article-reports-a-memorandum',
      _type: 'article',
      headline: 'Council and institute sign',
      slug: {_type: 'slug', current: 'council-and-institute-sign'},
      publishedAt: '2026-05-06T09:00:00Z',
      language: 'en',
      body: wireText
        .split('\n\n')
        .slice(1)
        .map((text, index) => block(`b${index}`, text.trim())),
    })
    await page.goto(`${newsroom.studioUrl}/structure/articles;all-articles;${_id}`)
    await openPanel(page, 'suggestions', /^1 memorandum found$/)
    const suggestion = page.getByTestId('memorandum-suggestion').first()
    await suggestion.waitFor()
    expect(await suggestion.textContent()).toContain('flood protection')
    await suggestion.getByRole('button', {name: 'Accept', exact: true}).click()

    const linked = () =>
      newsroom.client.fetch<string[] | null>(
        '*[_id == $id][0].memoranda[]._ref',
        {id: `drafts.${_id}`},
        raw,
      )
    await expect.poll(async () => (await linked())?.length).toBe(1)
    const [memorandum] = (await linked()) ?? []
    expect(
      await newsroom.client.fetch(
        '*[_id == $memorandum][0]{signedOn, "parties": count(parties), "told": count(evidence[article._ref == $id])}',
        {memorandum, id: _id},
        raw,
      ),
    ).toEqual({signedOn: '2026-05-04', parties: 2, told: 1})
    await expect.poll(() => page.getByTestId('memorandum-suggestion').count()).toBe(0)

    const days = () =>
      newsroom.client.fetch('array::join(*[_id == $id][0].memoranda[]->signedOn, " ")', {id: _id})
    await publish(page, async () => (await days()) === '2026-05-04')
    expect(windows.pageErrors).toEqual([])
  })
})
