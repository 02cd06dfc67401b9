import type {FeedArticle} from '../feed.ts'
import {authorsOf, categoriesOf, type FullChannel, instant, languageOf, tagUri} from './channel.ts'
import {defineFeed} from './defineFeed.ts'
import {compact, json} from './json.ts'
import {picturesOf} from './pictures.ts'

/** JSON Feed 1.1 with the whole text. @see https://www.jsonfeed.org/version/1.1/ */
export const jsonFeed = defineFeed<FeedArticle, FullChannel>({
  name: 'JSON feed',
  mediaType: 'application/feed+json',
  open: (channel) =>
    `${json(
      compact({
        version: 'https://jsonfeed.org/version/1.1',
        title: channel.title,
        home_page_url: channel.url,
        feed_url: channel.feedUrl,
        description: channel.description,
        icon: channel.publisher.logo,
        authors: [{name: channel.publisher.name, url: channel.publisher.url}],
        language: languageOf({language: null}, channel),
      }),
    ).slice(0, -1)},"items":[`,
  between: ',',
  item(article, channel) {
    const pictures = picturesOf(article)
    return json(
      compact({
        id: tagUri(article, channel),
        url: channel.articleUrl(article),
        title: article.headline,
        content_html: channel.html(article) || '<p></p>',
        summary: article.subheadline,
        image: pictures[0]?.url,
        date_published: instant(article.publishedAt),
        date_modified: instant(article.updatedAt),
        authors: authorsOf(article).map((name) => ({name})),
        tags: categoriesOf(article),
        language: languageOf(article, {}),
        attachments: pictures.flatMap(({url, mimeType, caption, alt}) =>
          mimeType ? [compact({url, mime_type: mimeType, title: caption ?? alt})] : [],
        ),
      }),
    )
  },
  close: () => ']}\n',
})
