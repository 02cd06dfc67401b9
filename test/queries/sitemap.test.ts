import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {runView, sitemapArticles, sitemapCount, sitemapPages} from '../../queries/index.ts'
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

  test('counts what it lists', async () => {
    for (const range of [{}, {since: '2026-05-01T03:00:00Z', until: '2026-05-01T06:00:00Z'}]) {
      const articles = await runView(newsroom.client, sitemapArticles, {...range, limit: 1000})
      expect(articles.length).toBeGreaterThan(0)
      for (const perspective of ['raw', 'published'] as const) {
        const params = sitemapCount.params.parse(range)
        const counted = await newsroom.client.fetch(sitemapCount.query, params, {perspective})
        expect(counted).toBe(articles.length)
      }
    }
  })

  test('lists all other pages of a type, by id, and goes on behind one', async () => {
    const type = 'memorandum'
    const pages = await runView(newsroom.client, sitemapPages, {type})
    expect(pages.map(({slug}) => slug)).toEqual([1, 2, 3, 4, 5].map((n) => `memorandum-${n}`))
    const rest = await runView(newsroom.client, sitemapPages, {
      type,
      afterId: pages[1]?._id,
      limit: 2,
    })
    expect(rest).toEqual(pages.slice(2, 4))
    const galleries = await runView(newsroom.client, sitemapPages, {type: 'photoGallery'})
    expect(galleries.map(({slug}) => slug)).toEqual(['an-evening-at-the-quay'])
  })

  test('holds nothing that readers may not have, under any perspective', async () => {
    await expectNoLeak(newsroom, sitemapArticles, {limit: 1000})
    for (const perspective of ['raw', 'published'] as const) {
      const pages: {_id: string}[] = await newsroom.client.fetch(
        sitemapPages.query,
        {type: 'memorandum', afterId: '', limit: 1000},
        {perspective},
      )
      expect(pages.map(({_id}) => _id)).toHaveLength(5)
      expect(pages.filter(({_id}) => _id.includes('.'))).toEqual([])
    }
  })
})
