import type {ImportIssue, RawArticle, RawBody, RawImage} from '../../model.ts'
import type {SourceInput} from '../defineSource.ts'
import {buildArticle} from '../text/buildArticle.ts'
import {isHtml} from '../text/isHtml.ts'
import {readDate} from '../text/readDate.ts'
import {firstText, isRecord, type JsonRecord, listOf, member, textOf} from './isRecord.ts'
import {correctionsOf, rightsOf, seoOf} from './notesOf.ts'

/** The names under which exports of all kinds keep each field, best first. */
const NAMES = {
  externalId: ['externalId', 'id', '_id', 'guid', 'uid', 'uuid', 'articleId', 'post_id', 'ID'],
  url: ['url', 'link', 'permalink', 'canonicalUrl', 'canonical_url', 'href', 'mainEntityOfPage'],
  slug: ['slug', 'urlSlug', 'post_name', 'alias'],
  headline: ['headline', 'title', 'name', 'heading', 'post_title'],
  subheadline: [
    'subheadline',
    'subtitle',
    'standfirst',
    'deck',
    'description',
    'summary',
    'excerpt',
    'lead',
    'alternativeHeadline',
  ],
  kicker: ['kicker', 'eyebrow', 'supertitle'],
  publishedAt: [
    'publishedAt',
    'published_at',
    'datePublished',
    'published',
    'pubDate',
    'date',
    'publish_date',
    'publicationDate',
    'created_at',
    'createdAt',
    'dateCreated',
    'post_date',
  ],
  updatedAt: [
    'updatedAt',
    'updated_at',
    'dateModified',
    'modified',
    'updated',
    'updatedDate',
    'lastmod',
    'last_modified_at',
    'post_modified',
  ],
  embargoUntil: ['embargoUntil', 'embargoed', 'embargo'],
  language: ['language', 'lang', 'inLanguage', 'locale'],
  section: ['section', 'articleSection', 'category', 'rubric', 'categories'],
  sourceName: ['sourceName', 'source_name', 'publisher', 'provider', 'agency', 'source'],
  bylines: ['bylines', 'byline', 'authors', 'author', 'creator', 'by'],
  tags: ['tags', 'keywords', 'topics', 'labels'],
  image: [
    'leadImage',
    'image',
    'image_url',
    'imageUrl',
    'featured_image',
    'featuredImage',
    'thumbnail',
    'thumbnailUrl',
    'heroImage',
    'coverImage',
    'cover',
    'photo',
  ],
  html: ['html', 'bodyHtml', 'body_html', 'contentHtml', 'content_html'],
  body: [
    'body',
    'articleBody',
    'content',
    'text',
    'bodyText',
    'body_text',
    'fullText',
    'post_content',
  ],
  status: ['status', 'state', 'post_status'],
  seo: ['seo'],
  rights: ['rights'],
  corrections: ['corrections'],
} as const

type Field = keyof typeof NAMES

const STATUSES: Readonly<Record<string, NonNullable<RawArticle['status']>>> = {
  publish: 'published',
  published: 'published',
  public: 'published',
  draft: 'draft',
  pending: 'draft',
  'auto-draft': 'draft',
  future: 'scheduled',
  scheduled: 'scheduled',
  private: 'private',
  trash: 'trashed',
  trashed: 'trashed',
  deleted: 'trashed',
}

/** The article status that a system's own word means; undefined for a word that is not known. */
export function statusOf(value: unknown): RawArticle['status'] {
  const text = textOf(value)?.toLowerCase()
  return text !== undefined && Object.hasOwn(STATUSES, text) ? STATUSES[text] : undefined
}

/**
 * An article from a flat record (JSON object, row of a table, front matter): by the mapping in
 * `options.fields` first, then by the names that exports use. Undefined when neither headline nor body
 * is there. Members that fill no field stay in `extra`.
 */
export function articleFromRecord(
  source: string,
  record: JsonRecord,
  locator: string,
  input: SourceInput,
  noted: readonly ImportIssue[],
): RawArticle | undefined {
  const used = new Set<string>()
  const value = (field: Field): unknown => {
    for (const [from, to] of Object.entries(input.options.fields ?? {})) {
      const mapped = member(record, ...from.split('.'))
      if (to === field && mapped !== undefined) {
        used.add(from.split('.')[0] ?? from)
        return mapped
      }
    }
    for (const name of NAMES[field]) {
      const found = member(record, name)
      if (found !== undefined && found !== null && found !== '' && !used.has(name)) {
        used.add(name)
        return found
      }
    }
    return undefined
  }
  const issues = [...noted]
  const date = (field: Field): string | undefined => {
    const reading = readDate(value(field), input.options.timeZone)
    if (reading.issue !== undefined) issues.push(reading.issue)
    return reading.iso
  }
  const body = bodyOf(value('html'), value('body'))
  const headline = nameOf(value('headline'))
  if (headline === undefined && body === undefined) return undefined
  const bylines = namesOf(value('bylines'))
  const tags = namesOf(value('tags'))
  const article = {
    source,
    locator,
    externalId: textOf(value('externalId')),
    url: urlOf(value('url')),
    slug: slugOf(value('slug')),
    headline,
    subheadline: textOf(value('subheadline')),
    kicker: textOf(value('kicker')),
    body: body ?? {format: 'text' as const, content: ''},
    bylines,
    publishedAt: date('publishedAt'),
    updatedAt: date('updatedAt'),
    embargoUntil: date('embargoUntil'),
    language: textOf(value('language')),
    section: nameOf(value('section')),
    tags,
    leadImage: imageOf(value('image')),
    status: statusOf(value('status')),
    seo: seoOf(value('seo')),
    rights: rightsOf(value('rights')),
    corrections: correctionsOf(value('corrections'), input.options.timeZone),
    sourceName: nameOf(value('sourceName')) ?? input.options.sourceName,
    galleries: galleriesOf(member(record, 'galleries'), used),
    extra: rest(record, used),
    issues,
  }
  return buildArticle(article)
}

function bodyOf(html: unknown, body: unknown): RawBody | undefined {
  if (typeof html === 'string') return {format: 'html', content: html}
  if (typeof body === 'string') return {format: isHtml(body) ? 'html' : 'text', content: body}
  if (Array.isArray(body)) {
    return body.every((part) => typeof part === 'string')
      ? {format: 'text', content: body.join('\n\n')}
      : {format: 'portableText', content: body}
  }
  const format = textOf(member(body, 'format'))
  const content = member(body, 'content') ?? member(body, 'rendered')
  if (typeof content === 'string') {
    return {
      format: format === 'html' || (format === undefined && isHtml(content)) ? 'html' : 'text',
      content,
    }
  }
  return Array.isArray(content) ? {format: 'portableText', content} : undefined
}

/** A name that may stand bare, in an object, or first in a list. */
function nameOf(value: unknown): string | undefined {
  const [first] = listOf(value)
  if (isRecord(first)) return firstText(first, 'name', 'title', 'rendered', 'label', 'text')
  return textOf(first)
}

function namesOf(value: unknown): readonly string[] | undefined {
  const list = typeof value === 'string' ? splitNames(value) : listOf(value)
  const names = list.flatMap((entry) => nameOf(entry) ?? [])
  return names.length === 0 ? undefined : names
}

function splitNames(value: string): readonly string[] {
  const separator = value.includes(';') ? ';' : value.includes('|') ? '|' : ','
  return value.split(separator).map((name) => name.trim())
}

function slugOf(value: unknown): string | undefined {
  return isRecord(value) ? firstText(value, 'current') : textOf(value)
}

function urlOf(value: unknown): string | undefined {
  return isRecord(value) ? firstText(value, '@id', 'url') : textOf(value)
}

function imageOf(value: unknown): RawImage | undefined {
  const [first] = listOf(value)
  if (!isRecord(first)) {
    const url = textOf(first)
    return url === undefined ? undefined : {url}
  }
  const url = firstText(first, 'url', 'src', 'contentUrl', 'href')
  if (url === undefined) return undefined
  const image: Record<string, string> = {url}
  for (const key of ['alt', 'caption', 'credit', 'copyright']) {
    const text = firstText(first, key)
    if (text !== undefined) image[key] = text
  }
  return {...image, url}
}

function galleriesOf(value: unknown, used: Set<string>): RawArticle['galleries'] {
  const galleries = listOf(value).flatMap((gallery) => {
    const images = listOf(member(gallery, 'images')).flatMap((image) => imageOf(image) ?? [])
    const title = firstText(gallery, 'title')
    return images.length === 0 ? [] : [title === undefined ? {images} : {title, images}]
  })
  if (galleries.length === 0) return undefined
  used.add('galleries')
  return galleries
}

function rest(record: JsonRecord, used: ReadonlySet<string>): JsonRecord | undefined {
  const entries = Object.entries(record).filter(([key]) => !used.has(key) && key !== '__proto__')
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}
