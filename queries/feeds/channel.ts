import type {FeedArticle} from '../feed.ts'
import type {ArticleCard} from '../fragments/card.ts'

/** Who publishes. */
export interface Publisher {
  readonly name: string
  readonly url: string
  readonly logo?: string
}

/** The site whose articles a feed tells of; addresses are absolute. */
export interface Channel {
  readonly title: string
  readonly description: string
  readonly url: string
  /** BCP 47; an article's own language goes first. */
  readonly language?: string
  readonly publisher: Publisher
  readonly copyright?: string
  /** The page of an article. */
  articleUrl(article: {readonly slug: string}): string
}

/** A channel whose feed carries whole articles. */
export interface FullChannel extends Channel {
  /** Where this feed itself is. */
  readonly feedUrl: string
  /** An article's text as HTML, from `sanity-plugin-newsroom/portable-text/html` for one. */
  html(article: FeedArticle): string
}

/** When an article was last touched in a way that readers may see. */
export function updatedOf({
  updatedAt,
  publishedAt,
}: Pick<ArticleCard, 'updatedAt' | 'publishedAt'>): string {
  return updatedAt && timeOf(updatedAt) > timeOf(publishedAt) ? updatedAt : publishedAt
}

/** The names of those who wrote it. */
export function authorsOf({bylines}: Pick<ArticleCard, 'bylines'>): string[] {
  return bylines.flatMap(({person, creditLine}) => said(person?.name) ?? said(creditLine) ?? [])
}

/** Topics, then keywords, without repetitions. */
export function tagsOf({topics, keywords}: Pick<FeedArticle, 'topics' | 'keywords'>): string[] {
  const tags = [...topics.map(({title}) => title), ...(keywords ?? [])]
  return [...new Set(tags.flatMap((tag) => said(tag) ?? []))]
}

/** The section and the tags, without repetitions. */
export function categoriesOf(article: Pick<FeedArticle, 'section' | 'topics' | 'keywords'>) {
  return [...new Set([said(article.section?.title) ?? [], tagsOf(article)].flat())]
}

/** The language of an article, else that of the channel; a tag that is none is not said. */
export function languageOf(
  {language}: Pick<FeedArticle, 'language'>,
  channel: Pick<Channel, 'language'>,
): string | undefined {
  const tag = (language || channel.language || '').replaceAll('_', '-')
  return /^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i.test(tag) ? tag : undefined
}

/** A text unless it is empty, blank, or of nothing that XML can hold. */
export function said(text: string | null | undefined): string | undefined {
  return text && SAID.test(text.toWellFormed()) ? text : undefined
}

const SAID = /(?!\s)[\x21-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

/**
 * A name for an article that stays when its address changes.
 *
 * @see RFC 4151, the `tag:` URI scheme
 */
export function tagUri(article: {_id: string; publishedAt: string}, {url}: Channel): string {
  const day = instant(article.publishedAt)?.slice(0, 10) ?? '2000-01-01'
  return `tag:${new URL(url).hostname},${day}:${article._id}`
}

/**
 * Milliseconds of an instant; a time that names no zone is one of UTC, wherever this runs. `NaN` for
 * what is none, and for years that four digits cannot write.
 */
export function timeOf(date: string | null | undefined): number {
  const text = date ?? ''
  const zoned = /[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/i.test(text) ? `${text}Z` : text
  const time = Date.parse(zoned)
  return time >= FIRST && time <= LAST ? time : Number.NaN
}

const FIRST = Date.parse('0000-01-01T00:00:00Z')
const LAST = Date.parse('9999-12-31T23:59:59.999Z')

/** An instant in UTC as RFC 3339 writes it; undefined for what is none. */
export function instant(date: string | null | undefined): string | undefined {
  const time = timeOf(date)
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace('.000Z', 'Z')
}

/** An instant as RFC 822 writes it with four digits of year; undefined for what is none. */
export function rfc822(date: string | null | undefined): string | undefined {
  const time = timeOf(date)
  return Number.isNaN(time) ? undefined : new Date(time).toUTCString()
}

/** The eight digits of an IPTC Media Topics code such as `medtop:05000000`; undefined for others. */
export function mediaTopicOf(code: string | null | undefined): string | undefined {
  return /^(?:medtop:)?(\d{8})$/.exec(code ?? '')?.[1]
}
