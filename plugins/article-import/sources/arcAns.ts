import type {ImportIssue, RawArticle, RawImage} from '../model.ts'
import {defineSource, type SourceInput} from './defineSource.ts'
import {firstText, type JsonRecord, listOf, member, textOf} from './json/isRecord.ts'
import {readRecords} from './json/readRecords.ts'
import {reportNoArticle} from './json/reportNoArticle.ts'
import {ansHtml, ansImage} from './news/ansHtml.ts'
import {buildArticle} from './text/buildArticle.ts'
import {dates} from './text/dates.ts'
import {plainText} from './text/plainText.ts'

/** Arc XP's ANS (Arc native specification): stories with their content elements. */
export const arcAnsSource = defineSource({
  id: 'arc-ans',
  title: 'Arc XP ANS',
  detect({text}) {
    if (!/^[\s\ufeff]*[[{]/.test(text)) return 0
    if (/"content_elements"\s*:/.test(text))
      return /"(?:headlines|promo_items|canonical_url|taxonomy)"\s*:/.test(text) ? 0.95 : 0.6
    return /"headlines"\s*:\s*\{\s*"(?:basic|web|print)"/.test(text) ? 0.5 : 0
  },
  async *read(input) {
    const wrappers = [
      ['content_elements_list', '*'],
      ['stories', '*'],
      ['data', '*'],
    ]
    for await (const {record, locator, issues} of readRecords(input, wrappers)) {
      const article = articleOf(record, locator, input, issues)
      if (article !== undefined) yield article
    }
  },
})

function articleOf(
  record: JsonRecord,
  locator: string,
  input: SourceInput,
  noted: readonly ImportIssue[],
): RawArticle | undefined {
  const type = textOf(member(record, 'type')) ?? 'story'
  if (!['story', 'gallery', 'video'].includes(type)) {
    input.report({
      locator,
      code: 'not-an-article',
      message: `${locator} is of type ${type}, not a story.`,
      kind: 'skipped',
    })
    return undefined
  }
  const issues = [...noted]
  const headline = plainText(firstText(member(record, 'headlines'), 'basic', 'web', 'print'))
  const elements = listOf(member(record, 'content_elements'))
  const html = type === 'gallery' ? '' : ansHtml(elements, issues)
  if (headline === undefined && html === '') {
    reportNoArticle(input, record, locator)
    return undefined
  }
  const date = dates(input, issues)
  const taxonomy = member(record, 'taxonomy')
  const images = type === 'gallery' ? elements.flatMap((element) => ansImage(element) ?? []) : []
  const tags = [...listOf(member(taxonomy, 'tags')), ...listOf(member(taxonomy, 'seo_keywords'))]
  return buildArticle({
    source: 'arc-ans',
    locator,
    sourceName:
      firstText(member(record, 'distributor'), 'name') ??
      firstText(member(record, 'source'), 'name', 'system') ??
      input.options.sourceName,
    externalId: firstText(record, '_id'),
    url: firstText(record, 'canonical_url', 'website_url'),
    slug: firstText(record, 'slug'),
    headline,
    subheadline: plainText(
      firstText(member(record, 'subheadlines'), 'basic') ??
        firstText(member(record, 'description'), 'basic'),
    ),
    kicker: plainText(
      firstText(member(record, 'label', 'basic'), 'text') ??
        firstText(member(record, 'label', 'kicker'), 'text'),
    ),
    body: {format: 'html', content: html},
    bylines: listOf(member(record, 'credits', 'by')).flatMap(
      (person) => firstText(person, 'name', 'byline') ?? [],
    ),
    publishedAt: date(
      firstText(record, 'first_publish_date', 'publish_date', 'display_date', 'created_date'),
    ),
    updatedAt: date(firstText(record, 'last_updated_date')),
    embargoUntil: date(textOf(member(record, 'planning', 'scheduling', 'will_publish_date'))),
    language: firstText(record, 'language'),
    section: sectionOf(taxonomy, record),
    tags: [...new Set(tags.flatMap((tag) => textOf(tag) ?? firstText(tag, 'text', 'slug') ?? []))],
    leadImage: leadOf(member(record, 'promo_items')),
    galleries: images.length === 0 ? undefined : [{images}],
    status: member(record, 'publishing', 'has_published_copy') === false ? 'draft' : undefined,
    postType: type === 'story' ? undefined : type,
    seo: seoOf(member(record, 'headlines'), member(record, 'description')),
    rights: rightsOf(member(record, 'copyright')),
    issues,
  })
}

function sectionOf(taxonomy: unknown, record: JsonRecord): string | undefined {
  const primary = member(taxonomy, 'primary_section') ?? member(taxonomy, 'primary_site')
  const first = listOf(member(taxonomy, 'sections') ?? member(taxonomy, 'sites'))[0]
  const websites = Object.values((member(record, 'websites') as object | undefined) ?? {})[0]
  return (
    firstText(primary, 'name', '_id') ??
    firstText(first, 'name', '_id') ??
    firstText(member(websites, 'website_section'), 'name')
  )
}

function leadOf(promo: unknown): RawImage | undefined {
  for (const name of ['basic', 'lead_art', 'image']) {
    const item = member(promo, name)
    const image = ansImage(item) ?? ansImage(member(item, 'promo_items', 'basic'))
    if (image !== undefined) return image
  }
  return undefined
}

function seoOf(headlines: unknown, description: unknown): RawArticle['seo'] {
  const title = firstText(headlines, 'meta_title')
  const text = firstText(description, 'meta')
  if (title === undefined && text === undefined) return undefined
  return {
    ...(title === undefined ? {} : {title}),
    ...(text === undefined ? {} : {description: text}),
  }
}

function rightsOf(copyright: unknown): RawArticle['rights'] {
  const copyrightNotice = textOf(copyright)
  return copyrightNotice === undefined ? undefined : {copyrightNotice}
}
