import type {ImportIssue, RawArticle, RawBody, RawImage} from '../../model.ts'
import type {SourceInput} from '../defineSource.ts'
import {buildArticle} from '../text/buildArticle.ts'
import {plainText} from '../text/plainText.ts'
import {readDate} from '../text/readDate.ts'
import {attribute, child, childrenOf, childText, findAll, type XmlNode} from '../xml/xmlNode.ts'

/** What a feed says of itself, for each of its items. */
export interface FeedHead {
  title?: string
  language?: string
}

/** What differs between the feed formats. */
export interface FeedItemFields {
  readonly source: string
  readonly locator: string
  readonly body: RawBody | undefined
  readonly url: string | undefined
  readonly externalId: string | undefined
  readonly bylines: readonly string[]
  readonly tags: readonly string[]
  readonly published: string | undefined
  readonly updated: string | undefined
  readonly summary: string | undefined
}

/** An article of a feed's item, with Dublin Core and Media RSS; undefined (and reported) when it is empty. */
export function feedItem(
  node: XmlNode,
  fields: FeedItemFields,
  head: FeedHead,
  input: SourceInput,
  noted: readonly ImportIssue[],
): RawArticle | undefined {
  const issues = [...noted]
  const date = (value: string | undefined): string | undefined => {
    const reading = readDate(value, input.options.timeZone)
    if (reading.issue !== undefined) issues.push(reading.issue)
    return reading.iso
  }
  const headline = plainText(childText(node, 'title', 'dc:title', 'media:title'))
  if (headline === undefined && fields.body === undefined) {
    input.report({
      locator: fields.locator,
      code: 'no-headline-and-body',
      message: `${fields.locator} has neither title nor content.`,
      kind: 'failed',
      raw: fields.url ?? fields.externalId ?? '',
    })
    return undefined
  }
  const rights = plainText(childText(node, 'dc:rights', 'rights', 'media:copyright'))
  const [lead, ...others] = mediaOf(node)
  return buildArticle({
    source: fields.source,
    locator: fields.locator,
    sourceName:
      plainText(childText(node, 'dc:publisher')) ??
      plainText(childText(child(node, 'source'), 'title') ?? childText(node, 'source')) ??
      head.title ??
      input.options.sourceName,
    externalId: fields.externalId,
    url: fields.url,
    headline,
    subheadline: fields.summary,
    body: fields.body ?? {format: 'text', content: ''},
    bylines: unique(fields.bylines),
    publishedAt: date(fields.published),
    updatedAt: date(fields.updated),
    language: childText(node, 'dc:language') ?? attribute(node, 'xml:lang') ?? head.language,
    section: fields.tags[0],
    tags: unique(fields.tags),
    leadImage: lead,
    galleries:
      others.length === 0 || lead === undefined ? undefined : [{images: [lead, ...others]}],
    rights: rights === undefined ? undefined : {copyrightNotice: rights},
    issues,
  })
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}

/** The images of an item: Media RSS with its captions and credits, enclosures, thumbnails last. */
function mediaOf(node: XmlNode): RawImage[] {
  const images = new Map<string, RawImage>()
  for (const content of findAll(node, 'media:content')) {
    const medium = attribute(content, 'medium')
    const type = attribute(content, 'type')
    const url = attribute(content, 'url')
    const image =
      medium === 'image' ||
      type?.startsWith('image/') ||
      /\.(?:jpe?g|png|webp|gif)(?:$|\?)/i.test(url ?? '')
    if (url === undefined || !image || images.has(url)) continue
    images.set(url, withoutUndefined(url, content, node))
  }
  for (const enclosure of childrenOf(node, 'enclosure')) {
    const url = attribute(enclosure, 'url')
    if (
      url !== undefined &&
      attribute(enclosure, 'type')?.startsWith('image/') &&
      !images.has(url)
    ) {
      images.set(url, {url})
    }
  }
  if (images.size === 0) {
    const url =
      attribute(findAll(node, 'media:thumbnail')[0], 'url') ??
      attribute(child(node, 'itunes:image'), 'href')
    if (url !== undefined) images.set(url, {url})
  }
  return [...images.values()]
}

function withoutUndefined(url: string, content: XmlNode, item: XmlNode): RawImage {
  const text = (name: string): string | undefined =>
    plainText(
      childText(content, name) ??
        childText(child(item, 'media:group'), name) ??
        childText(item, name),
    )
  const caption = text('media:description')
  const credit = text('media:credit')
  const copyright = text('media:copyright')
  const alt = plainText(childText(content, 'media:title'))
  const width = Number(attribute(content, 'width'))
  const height = Number(attribute(content, 'height'))
  return {
    url,
    ...(alt === undefined ? {} : {alt}),
    ...(caption === undefined ? {} : {caption}),
    ...(credit === undefined ? {} : {credit}),
    ...(copyright === undefined ? {} : {copyright}),
    ...(width > 0 ? {width} : {}),
    ...(height > 0 ? {height} : {}),
  }
}
