import type {ImportIssue, RawArticle, RawBody} from '../model.ts'
import {defineSource} from './defineSource.ts'
import {type FeedHead, feedItem} from './feeds/feedItem.ts'
import {MAX_RECORD_LENGTH} from './json/readRecords.ts'
import {plainText} from './text/plainText.ts'
import {readText} from './text/readText.ts'
import {readXmlRecords} from './xml/readXmlRecords.ts'
import {rootOf} from './xml/rootOf.ts'
import {
  attribute,
  child,
  childrenOf,
  childText,
  innerHtml,
  textIn,
  type XmlNode,
} from './xml/xmlNode.ts'

/** Atom (RFC 4287): a feed, or one entry as its own document. */
export const atomSource = defineSource({
  id: 'atom',
  title: 'Atom feed',
  detect({text}) {
    const root = rootOf(text)
    if (root?.name !== 'feed' && root?.name !== 'entry') return 0
    return /www\.w3\.org\/2005\/Atom|purl\.org\/atom\/ns/.test(root.tag) ? 0.9 : 0.3
  },
  async *read(input) {
    const stream = readText(input)
    const head: FeedHead = {}
    let index = -1
    const carried: ImportIssue[] = []
    const limit = input.options.maxRecordLength ?? MAX_RECORD_LENGTH
    const beginning = {text: ''}
    const isRecord = (name: string, parent: string, depth: number): boolean =>
      name === 'entry' || (parent === 'feed' && depth === 1)
    for await (const {node, issues} of readXmlRecords(
      remembered(stream.chunks, beginning),
      isRecord,
      limit,
    )) {
      if (node.name !== 'entry') {
        if (node.name === 'title') head.title ??= plainText(textIn(node)) ?? ''
        carried.push(...issues)
        continue
      }
      index++
      const content = contentOf(child(node, 'content'))
      const summary = contentOf(child(node, 'summary'))
      const article = feedItem(
        node,
        {
          source: 'atom',
          locator: `${input.locator}#${index}`,
          body: content ?? summary,
          url: addressOf(node, beginning.text),
          externalId: childText(node, 'id'),
          bylines: childrenOf(node, 'author').flatMap(
            (author) => plainText(childText(author, 'name')) ?? [],
          ),
          tags: childrenOf(node, 'category').flatMap((tag) =>
            attribute(tag, 'scheme') === KIND
              ? []
              : (attribute(tag, 'label') ?? attribute(tag, 'term') ?? []),
          ),
          published: childText(node, 'published', 'issued', 'dc:date'),
          updated: childText(node, 'updated', 'modified'),
          summary: content === undefined ? undefined : plainText(childText(node, 'summary')),
        },
        head,
        input,
        [...carried.splice(0), ...stream.takeIssues(), ...issues],
      )
      if (article !== undefined) yield {...article, ...bloggerState(node)}
    }
  },
})

/** The scheme of the category in which Blogger's exports say what an entry is: post, page, comment, settings. */
const KIND = 'http://schemas.google.com/g/2005#kind'

/** What Blogger's exports since 2024 call an entry that is not published. */
const BLOGGER_STATUS: Readonly<Record<string, RawArticle['status']>> = {
  DRAFT: 'draft',
  SCHEDULED: 'scheduled',
  SOFT_TRASHED: 'trashed',
}

/** What Blogger's exports say of an entry besides: its kind, whether it is published, its name in addresses. */
function bloggerState(entry: XmlNode): Pick<RawArticle, 'postType' | 'status' | 'slug' | 'seo'> {
  const tag = childrenOf(entry, 'category').find((one) => attribute(one, 'scheme') === KIND)
  const kind = childText(entry, 'blogger:type') ?? attribute(tag, 'term')?.split('#')[1]
  const isDraft = childText(child(entry, 'app:control'), 'app:draft') === 'yes'
  const status = isDraft ? 'draft' : BLOGGER_STATUS[childText(entry, 'blogger:status') ?? '']
  const [file = ''] = childText(entry, 'blogger:filename')?.split('/').slice(-1) ?? []
  const slug = file.replace(/\.html$/, '')
  const description = plainText(childText(entry, 'blogger:metaDescription'))
  return {
    ...(kind === undefined || /^post$/i.test(kind) ? {} : {postType: kind.toLowerCase()}),
    ...(status === undefined ? {} : {status}),
    ...(slug === '' ? {} : {slug}),
    ...(description === undefined ? {} : {seo: {description}}),
  }
}

/** The text construct of RFC 4287, 3.1: text, escaped HTML, or XHTML in a div. */
function contentOf(node: XmlNode | undefined): RawBody | undefined {
  const text = textIn(node)
  if (node === undefined) return undefined
  const type = attribute(node, 'type')
  if (type === 'xhtml' || type === 'application/xhtml+xml') {
    const markup = innerHtml(child(node, 'div') ?? node)
    return markup.trim() === '' ? undefined : {format: 'html', content: markup}
  }
  if (text === undefined) return undefined
  return {format: type === undefined || type === 'text' ? 'text' : 'html', content: text}
}

/** The first chunk stays known: the root's attributes are gone when its entries come. */
async function* remembered(
  chunks: AsyncIterable<string>,
  beginning: {text: string},
): AsyncGenerator<string> {
  for await (const chunk of chunks) {
    if (beginning.text.length < 1000) beginning.text += chunk
    yield chunk
  }
}

/** An entry's address, relative ones by the `xml:base` of link, entry and feed. */
function addressOf(entry: XmlNode, beginning: string): string | undefined {
  const link = linkOf(entry)
  const own = attribute(entry, 'xml:base')
  const feed = /\sxml:base\s*=\s*["']([^"']{1,2000})["']/.exec(rootOf(beginning)?.tag ?? '')?.[1]
  const base = own === undefined ? feed : (URL.parse(own, feed)?.href ?? own)
  if (link === undefined || base === undefined) return link
  return URL.parse(link, base)?.href ?? link
}

function linkOf(node: XmlNode): string | undefined {
  const links = childrenOf(node, 'link')
  const best =
    links.find((link) => (attribute(link, 'rel') ?? 'alternate') === 'alternate') ??
    links.find((link) => attribute(link, 'rel') === 'self')
  return attribute(best, 'href')
}
