import type {FullChannel} from '../../../queries/feeds/index.ts'
import {type FeedArticle, feed, runView, sitemapArticles} from '../../../queries/index.ts'
import {startNewsroom} from '../support/startNewsroom.ts'

/** Titles that break feeds which escape by hand. */
export const hostileTitles: readonly string[] = [
  'A ]]> in the middle ]]>',
  '</script><script>alert(1)</script>',
  '<!-- & &amp; &lt; "quoted" \'so\' <b>bold</b>',
  'Emoji 👩‍👩‍👧‍👦 and 🏳️‍🌈 and 𝒢',
  'مذكرة تفاهم بين الهيئتين \u202bRTL\u202c',
  'Şuşada Azərbaycan — Тест',
  'Line\u2028separator\u2029here',
]

/** A site to make feeds of. */
export const channel: FullChannel = {
  title: 'Harbour & Wire <News>',
  description: 'All of "it"',
  url: 'https://news.example/',
  feedUrl: 'https://news.example/feed?a=1&b=2',
  language: 'en-GB',
  publisher: {
    name: 'Harbour & Wire',
    url: 'https://news.example/',
    logo: 'https://news.example/logo.png',
  },
  copyright: '© Harbour & Wire',
  articleUrl: ({slug}) => `https://news.example/articles/${slug}?x=1&y=2`,
  html: ({body}) =>
    body
      .flatMap((block) =>
        block._type === 'block'
          ? [`<p>${block.children.map(({text}) => text).join('')} &amp; so on ]]&gt;</p>`]
          : [],
      )
      .join(''),
}

/** What the queries give for the test newsroom. */
export async function feedData() {
  const newsroom = await startNewsroom()
  try {
    return {
      articles: await runView(newsroom.client, feed, {limit: 100}),
      listed: await runView(newsroom.client, sitemapArticles, {limit: 100}),
    }
  } finally {
    await newsroom.close()
  }
}

/** The same article under another headline. */
export function titled(article: FeedArticle, headline: string): FeedArticle {
  return {...article, headline}
}
