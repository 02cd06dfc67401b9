import type {ImportIssue, RawArticle} from '../model.ts'
import {defineSource, type SourceInput} from './defineSource.ts'
import {articleFromRecord} from './json/articleFromRecord.ts'
import {firstText, type JsonRecord, listOf, member, textOf} from './json/isRecord.ts'
import {readRecords} from './json/readRecords.ts'
import {buildArticle} from './text/buildArticle.ts'

const ARTICLES = /^(?:article|post|story|news|newsArticle|blogPost|blog|page|pressRelease)$/i

/** A Sanity dataset export (`data.ndjson`): its articles, with what they refer to read out by name. */
export const sanityExportSource = defineSource({
  id: 'sanity-export',
  title: 'Sanity dataset export',
  detect({text}) {
    const first = /^[\s\ufeff]*(\{.*)/.exec(text)?.[1]
    if (first === undefined || !/"_id"\s*:/.test(first) || !/"_type"\s*:/.test(first)) return 0
    return /"_(?:createdAt|updatedAt|rev)"\s*:/.test(first) ? 0.9 : 0.7
  },
  async *read(input) {
    const names = await namesOf(input)
    for await (const {record, locator, issues} of readRecords(input)) {
      const article = articleOf(record, locator, names, input, issues)
      if (article !== undefined) yield article
    }
  },
})

/** The names of the documents that articles refer to: persons, sections, tags, organizations. */
async function namesOf(input: SourceInput): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  const quiet: SourceInput = {...input, report: () => undefined}
  for await (const {record} of readRecords(quiet)) {
    const id = textOf(member(record, '_id'))
    const name = firstText(record, 'name', 'title')
    if (id === undefined || name === undefined || ARTICLES.test(firstText(record, '_type') ?? ''))
      continue
    names.set(id, name)
  }
  return names
}

function articleOf(
  record: JsonRecord,
  locator: string,
  names: ReadonlyMap<string, string>,
  input: SourceInput,
  noted: readonly ImportIssue[],
): RawArticle | undefined {
  const type = firstText(record, '_type') ?? ''
  const id = firstText(record, '_id') ?? ''
  if (!ARTICLES.test(type)) {
    input.report({
      locator,
      code: 'not-an-article',
      message: `${locator} is a document of type ${type || 'unknown'}.`,
      kind: 'skipped',
    })
    return undefined
  }
  const issues = [...noted]
  const resolve = (value: unknown): readonly string[] =>
    listOf(value).flatMap((entry) => {
      const reference = firstText(entry, '_ref') ?? firstText(member(entry, 'person'), '_ref')
      if (reference === undefined)
        return firstText(entry, 'name', 'creditLine', 'title') ?? textOf(entry) ?? []
      const name = names.get(reference)
      if (name !== undefined) return name
      issues.push({
        code: 'unresolved-reference',
        message: `The export has no document ${reference}.`,
        kind: 'loss',
        text: reference,
      })
      return []
    })
  const flat: JsonRecord = {
    ...record,
    _id: undefined,
    bylines: resolve(
      member(record, 'bylines') ?? member(record, 'authors') ?? member(record, 'author'),
    ),
    authors: undefined,
    author: undefined,
    section: resolve(
      member(record, 'section') ?? member(record, 'category') ?? member(record, 'categories'),
    ),
    category: undefined,
    categories: undefined,
    tags: resolve(member(record, 'topics') ?? member(record, 'tags') ?? member(record, 'keywords')),
    topics: undefined,
    keywords: undefined,
    source: resolve(member(record, 'source')),
    leadImage: undefined,
    leadFigure: undefined,
    mainImage: undefined,
    image: undefined,
  }
  const article = articleFromRecord('sanity-export', flat, locator, input, issues)
  if (article === undefined) {
    input.report({
      locator,
      code: 'no-headline-and-body',
      message: `${locator} has neither headline nor body.`,
      kind: 'failed',
      raw: JSON.stringify(record).slice(0, 65_536),
    })
    return undefined
  }
  const lead =
    member(record, 'leadFigure') ?? member(record, 'mainImage') ?? member(record, 'image')
  const url = assetOf(lead)
  const alt = firstText(lead, 'alt')
  const caption = firstText(lead, 'caption')
  return buildArticle({
    ...article,
    externalId: id.replace(/^drafts\./, ''),
    status: id.startsWith('drafts.') ? 'draft' : (article.status ?? 'published'),
    leadImage:
      url === undefined
        ? undefined
        : {url, ...(alt === undefined ? {} : {alt}), ...(caption === undefined ? {} : {caption})},
  })
}

/** Exports name their assets `image@file://./images/<file>`; paths stay inside the archive. */
function assetOf(image: unknown): string | undefined {
  const asset = firstText(image, '_sanityAsset')
  const path = /^(?:image|file)@file:\/\/\.?\/?(.+)$/.exec(asset ?? '')?.[1]
  if (path !== undefined && !path.split('/').includes('..')) return path
  return /^(?:image|file)@(https?:.+)$/.exec(asset ?? '')?.[1] ?? firstText(image, 'sourceUrl')
}
