import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {runView, sitemapArticles, sitemapPages} from '../../queries/index.ts'
import {expectNoLeak, type Newsroom, startNewsroom} from './support/startNewsroom.ts'

describe('the sitemap', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await startNewsroom()
  })
  afterAll(() => newsroom.close())

  test('lists articles that search engines may list, with their pictures', async () => {
    const articles = await runView(newsroom.client, sitemapArticles, {limit: 1000})
    expect(articles.map(({slug}) => slug)).not.toContain('story-10')
    expect(articles).toHaveLength(9)
    const first = articles.find(({slug}) => slug === 'story-1')
    expect(first?.leadFigure?.caption).toBe('The lead')
    expect(first?.figures.map(({caption}) => caption)).toEqual(['In the text'])
    expect(first?.galleryFigures.map(({caption}) => caption)).toEqual(['First light', 'Last boat'])
  })

  test('lists all other pages, by id, and goes on behind one', async () => {
    const pages = await runView(newsroom.client, sitemapPages, {})
    expect(pages).toHaveLength(14)
    const rest = await runView(newsroom.client, sitemapPages, {afterId: pages[9]?._id, limit: 3})
    expect(rest).toEqual(pages.slice(10, 13))
  })

  test('holds nothing that readers may not have, under any perspective', async () => {
    await expectNoLeak(newsroom, sitemapArticles, {limit: 1000})
    for (const perspective of ['raw', 'published'] as const) {
      const pages: {_id: string}[] = await newsroom.client.fetch(
        sitemapPages.query,
        {afterId: '', limit: 1000},
        {perspective},
      )
      expect(pages.filter(({_id}) => _id.includes('.'))).toEqual([])
    }
  })
})
