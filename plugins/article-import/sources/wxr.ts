import type {ImportIssue, RawArticle, RawImage} from '../model.ts'
import {defineSource, type SourceInput} from './defineSource.ts'
import {statusOf} from './json/articleFromRecord.ts'
import {ownFields} from './json/ownFields.ts'
import {MAX_RECORD_LENGTH} from './json/readRecords.ts'
import {buildArticle} from './text/buildArticle.ts'
import {dates} from './text/dates.ts'
import {plainText} from './text/plainText.ts'
import {readText} from './text/readText.ts'
import {autoParagraphs} from './wordpress/autoParagraphs.ts'
import {resolveBlocks} from './wordpress/dynamicBlocks.ts'
import {emptySite, metaOf, readSite, type WordPressSite} from './wordpress/readSite.ts'
import {expandShortcodes} from './wordpress/shortcodes.ts'
import {readXmlRecords} from './xml/readXmlRecords.ts'
import {attribute, childrenOf, childText, textIn, type XmlNode} from './xml/xmlNode.ts'

/** Post types that are machinery or that other items refer to. */
const NOT_ARTICLES = new Set([
  'attachment',
  'nav_menu_item',
  'revision',
  'wp_block',
  'wp_template',
  'wp_template_part',
  'wp_global_styles',
  'wp_navigation',
  'custom_css',
  'customize_changeset',
  'oembed_cache',
  'user_request',
  'acf-field',
  'acf-field-group',
  'guest-author',
  'wpcf7_contact_form',
])

/** WordPress's export (Tools, Export): WXR 1.0 to 1.2. */
export const wxrSource = defineSource({
  id: 'wxr',
  title: 'WordPress export (WXR)',
  detect({text}) {
    if (!/<rss\b/.test(text.slice(0, 4000))) return 0
    return /wordpress\.org\/export\/1\.|<wp:wxr_version>/.test(text) ? 0.98 : 0
  },
  async *read(input) {
    const site = await readSite(input).catch(() => emptySite())
    const stream = readText(input)
    const limit = input.options.maxRecordLength ?? MAX_RECORD_LENGTH
    const head: {title?: string; language?: string} = {}
    let index = -1
    const carried: ImportIssue[] = []
    const isRecord = (name: string, parent: string): boolean =>
      name === 'item' || (parent === 'channel' && (name === 'title' || name === 'language'))
    for await (const {node, issues} of readXmlRecords(stream.chunks, isRecord, limit)) {
      if (node.name !== 'item') {
        const text = plainText(textIn(node))
        if (text !== undefined) head[node.name === 'title' ? 'title' : 'language'] ??= text
        carried.push(...issues)
        continue
      }
      index++
      const locator = `${input.locator}#${index}`
      const article = articleOf(node, locator, head, site, input, [
        ...carried.splice(0),
        ...stream.takeIssues(),
        ...issues,
      ])
      if (article !== undefined) yield article
    }
  },
})

function articleOf(
  node: XmlNode,
  locator: string,
  head: {title?: string; language?: string},
  site: WordPressSite,
  input: SourceInput,
  noted: readonly ImportIssue[],
): RawArticle | undefined {
  const type = childText(node, 'wp:post_type') ?? 'post'
  const id = childText(node, 'wp:post_id')
  if (NOT_ARTICLES.has(type)) {
    input.report({
      locator,
      code: 'not-an-article',
      message: `${locator} is of post type ${type}.`,
      kind: 'skipped',
    })
    return undefined
  }
  const issues = [...noted]
  const comments = childrenOf(node, 'wp:comment').length
  if (comments > 0) {
    issues.push({
      code: 'comments-left-out',
      message: `${comments} comments were not imported.`,
      kind: 'note',
    })
  }
  const headline = plainText(childText(node, 'title'))
  const written = childText(node, 'content:encoded')
  if (headline === undefined && written === undefined) {
    input.report({
      locator,
      code: 'no-headline-and-body',
      message: `${locator} (post ${id ?? 'without id'}) has neither title nor content.`,
      kind: 'failed',
    })
    return undefined
  }
  const meta = metaOf(node)
  const date = dates(input, issues)
  const terms = (domain: string): string[] =>
    childrenOf(node, 'category')
      .filter((term) => attribute(term, 'domain') === domain)
      .flatMap((term) => plainText(textIn(term)) ?? attribute(term, 'nicename') ?? [])
  const categories = terms('category')
  const own = ownFields('wxr', meta.get('_newsroom'), locator, input, issues)
  const excerpt = childText(node, 'excerpt:encoded')
  return buildArticle({
    source: 'wxr',
    locator,
    sourceName: own ? own.sourceName : (head.title ?? input.options.sourceName),
    externalId: id ?? childText(node, 'guid'),
    url: childText(node, 'link'),
    slug: childText(node, 'wp:post_name'),
    headline,
    subheadline: plainText(excerpt),
    body: {format: 'html', content: bodyOf(written ?? '', id, site, issues)},
    kicker: own?.kicker,
    bylines: own?.bylines ?? bylinesOf(node, site),
    publishedAt:
      date(gmt(node, 'wp:post_date_gmt'), 'UTC') ??
      date(realDate(childText(node, 'wp:post_date'))) ??
      date(childText(node, 'pubDate')),
    updatedAt:
      date(gmt(node, 'wp:post_modified_gmt'), 'UTC') ??
      date(realDate(childText(node, 'wp:post_modified'))),
    embargoUntil: own?.embargoUntil,
    language: own ? own.language : head.language,
    section: categories[0],
    tags: [...new Set([...categories.slice(1), ...terms('post_tag')])],
    leadImage: leadOf(meta.get('_thumbnail_id'), site, issues),
    status: statusOf(childText(node, 'wp:status')) ?? 'published',
    postType: type === 'post' ? undefined : type,
    seo: seoOf(meta),
    galleries: own?.galleries,
    rights: own?.rights,
    corrections: own?.corrections,
    ...mapped(meta, input),
    extra: extraOf(meta, node),
    issues,
  })
}

/**
 * Who wrote a post: the authors whom a plugin for several of them lists as terms, such as PublishPress
 * Authors and Co-Authors Plus (which puts `cap-` before the login), else the one whom WordPress knows.
 */
function bylinesOf(node: XmlNode, site: WordPressSite): string[] {
  const names = childrenOf(node, 'category').flatMap((term) => {
    if (attribute(term, 'domain') !== 'author') return []
    const login = attribute(term, 'nicename')?.replace(/^cap-/, '') ?? ''
    return site.authors.get(login) ?? plainText(textIn(term)) ?? []
  })
  const login = childText(node, 'dc:creator')
  if (names.length === 0 && login !== undefined) names.push(site.authors.get(login) ?? login)
  return [...new Set(names)]
}

/** Drafts carry a date of zeros, which is WordPress's way to say none. */
function realDate(date: string | undefined): string | undefined {
  return date?.startsWith('0000-00-00') ? undefined : date
}

function gmt(node: XmlNode, name: string): string | undefined {
  return realDate(childText(node, name))
}

function bodyOf(
  written: string,
  id: string | undefined,
  site: WordPressSite,
  issues: ImportIssue[],
): string {
  const issue = (found: ImportIssue): void => void issues.push(found)
  const resolved = resolveBlocks(written, site.reusable, issue)
  const expanded = expandShortcodes(resolved, {
    image: (image) => site.images.get(image),
    attached: () =>
      (site.attached.get(id ?? '') ?? []).flatMap((image) => site.images.get(image) ?? []),
    issue,
  })
  return autoParagraphs(expanded)
}

function leadOf(
  id: string | undefined,
  site: WordPressSite,
  issues: ImportIssue[],
): RawImage | undefined {
  if (id === undefined || id === '' || id === '0' || id === '-1') return undefined
  const image = site.images.get(id)
  if (image === undefined) {
    issues.push({
      code: 'unresolved-image',
      message: `The featured image ${id} is not in the export.`,
      kind: 'loss',
      text: id,
    })
  }
  return image
}

function seoOf(meta: ReadonlyMap<string, string>): RawArticle['seo'] {
  const title =
    meta.get('_yoast_wpseo_title') ?? meta.get('rank_math_title') ?? meta.get('_aioseo_title')
  const description =
    meta.get('_yoast_wpseo_metadesc') ??
    meta.get('rank_math_description') ??
    meta.get('_aioseo_description')
  // A title of placeholders is the plugin's template, not the article's.
  const own = title?.includes('%%') || title?.includes('%title%') ? undefined : title
  if (!own && !description) return undefined
  return {...(own ? {title: own} : {}), ...(description ? {description} : {})}
}

const MAPPABLE = new Set([
  'headline',
  'subheadline',
  'kicker',
  'sourceName',
  'section',
  'language',
  'url',
  'slug',
])

function mapped(meta: ReadonlyMap<string, string>, input: SourceInput): Partial<RawArticle> {
  const fields: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(input.options.fields ?? {})) {
    const value = meta.get(key)?.trim()
    if (value === undefined || value === '') continue
    if (MAPPABLE.has(field)) fields[field] = value
    else if (field === 'bylines') fields.bylines = value.split(/\s*[,;]\s*/)
    else if (field === 'leadImage') fields.leadImage = {url: value}
  }
  return fields
}

function extraOf(
  meta: ReadonlyMap<string, string>,
  node: XmlNode,
): Readonly<Record<string, unknown>> | undefined {
  const own = [...meta].filter(([key]) => !key.startsWith('_'))
  const taxonomies = childrenOf(node, 'category').flatMap((term) => {
    const domain = attribute(term, 'domain')
    const name = plainText(textIn(term))
    return domain === undefined ||
      domain === 'category' ||
      domain === 'post_tag' ||
      name === undefined
      ? []
      : [{domain, name}]
  })
  if (own.length === 0 && taxonomies.length === 0) return undefined
  return {
    ...(own.length === 0 ? {} : {meta: Object.fromEntries(own)}),
    ...(taxonomies.length === 0 ? {} : {taxonomies}),
  }
}
