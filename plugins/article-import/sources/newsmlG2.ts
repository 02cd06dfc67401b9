import type {ImportIssue, RawArticle, RawBody, RawImage} from '../model.ts'
import {defineSource, type SourceInput} from './defineSource.ts'
import {ownFields} from './json/ownFields.ts'
import {MAX_RECORD_LENGTH} from './json/readRecords.ts'
import {inlineNitf, nitfArticle} from './news/nitfArticle.ts'
import {buildArticle} from './text/buildArticle.ts'
import {dates} from './text/dates.ts'
import {isHtml} from './text/isHtml.ts'
import {plainText} from './text/plainText.ts'
import {readText} from './text/readText.ts'
import {readXmlRecords} from './xml/readXmlRecords.ts'
import {rootOf} from './xml/rootOf.ts'
import {
  attribute,
  child,
  childrenOf,
  childText,
  descend,
  findAll,
  innerHtml,
  textIn,
  type XmlNode,
} from './xml/xmlNode.ts'

const ITEMS = new Set([
  'newsItem',
  'packageItem',
  'conceptItem',
  'knowledgeItem',
  'planningItem',
  'catalogItem',
])

const STATUSES: Readonly<Record<string, RawArticle['status']>> = {
  usable: 'published',
  canceled: 'trashed',
  cancelled: 'trashed',
  withheld: 'draft',
}

/** NewsML-G2 (IPTC): a newsItem, or a newsMessage of many; NITF and XHTML inside are read. */
export const newsmlG2Source = defineSource({
  id: 'newsml-g2',
  title: 'NewsML-G2',
  detect({text}) {
    const name = rootOf(text)?.name ?? ''
    if (name !== 'newsMessage' && !ITEMS.has(name)) return 0
    return /iptc\.org\/std\/nar\/2006-10-01/.test(text) ? 0.95 : 0.6
  },
  async *read(input) {
    const stream = readText(input)
    const limit = input.options.maxRecordLength ?? MAX_RECORD_LENGTH
    let index = -1
    for await (const record of readXmlRecords(stream.chunks, (name) => ITEMS.has(name), limit)) {
      index++
      const locator = `${input.locator}#${index}`
      const issues = [...stream.takeIssues(), ...record.issues]
      const article = itemOf(record.node, locator, input, issues)
      if (article !== undefined) yield article
    }
  },
})

function itemOf(
  node: XmlNode,
  locator: string,
  input: SourceInput,
  noted: readonly ImportIssue[],
): RawArticle | undefined {
  const itemMeta = child(node, 'itemMeta')
  const itemClass = attribute(child(itemMeta, 'itemClass'), 'qcode') ?? 'ninat:text'
  if (node.name !== 'newsItem' || !/(?:^|:)(?:text|composite)$/.test(itemClass)) {
    input.report({
      locator,
      code: 'not-an-article',
      message: `${locator} is a ${node.name} of class ${itemClass}, not a text.`,
      kind: 'skipped',
    })
    return undefined
  }
  const issues = [...noted]
  const date = dates(input, issues)
  const meta = child(node, 'contentMeta')
  const contents = child(node, 'contentSet')
  const nitf = inlineNitf(contents ?? node)
  const inner =
    nitf === undefined
      ? undefined
      : nitfArticle(nitf, 'newsml-g2', locator, {...input, report: () => undefined}, [])
  const body = inner?.body ?? bodyOf(contents)
  const own = ownFields('newsml-g2', fieldsIn(meta), locator, input, issues)
  // Agencies send markup in lines of text, escaped; this package's exports hold none.
  const lineOf = own ? (text: string | undefined) => text : plainText
  const headline =
    lineOf(childText(meta, 'headline')) ??
    inner?.headline ??
    plainText(childText(itemMeta, 'title'))
  if (headline === undefined && body === undefined) {
    input.report({
      locator,
      code: 'no-headline-and-body',
      message: `${locator} has neither headline nor content.`,
      kind: 'failed',
    })
    return undefined
  }
  const status = attribute(child(itemMeta, 'pubStatus'), 'qcode')?.replace(/^.*:/, '')
  const rights = child(node, 'rightsInfo')
  return buildArticle({
    ...inner,
    source: 'newsml-g2',
    locator,
    sourceName: own
      ? own.sourceName
      : (nameIn(child(meta, 'infoSource')) ??
        nameIn(child(itemMeta, 'provider')) ??
        attribute(child(itemMeta, 'provider'), 'literal') ??
        inner?.sourceName ??
        input.options.sourceName),
    externalId: attribute(node, 'guid') ?? inner?.externalId,
    url:
      attribute(
        childrenOf(itemMeta, 'link').find((link) => attribute(link, 'href') !== undefined),
        'href',
      ) ?? inner?.url,
    slug: own?.slug,
    headline,
    kicker: own?.kicker,
    subheadline:
      lineOf(childText(meta, 'subheadline')) ??
      lineOf(childText(meta, 'description')) ??
      inner?.subheadline,
    body: body ?? {format: 'text', content: ''},
    bylines: bylinesOf(meta) ?? inner?.bylines,
    publishedAt:
      date(
        childText(itemMeta, 'firstCreated') === undefined
          ? childText(itemMeta, 'versionCreated')
          : (childText(meta, 'contentCreated') ?? childText(itemMeta, 'firstCreated')),
      ) ?? inner?.publishedAt,
    updatedAt: own ? own.updatedAt : date(childText(itemMeta, 'versionCreated')),
    embargoUntil: date(childText(itemMeta, 'embargoed')),
    language: attribute(child(meta, 'language'), 'tag') ?? attribute(node, 'xml:lang'),
    section: sectionOf(meta) ?? inner?.section,
    tags: subjectsOf(meta),
    leadImage: own?.leadImage ?? remoteImage(node) ?? inner?.leadImage,
    status: status !== undefined && Object.hasOwn(STATUSES, status) ? STATUSES[status] : undefined,
    rights: rightsOf(rights),
    galleries: own?.galleries,
    seo: own?.seo,
    corrections: own?.corrections,
    extra: {...inner?.extra, ...slugline(meta)},
    issues,
  })
}

/** The fields that this package's export keeps in a property for extensions. */
function fieldsIn(meta: XmlNode | undefined): string | undefined {
  const property = childrenOf(meta, 'contentMetaExtProperty').find(
    (one) => attribute(one, 'reluri') === 'urn:newsroom:fields',
  )
  return attribute(property, 'value')
}

function nameIn(node: XmlNode | undefined): string | undefined {
  return plainText(childText(node, 'name'))
}

function bodyOf(contents: XmlNode | undefined): RawBody | undefined {
  const inline = child(contents, 'inlineXML')
  if (inline !== undefined) {
    const html = findAll(inline, 'body')[0] ?? inline
    const markup = innerHtml(html)
    if (markup.trim() !== '') return {format: 'html', content: markup}
  }
  const data = textIn(child(contents, 'inlineData'))
  if (data === undefined) return undefined
  const type = attribute(child(contents, 'inlineData'), 'contenttype') ?? ''
  return {format: /html/.test(type) || isHtml(data) ? 'html' : 'text', content: data}
}

function bylinesOf(meta: XmlNode | undefined): readonly string[] | undefined {
  const written = childrenOf(meta, 'by').flatMap((by) => plainText(textIn(by)) ?? [])
  const creators = childrenOf(meta, 'creator').flatMap((creator) => nameIn(creator) ?? [])
  return written.length > 0 ? written : creators.length > 0 ? creators : undefined
}

function subjectsOf(meta: XmlNode | undefined): string[] {
  const subjects = childrenOf(meta, 'subject').flatMap(
    (subject) =>
      nameIn(subject) ?? attribute(subject, 'qcode') ?? attribute(subject, 'literal') ?? [],
  )
  const keywords = childrenOf(meta, 'keyword').flatMap(
    (keyword) => plainText(textIn(keyword)) ?? [],
  )
  return [...new Set([...subjects, ...keywords])]
}

function sectionOf(meta: XmlNode | undefined): string | undefined {
  const desk = childrenOf(meta, 'genre').find((genre) => nameIn(genre) !== undefined)
  return nameIn(child(meta, 'section')) ?? nameIn(desk)
}

function slugline(meta: XmlNode | undefined): {slugline?: string; dateline?: string} {
  const slug = plainText(childText(meta, 'slugline'))
  const dateline = plainText(childText(meta, 'dateline'))
  return {
    ...(slug === undefined ? {} : {slugline: slug}),
    ...(dateline === undefined ? {} : {dateline}),
  }
}

function remoteImage(node: XmlNode): RawImage | undefined {
  const remote = findAll(child(node, 'contentSet'), 'remoteContent').find((content) =>
    attribute(content, 'contenttype')?.startsWith('image/'),
  )
  const url =
    attribute(remote, 'href') ?? attribute(descend(child(node, 'contentMeta'), 'icon'), 'href')
  return url === undefined ? undefined : {url}
}

function rightsOf(rights: XmlNode | undefined): RawArticle['rights'] {
  const copyrightHolder =
    nameIn(child(rights, 'copyrightHolder')) ??
    attribute(child(rights, 'copyrightHolder'), 'literal')
  const copyrightNotice = plainText(childText(rights, 'copyrightNotice'))
  const usageTerms = plainText(childText(rights, 'usageTerms'))
  if (copyrightHolder === undefined && copyrightNotice === undefined && usageTerms === undefined)
    return undefined
  return {
    ...(copyrightHolder === undefined ? {} : {copyrightHolder}),
    ...(copyrightNotice === undefined ? {} : {copyrightNotice}),
    ...(usageTerms === undefined ? {} : {usageTerms}),
  }
}
