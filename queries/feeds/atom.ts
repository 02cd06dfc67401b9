import type {FeedArticle} from '../feed.ts'
import {
  authorsOf,
  categoriesOf,
  type FullChannel,
  instant,
  languageOf,
  said,
  tagUri,
  updatedOf,
} from './channel.ts'
import {defineFeed} from './defineFeed.ts'
import {picturesOf} from './pictures.ts'
import {element, openTag, optional, render, xmlDeclaration} from './xml.ts'

/** Atom with the whole text. @see RFC 4287 */
export const atom = defineFeed<FeedArticle, FullChannel>({
  name: 'Atom feed',
  mediaType: 'application/atom+xml; charset=utf-8',
  open(channel, first) {
    const language = languageOf({language: null}, channel)
    return (
      xmlDeclaration +
      openTag('feed', {
        xmlns: 'http://www.w3.org/2005/Atom',
        ...(language && {'xml:lang': language}),
      }) +
      render([
        element('id', null, channel.feedUrl),
        element('title', null, channel.title),
        optional('subtitle', channel.description),
        element('updated', null, (first && instant(updatedOf(first))) ?? '1970-01-01T00:00:00Z'),
        element('link', {rel: 'self', type: 'application/atom+xml', href: channel.feedUrl}),
        element('link', {rel: 'alternate', type: 'text/html', href: channel.url}),
        element('author', null, [
          element('name', null, channel.publisher.name),
          element('uri', null, channel.publisher.url),
        ]),
        optional('logo', channel.publisher.logo),
        optional('rights', channel.copyright),
      ])
    )
  },
  item(article, channel) {
    const url = channel.articleUrl(article)
    const published = instant(article.publishedAt)
    return render(
      element('entry', {'xml:lang': languageOf(article, {})}, [
        element('id', null, tagUri(article, channel)),
        element('title', {type: 'text'}, article.headline),
        element('link', {rel: 'alternate', type: 'text/html', href: url}),
        optional('published', published),
        element(
          'updated',
          null,
          instant(updatedOf(article)) ?? published ?? instant(article._updatedAt),
        ),
        authorsOf(article).map((name) => element('author', null, element('name', null, name))),
        categoriesOf(article).map((term) => element('category', {term})),
        optional('summary', article.subheadline),
        element('content', {type: 'html', 'xml:base': url}, channel.html(article)),
        optional('rights', said(article.rights?.copyrightNotice)),
        picturesOf(article).map((picture) =>
          element('link', {
            rel: 'enclosure',
            href: picture.url,
            type: picture.mimeType,
            title: picture.caption ?? picture.alt,
          }),
        ),
      ]),
    )
  },
  close: () => '</feed>\n',
})
