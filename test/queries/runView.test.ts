import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {articleBySlug, forPreview, latestArticles, runView} from '../../queries/index.ts'
import {secret} from './support/newsroom.ts'
import {type Newsroom, startNewsroom} from './support/startNewsroom.ts'

describe('running a view', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await startNewsroom()
  })
  afterAll(() => newsroom.close())

  test('names the view and the parameter that is wrong', async () => {
    await expect(
      runView(newsroom.client, latestArticles, {limit: 0, colour: 'red'} as object),
    ).rejects.toMatchObject({
      name: 'QueryError',
      code: 'PARAMETERS',
      message: expect.stringMatching(/latest-articles.*(limit|colour)/s),
      suggestions: [expect.stringContaining('docs/queries/latest-articles.md')],
    })
  })

  test('names the view and the field where a document lacks what the schema demands', async () => {
    await newsroom.client.createOrReplace({
      _id: 'memorandum-unkind',
      _type: 'memorandum',
      title: 'Of no kind',
    })
    await newsroom.client
      .patch('article-03')
      .set({memoranda: [{_type: 'reference', _key: 'm', _ref: 'memorandum-unkind'}]})
      .commit()
    await expect(runView(newsroom.client, articleBySlug, {slug: 'story-3'})).rejects.toMatchObject({
      code: 'RESULT_SHAPE',
      message: expect.stringMatching(/article-by-slug.*memoranda\[0\]\.kind/s),
    })
  })

  test('shows editors drafts and what is scheduled, in a preview only', async () => {
    const limit = {limit: 100}
    const preview = await runView(newsroom.client, latestArticles, limit, {preview: true})
    const published = await runView(newsroom.client, latestArticles, limit)
    expect(JSON.stringify(preview)).toContain(secret)
    expect(JSON.stringify(published)).not.toContain(secret)
    expect(preview.map(({slug}) => slug)).toContain('article-scheduled')
  })

  test('a preview asks the same but for the guards', () => {
    const query = forPreview(articleBySlug.query)
    expect(query).not.toMatch(/drafts|versions|embargoUntil/)
    expect(query).toContain('slug.current == $slug')
  })
})
