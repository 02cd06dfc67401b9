import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {block} from '../support/block.ts'
import {openPanel} from '../support/openPanel.ts'
import {publish} from '../support/publish.ts'
import {sharedChromium} from '../support/sharedChromium.ts'
import {type RunningNewsroom, startNewsroom} from '../support/startNewsroom.ts'

let newsroom: RunningNewsroom
const windows = sharedChromium()
const raw = {perspective: 'raw'} as const

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(async () => {
  await newsroom?.stop()
  await newsroom?.clean()
})

describe('what npm start starts', () => {
  test('an editor opens an imported article, changes its headline and publishes it', async () => {
    const {page} = windows
    const [article] = await newsroom.client.fetch<{_id: string; headline: string}[]>(
      '*[_type == "article" && defined(publishedAt)] | order(publishedAt desc) [0...1]{_id, headline}',
    )
    if (!article) throw new Error('The sample archive gave no article')
    const headline = `${article.headline} after all`

    await page.goto(`${newsroom.studioUrl}/structure/articles;all-articles`)
    await page.getByText(article.headline).first().click()
    const field = page.getByLabel('Headline', {exact: true})
    await field.waitFor()
    await field.fill(headline)
    const stored = () => newsroom.client.fetch('*[_id == $id][0].headline', {id: article._id})
    await publish(page, async () => (await stored()) === headline)
    await expect
      .poll(() => newsroom.client.fetch('count(*[_id == $id])', {id: `drafts.${article._id}`}, raw))
      .toBe(0)
    expect(windows.pageErrors).toEqual([])
  })

  test('the checks stand beside the article, and a fix mends it and can be undone', async () => {
    const {page} = windows
    const {_id} = await newsroom.client.create({
      _id: 'article-with-two-spaces',
      _type: 'article',
      headline: 'A museum opens a wing',
      body: [block('b1', 'Two  spaces stand here.')],
    })
    await page.goto(`${newsroom.studioUrl}/structure/articles;all-articles;${_id}`)
    await openPanel(page, 'checks', /\d+ findings?/)
    const finding = page.getByTestId('finding-double-space')
    await finding.waitFor()
    await expect.poll(() => page.locator('[data-finding]').count()).toBeGreaterThan(0)
    await finding.getByRole('button', {name: 'Keep one space'}).click()

    const text = () =>
      newsroom.client.fetch('*[_id == $id][0].body[0].children[0].text', {id: `drafts.${_id}`}, raw)
    await expect.poll(text).toBe('Two spaces stand here.')
    await expect.poll(() => finding.count()).toBe(0)
    await page.getByRole('button', {name: 'Undo: Keep one space'}).click()
    await expect.poll(text).toBe('Two  spaces stand here.')
    await finding.waitFor()
    expect(windows.pageErrors).toEqual([])
  })

  test('a second start on the same data changes no document and says so', async () => {
    const {page} = windows
    await page.goto('about:blank')
    const revisions = () => newsroom.client.fetch('*[]{_id, _rev} | order(_id)', {}, raw)
    const before = await revisions()
    expect(await newsroom.stop()).toBe(0)
    newsroom = await startNewsroom({data: newsroom.data, ports: newsroom.ports})
    expect(newsroom.output()).toContain('no document was changed')
    expect(await revisions()).toEqual(before)
  })
})
