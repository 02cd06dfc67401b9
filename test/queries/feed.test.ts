import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {feed, runView} from '../../queries/index.ts'
import {expectNoLeak, type Newsroom, startNewsroom} from './support/startNewsroom.ts'

describe('the feed', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await startNewsroom()
  })
  afterAll(() => newsroom.close())

  test('holds whole articles, newest first, since a time', async () => {
    const articles = await runView(newsroom.client, feed, {since: '2026-05-01T07:00:00.000Z'})
    expect(articles.map(({slug}) => slug)).toEqual(['story-9', 'story-10', 'story-7', 'story-8'])
    const all = await runView(newsroom.client, feed, {limit: 100})
    expect(all.at(-1)).toMatchObject({
      slug: 'story-1',
      rights: {copyrightHolder: 'Test Agency'},
      galleries: [{images: [{caption: 'First light'}, {caption: 'Last boat'}]}],
      corrections: [{text: 'The year was wrong.'}],
    })
  })

  test('holds nothing that readers may not have, under any perspective', async () => {
    await expectNoLeak(newsroom, feed, {limit: 1000})
  })
})
