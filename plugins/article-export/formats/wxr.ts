import {createHash} from 'node:crypto'
import {
  authorsOf,
  element,
  instant,
  openTag,
  optional,
  type Picture,
  pictureOf,
  render,
  rfc822,
  tagsOf,
  type Xml,
  xmlDeclaration,
} from '../../../queries/feeds/index.ts'
import {json} from '../../../queries/feeds/json.ts'
import {escapeHtml} from '../../portable-text/html.ts'
import {defineFormat} from '../defineFormat.ts'
import {exchangeHtml} from '../exchangeHtml.ts'
import type {ExportArticle} from '../exportArticles.ts'
import {uriOf} from '../itemOptions.ts'
import {fieldsOf} from '../recordOf.ts'

/** What WordPress has no place for travels in a custom field that it does not show. */
const withoutPlace = [
  'kicker',
  'source',
  'language',
  'bylines',
  'embargoUntil',
  'galleries',
  'rights',
  'corrections',
] as const

/** WordPress's own export format, WXR 1.2, for its importer. */
export const wxrFormat = defineFormat({
  id: 'wxr',
  title: 'WordPress export (WXR)',
  extension: 'xml',
  async *write(articles, {title, language}) {
    yield xmlDeclaration +
      openTag('rss', {
        version: '2.0',
        'xmlns:excerpt': 'http://wordpress.org/export/1.2/excerpt/',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:wp': 'http://wordpress.org/export/1.2/',
      }) +
      `<channel>${render([
        element('title', null, title),
        element('link', null, 'urn:newsroom'),
        element('description', null, title),
        element('language', null, language),
        element('wp:wxr_version', null, '1.2'),
      ])}\n`
    const authors = new Set<string>()
    const pictures = new Set<number>()
    for await (const article of articles) {
      for (const author of authorsOf(article)) {
        if (authors.has(author)) continue
        authors.add(author)
        yield `${render(authorElement(author, authors.size))}\n`
      }
      const lead = pictureOf(article.leadFigure)
      if (lead && !pictures.has(pictureId(lead))) {
        pictures.add(pictureId(lead))
        yield `${render(attachment(lead))}\n`
      }
      yield `${render(post(article, lead))}\n`
    }
    yield '</channel></rss>\n'
  },
})

function authorElement(name: string, id: number): Xml {
  return element('wp:author', null, [
    element('wp:author_id', null, id),
    element('wp:author_login', null, loginOf(name)),
    element('wp:author_display_name', null, name),
  ])
}

function attachment(picture: Picture): Xml {
  const {url, alt, caption, credit} = picture
  return element('item', null, [
    element('title', null, new URL(url).pathname.split('/').at(-1)),
    element('guid', {isPermaLink: 'false'}, url),
    element('excerpt:encoded', null, caption && escapeHtml(caption)),
    element('wp:post_id', null, pictureId(picture)),
    element('wp:status', null, 'inherit'),
    element('wp:post_type', null, 'attachment'),
    element('wp:attachment_url', null, url),
    meta('_wp_attachment_image_alt', alt),
    meta('credit', credit),
  ])
}

function post(article: ExportArticle, lead: Picture | undefined): Xml {
  const {section, seo} = article
  const authors = authorsOf(article)
  const [author] = authors
  const date = stamp(article.publishedAt)
  const modified = stamp(article.updatedAt)
  return element(
    'item',
    null,
    [
      // WordPress holds titles as HTML.
      element('title', null, escapeHtml(article.headline)),
      optional('link', article.origin?.sourceUrl),
      optional('pubDate', rfc822(article.publishedAt)),
      author !== undefined && element('dc:creator', null, loginOf(author)),
      element('guid', {isPermaLink: 'false'}, uriOf(article)),
      element('content:encoded', null, `<!-- wp:html -->${exchangeHtml(article)}<!-- /wp:html -->`),
      element('excerpt:encoded', null, article.subheadline && escapeHtml(article.subheadline)),
      element('wp:post_id', null, numberOf(article._id)),
      optional('wp:post_date', date),
      optional('wp:post_date_gmt', date),
      optional('wp:post_modified', modified),
      optional('wp:post_modified_gmt', modified),
      element('wp:post_name', null, article.slug),
      element('wp:status', null, 'publish'),
      element('wp:post_type', null, 'post'),
      section && term('category', section.slug, section.title),
      // As plugins for several authors, such as PublishPress Authors, write them.
      authors.length > 1 && authors.map((name) => term('author', loginOf(name), name)),
      tagsOf(article).map((tag) => term('post_tag', tag.toLowerCase().replace(/\s+/g, '-'), tag)),
      lead && meta('_thumbnail_id', String(pictureId(lead))),
      meta('kicker', article.kicker),
      meta('_yoast_wpseo_title', seo?.title),
      meta('_yoast_wpseo_metadesc', seo?.description),
      meta('_newsroom', json(fieldsOf(article, withoutPlace))),
    ].filter((child) => child !== false),
  )
}

function term(domain: string, nicename: string, name: string): Xml {
  return element('category', {domain, nicename}, name)
}

function meta(key: string, value: string | null | undefined): Xml | undefined {
  return value
    ? element('wp:postmeta', null, [
        element('wp:meta_key', null, key),
        element('wp:meta_value', null, value),
      ])
    : undefined
}

function stamp(date: string | null): string | undefined {
  return instant(date)?.slice(0, 19).replace('T', ' ')
}

function loginOf(name: string): string {
  return `author-${numberOf(name).toString(36)}`
}

function pictureId({url}: Picture): number {
  return numberOf(url)
}

/** WordPress counts its posts; a number from the id is the same in every export. */
function numberOf(id: string): number {
  return createHash('sha256').update(id).digest().readUIntBE(0, 6)
}
