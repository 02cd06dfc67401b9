import type {FeedArticle} from '../feed.ts'
import {
  authorsOf,
  categoriesOf,
  type FullChannel,
  languageOf,
  rfc822,
  tagUri,
  updatedOf,
} from './channel.ts'
import {defineFeed} from './defineFeed.ts'
import {picturesOf} from './pictures.ts'
import {element, openTag, optional, render, xmlDeclaration} from './xml.ts'

/**
 * RSS 2.0 with the whole text in `content:encoded` and pictures as Media RSS.
 *
 * @see https://www.rssboard.org/rss-specification and https://www.rssboard.org/media-rss
 */
export const rss = defineFeed<FeedArticle, FullChannel>({
  name: 'RSS feed',
  mediaType: 'application/rss+xml; charset=utf-8',
  open: (channel, first) =>
    xmlDeclaration +
    openTag('rss', {
      version: '2.0',
      'xmlns:atom': 'http://www.w3.org/2005/Atom',
      'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:media': 'http://search.yahoo.com/mrss/',
    }) +
    '<channel>' +
    render([
      element('title', null, channel.title),
      element('link', null, channel.url),
      element('description', null, channel.description),
      optional('language', languageOf({language: null}, channel)),
      optional('copyright', channel.copyright),
      optional('lastBuildDate', first && rfc822(updatedOf(first))),
      element('atom:link', {
        rel: 'self',
        type: 'application/rss+xml',
        href: channel.feedUrl,
      }),
      channel.publisher.logo &&
        element('image', null, [
          element('url', null, channel.publisher.logo),
          element('title', null, channel.title),
          element('link', null, channel.url),
        ]),
    ]),
  item: (article, channel) =>
    render(
      element('item', null, [
        element('title', null, article.headline),
        element('link', null, channel.articleUrl(article)),
        element('guid', {isPermaLink: 'false'}, tagUri(article, channel)),
        optional('pubDate', rfc822(article.publishedAt)),
        authorsOf(article).map((name) => element('dc:creator', null, name)),
        categoriesOf(article).map((category) => element('category', null, category)),
        optional('description', article.subheadline),
        element('content:encoded', null, channel.html(article)),
        picturesOf(article).map((picture) =>
          element(
            'media:content',
            {
              url: picture.url,
              type: picture.mimeType,
              medium: 'image',
              width: picture.width,
              height: picture.height,
            },
            [
              optional('media:description', picture.caption ?? picture.alt),
              optional('media:credit', picture.credit),
              optional('media:copyright', picture.copyright),
            ],
          ),
        ),
      ]),
    ),
  close: () => '</channel></rss>\n',
})
