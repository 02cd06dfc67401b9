import type {RawArticle, RawImage} from '../model.ts'
import {defineSource, type SourceInput} from './defineSource.ts'
import {firstText, isRecord, type JsonRecord, listOf, member, textOf} from './json/isRecord.ts'
import {MAX_RECORD_LENGTH, readRecords} from './json/readRecords.ts'
import {reportNoArticle} from './json/reportNoArticle.ts'
import {scanJson} from './json/scanJson.ts'
import {figureMarkup} from './news/figureMarkup.ts'
import {paragraphsHtml} from './news/paragraphsHtml.ts'
import {buildArticle} from './text/buildArticle.ts'
import {dates} from './text/dates.ts'
import {isHtml} from './text/isHtml.ts'
import {plainText} from './text/plainText.ts'
import {readText} from './text/readText.ts'

const LEAD_IMAGES = ['field_image', 'field_media_image', 'field_main_image', 'thumbnail'] as const

/** Media as the editor puts it into a text. */
const MEDIA =
  /<drupal-media\b[^>]*?\bdata-entity-uuid\s*=\s*["']([^"'<>]+)["'][^>]*>(?:\s*<\/drupal-media\s*>)?/gi

/** Drupal's JSON:API: `data` of nodes, with authors, terms and files from `included`. */
export const drupalJsonapiSource = defineSource({
  id: 'drupal-jsonapi',
  title: 'Drupal JSON:API',
  detect({text}) {
    if (!/^[\s\ufeff]*\{/.test(text) || !/"type"\s*:\s*"node--/.test(text)) return 0
    return /"attributes"\s*:/.test(text) ? 0.95 : 0.5
  },
  async *read(input) {
    const included = await readIncluded(input)
    for await (const {record, locator, issues} of readRecords(input, [['data', '*']])) {
      // A single resource is an object under `data`, whose members the wildcard would list.
      const node = isRecord(record.data) ? record.data : record
      const article = articleOf(node, locator, included, input)
      if (article !== undefined) yield {...article, issues: [...issues, ...article.issues]}
    }
  },
})

async function readIncluded(input: SourceInput): Promise<ReadonlyMap<string, JsonRecord>> {
  const included = new Map<string, JsonRecord>()
  for await (const {text} of scanJson(
    readText(input).chunks,
    [['included', '*']],
    MAX_RECORD_LENGTH,
  )) {
    try {
      const resource: unknown = JSON.parse(text)
      const id = firstText(resource, 'id')
      if (isRecord(resource) && id !== undefined) included.set(id, resource)
    } catch {
      // The same text fails again, and is reported, when the records are read.
    }
  }
  return included
}

function articleOf(
  node: JsonRecord,
  locator: string,
  included: ReadonlyMap<string, JsonRecord>,
  input: SourceInput,
): RawArticle | undefined {
  const type = firstText(node, 'type') ?? ''
  const attributes = member(node, 'attributes')
  if (!type.startsWith('node--') || !isRecord(attributes)) {
    input.report({
      locator,
      code: 'not-an-article',
      message: `${locator} is ${type === '' ? 'no resource' : `a ${type}`}, not a node.`,
      kind: 'skipped',
    })
    return undefined
  }
  const relationships = member(node, 'relationships')
  const headline = firstText(attributes, 'title')
  const issues: RawArticle['issues'][number][] = []
  const text = fieldText(attributes, 'body', 'field_body', 'field_text', 'field_content')?.replace(
    MEDIA,
    (_tag, id: string) => {
      const image = imageOf({media: {data: {id}}}, included, 'media')
      if (image !== undefined) return figureMarkup(image)
      const message = `The media ${id} that stands in the text is not among the file's "included".`
      issues.push({code: 'missing-include', message, kind: 'loss'})
      return ''
    },
  )
  const parts = paragraphsHtml(
    node,
    included,
    (paragraph, field) => imageOf(member(paragraph, 'relationships'), included, field),
    issues,
  )
  const body = text === undefined || parts === undefined ? (text ?? parts) : `${text}\n${parts}`
  if (headline === undefined && body === undefined) {
    reportNoArticle(input, node, locator)
    return undefined
  }
  const date = dates(input, issues)
  const noteMissing = (link: unknown, field: string): void => {
    const what = `${firstText(link, 'type') ?? 'resource'} ${firstText(link, 'id') ?? ''}`.trim()
    const message = `The ${what} that ${field} names is not among the file's "included"; export it with ?include=${field}.`
    if (issues.some((known) => known.message === message)) return
    issues.push({code: 'missing-include', message, kind: 'loss'})
  }
  const related = (...fields: readonly string[]): JsonRecord[] =>
    fields.flatMap((field) =>
      listOf(member(relationships, field, 'data')).flatMap((link) => {
        const resource = included.get(firstText(link, 'id') ?? '')
        if (resource === undefined) noteMissing(link, field)
        return resource === undefined ? [] : [resource]
      }),
    )
  const names = (...fields: readonly string[]): string[] =>
    related(...fields).flatMap(
      (entry) => firstText(member(entry, 'attributes'), 'display_name', 'name', 'title') ?? [],
    )
  const alias = firstText(member(attributes, 'path'), 'alias')
  const tags = names('field_tags', 'field_keywords', 'field_topics')
  const leadImage = imageOf(relationships, included, ...LEAD_IMAGES)
  for (const field of leadImage === undefined ? LEAD_IMAGES : []) {
    for (const link of listOf(member(relationships, field, 'data'))) noteMissing(link, field)
  }
  return buildArticle({
    source: 'drupal-jsonapi',
    locator,
    sourceName: input.options.sourceName,
    externalId: firstText(node, 'id'),
    url: siteUrl(firstText(member(node, 'links', 'self'), 'href'), alias),
    slug: alias?.split('/').at(-1),
    headline,
    subheadline: plainText(
      fieldText(attributes, 'field_subtitle', 'field_deck', 'field_summary', 'field_teaser') ??
        firstText(member(attributes, 'body'), 'summary'),
    ),
    body: {format: body === undefined || isHtml(body) ? 'html' : 'text', content: body ?? ''},
    bylines: names('field_author', 'field_authors', 'field_byline')
      .concat(textOf(member(attributes, 'field_byline')) ?? [])
      .concat(relationsOnly(names('uid'), relationships)),
    publishedAt: date(
      firstText(attributes, 'published_at', 'field_date', 'field_published', 'created'),
    ),
    updatedAt: date(member(attributes, 'changed')),
    language: firstText(attributes, 'langcode'),
    section: names('field_section', 'field_category', 'field_rubric')[0],
    tags,
    leadImage,
    status: member(attributes, 'status') === false ? 'draft' : 'published',
    postType: type === 'node--article' || type === 'node--news' ? undefined : type.slice(6),
    issues,
  })
}

/** The node's owner counts as author only where no field names one. */
function relationsOnly(owners: readonly string[], relationships: unknown): readonly string[] {
  const named = ['field_author', 'field_authors', 'field_byline'].some(
    (field) => listOf(member(relationships, field, 'data')).length > 0,
  )
  return named ? [] : owners
}

function fieldText(attributes: unknown, ...fields: readonly string[]): string | undefined {
  for (const field of fields) {
    const value = member(attributes, field)
    const text = firstText(listOf(value)[0], 'processed', 'value') ?? textOf(value)
    if (text !== undefined) return text
  }
  return undefined
}

function siteUrl(self: string | undefined, alias: string | undefined): string | undefined {
  const base = self === undefined ? null : URL.parse(self)
  return base === null || alias === undefined ? undefined : base.origin + alias
}

/** An image field leads to a file, or to a media entity that leads to one. */
function imageOf(
  relationships: unknown,
  included: ReadonlyMap<string, JsonRecord>,
  ...fields: readonly string[]
): RawImage | undefined {
  for (const field of fields) {
    const link = listOf(member(relationships, field, 'data'))[0]
    let resource = included.get(firstText(link, 'id') ?? '')
    let meta = member(link, 'meta')
    const inner = listOf(member(resource, 'relationships', 'field_media_image', 'data'))[0]
    if (inner !== undefined) {
      resource = included.get(firstText(inner, 'id') ?? '')
      meta = member(inner, 'meta')
    }
    const url =
      firstText(member(resource, 'attributes', 'uri'), 'url') ??
      firstText(member(resource, 'attributes'), 'url')
    if (url === undefined) continue
    const self = URL.parse(firstText(member(resource, 'links', 'self'), 'href') ?? '')
    const alt = firstText(meta, 'alt')
    const caption = firstText(meta, 'title')
    return {
      url: self === null ? url : (URL.parse(url, self.origin)?.href ?? url),
      ...(alt === undefined ? {} : {alt}),
      ...(caption === undefined ? {} : {caption}),
    }
  }
  return undefined
}
