import {afterAll, beforeAll, expect, test} from 'vitest'
import {articlesOfFile, sitemapFiles} from '../../../examples/site/src/lib/sitemapFiles.ts'
import {runView, sitemapArticles} from '../../../queries/index.ts'
import {type Newsroom, startNewsroom} from '../../queries/support/startNewsroom.ts'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
})
afterAll(() => newsroom.close())

const names = (perFile?: number) => Array.fromAsync(sitemapFiles(newsroom.client, perFile))

test('a month is one sitemap, or as many as it takes, and each article is in one', async () => {
  const all = await runView(newsroom.client, sitemapArticles, {limit: 1000})
  expect(all.map(({publishedAt}) => publishedAt.slice(0, 7))).toEqual([
    '2026-06',
    ...Array.from({length: 8}, () => '2026-05'),
  ])
  expect(await names()).toEqual(['2026-06', '2026-05'])
  for (const [perFile, parts] of [
    [7, ['', '-2']],
    [4, ['', '-2']],
    [3, ['', '-2', '-3']],
  ] as const) {
    const files = await names(perFile)
    expect(files).toEqual(['2026-06', ...parts.map((part) => `2026-05${part}`)])
    const listed: string[] = []
    for (const name of files) {
      const articles = articlesOfFile(newsroom.client, name, perFile)
      const ids = await Array.fromAsync(articles ?? [], ({_id}) => _id)
      expect(ids.length).toBeGreaterThan(0)
      expect(ids.length).toBeLessThanOrEqual(perFile)
      listed.push(...ids)
    }
    expect(listed).toEqual(all.map(({_id}) => _id))
  }
})

test.each(['', '2026', '2026-13', '2026-05-0', '2026-05-1', '2026-05-x', '2026-05-02', '../x'])(
  'no sitemap is called %j',
  (name) => {
    expect(articlesOfFile(newsroom.client, name)).toBeUndefined()
  },
)
