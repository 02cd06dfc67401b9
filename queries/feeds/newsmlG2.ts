import {authorsOf, instant, languageOf, mediaTopicOf, said} from './channel.ts'
import {defineFeed} from './defineFeed.ts'
import {json} from './json.ts'
import type {ItemArticle, ItemOptions} from './ninjs.ts'
import {pictureOf} from './pictures.ts'
import {element, openTag, optional, render, type Xml, xmlDeclaration} from './xml.ts'

/** What a NewsML-G2 message is told besides. */
export interface NewsMessageOptions extends ItemOptions {
  /** When it is sent, ISO 8601; the clock when absent. */
  readonly sent?: string
  /** Fields that NewsML-G2 has no element for, for whoever knows this package's exports. */
  fields?(article: ItemArticle): object
}

const CATALOG = 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml'

/** The property, of NewsML-G2's kind for extensions, that holds fields as JSON. */
const FIELDS = 'urn:newsroom:fields'

/**
 * Articles as a NewsML-G2 message of news items.
 *
 * @see https://iptc.org/standards/newsml-g2/
 */
export const newsmlG2 = defineFeed<ItemArticle, NewsMessageOptions>({
  name: 'NewsML-G2 message',
  mediaType: 'application/vnd.iptc.g2.newsmessage+xml',
  open: ({sent}) =>
    xmlDeclaration +
    openTag('newsMessage', {xmlns: 'http://iptc.org/std/nar/2006-10-01/'}) +
    render(
      element('header', null, [element('sent', null, instant(sent) ?? new Date().toISOString())]),
    ) +
    '<itemSet>\n',
  item: (article, options) => `${render(newsItem(article, options))}\n`,
  close: () => '</itemSet></newsMessage>\n',
})

/** An article as a NewsML-G2 news item. */
export function newsItem(
  article: ItemArticle,
  {channel, html, uri, fields}: NewsMessageOptions,
): Xml {
  const {rights, section, source, dateline} = article
  const published = instant(article.publishedAt)
  const language = languageOf(article, channel)
  const lead = pictureOf(article.leadFigure)
  return element(
    'newsItem',
    {
      guid: uri?.(article) ?? channel.articleUrl(article),
      version: 1,
      standard: 'NewsML-G2',
      standardversion: '2.34',
      conformance: 'power',
      'xml:lang': language ?? 'und',
    },
    [
      element('catalogRef', {href: CATALOG}),
      rights &&
        element('rightsInfo', null, [
          party('copyrightHolder', rights.copyrightHolder),
          optional('copyrightNotice', rights.copyrightNotice),
          optional('usageTerms', rights.usageTerms),
        ]),
      element('itemMeta', null, [
        element('itemClass', {qcode: 'ninat:text'}),
        party('provider', channel.publisher.name),
        element(
          'versionCreated',
          null,
          instant(article.updatedAt) ?? published ?? instant(article._updatedAt),
        ),
        optional('firstCreated', published),
        optional('embargoed', instant(article.embargoUntil)),
        element('pubStatus', {qcode: 'stat:usable'}),
        element('title', null, article.headline),
        element('link', {rel: 'irel:seeAlso', href: channel.articleUrl(article)}),
      ]),
      element('contentMeta', null, [
        lead && element('icon', {href: lead.url, contenttype: lead.mimeType}),
        optional('contentCreated', published),
        party('infoSource', source?.name),
        language && element('language', {tag: language}),
        party('genre', section?.title, section?.slug),
        article.keywords?.map((keyword) => optional('keyword', said(keyword))),
        article.topics.map(({title, mediaTopicCode, slug}) => {
          const literal = said(slug) ?? said(title)
          const named = optional('name', said(title))
          const code = mediaTopicOf(mediaTopicCode)
          if (code) return element('subject', {qcode: `medtop:${code}`}, named)
          return literal && element('subject', {type: 'cpnat:abstract', literal}, named)
        }),
        optional('slugline', article.slug),
        element('headline', null, article.headline),
        optional('dateline', dateline?.text ?? dateline?.place?.name),
        authorsOf(article).map((name) => element('by', null, name)),
        optional('description', article.subheadline),
        fields &&
          element('contentMetaExtProperty', {
            reluri: FIELDS,
            valuedatatype: 'string',
            value: json(fields(article)),
          }),
      ]),
      element('contentSet', null, [
        element('inlineData', {contenttype: 'text/html'}, html(article)),
      ]),
    ],
  )
}

/** Someone or something by name; nothing without one. */
function party(name: string, value: string | null | undefined, literal = value): Xml | undefined {
  return said(value)
    ? element(name, {literal: said(literal) ?? value}, element('name', null, value))
    : undefined
}
