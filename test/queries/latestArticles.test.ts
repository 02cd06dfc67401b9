import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {
  type ArticleCard,
  type ArticleCursor,
  latestArticles,
  nextArticles,
  runView,
} from '../../queries/index.ts'
import {publicDocuments} from './support/newsroom.ts'
import {expectNoLeak, type Newsroom, startNewsroom} from './support/startNewsroom.ts'

describe('latest articles', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await startNewsroom()
  })
  afterAll(() => newsroom.close())

  test('come newest first', async () => {
    const articles = await runView(newsroom.client, latestArticles, {limit: 3})
    expect(articles.map(({slug}) => slug)).toEqual(['story-9', 'story-10', 'story-7'])
  })

  test('are walked by cursor, each once, also those of one instant', async () => {
    const seen: string[] = []
    let cursor: ArticleCursor | undefined
    do {
      const page: ArticleCard[] = await runView(newsroom.client, latestArticles, {
        limit: 2,
        ...cursor,
      })
      seen.push(...page.map(({_id}) => _id))
      cursor = nextArticles(page, 2)
    } while (cursor)
    const all = publicDocuments.filter(({_type}) => _type === 'article').map(({_id}) => _id)
    expect(new Set(seen)).toEqual(new Set(all))
    expect(seen).toHaveLength(all.length)
  })

  test('hold nothing that readers may not have, under any perspective', async () => {
    await expectNoLeak(newsroom, latestArticles, {limit: 100})
  })
})
