import type {Resolution} from '../extract/registry/types.ts'
import type {Extraction} from '../extract/types.ts'
import {keyHash} from '../load/hash.ts'
import {articleId, galleryId} from '../load/ids.ts'
import {wantedSlug} from '../load/slugs.ts'
import {type StoryPrint, storyPrint} from '../load/storyPrint.ts'
import type {BodyBlock, ConvertedBody, ImportIssue, NewsDocument, RawArticle} from '../model.ts'
import {annotate} from './annotate.ts'
import {articleText, type Learned} from './articleText.ts'
import {blockText} from './editSpans.ts'
import {figureOf, figuresOf} from './figures.ts'
import {tidyBody} from './furniture.ts'
import type {Tally} from './tally.ts'
import type {Terms} from './terms.ts'
import type {ArticleDefaults, PreparedArticle, Stages} from './types.ts'

/** What one article's text came to, before the registry knows who is who. */
export interface ReadArticle {
  readonly raw: RawArticle
  readonly id: string
  readonly converted: ConvertedBody
  readonly extraction: Extraction
  readonly blocks: readonly BodyBlock[]
  readonly issues: readonly ImportIssue[]
  /** By which repetitions are recognised. */
  readonly print: StoryPrint
}

/** Converts and reads one article: pure, and so free to run in any order and in any thread. */
export function readArticle(
  given: RawArticle,
  stages: Pick<Stages, 'convert' | 'extract'>,
  defaults: ArticleDefaults,
  learned?: Learned,
  tally?: Pick<Tally, 'spent'>,
): ReadArticle {
  const raw = withDefaults(given, defaults)
  const id = articleId(raw, defaults.source)
  const start = performance.now()
  const converted = stages.convert(raw.body, raw)
  tally?.spent('convert', start)
  const middle = performance.now()
  const found = stages.extract(articleText(raw, converted.blocks, learned))
  tally?.spent('extract', middle)
  const {blocks, extraction, issues} = tidyBody(converted.blocks, found)
  const print = storyPrint(blocks.map(blockText).join('\n'), raw.headline)
  return {raw, id, converted, extraction, blocks, issues, print}
}

/** An article with what the user says of all. */
export function withDefaults(
  raw: RawArticle,
  {source, publishedAt, language}: ArticleDefaults,
): RawArticle {
  return {
    ...raw,
    ...(source !== undefined && {sourceName: source}),
    ...(publishedAt !== undefined && raw.publishedAt === undefined && {publishedAt}),
    ...(language !== undefined && raw.language === undefined && {language}),
  }
}

/**
 * The documents that an article comes to. Its slug is the one that it wants; two articles that want
 * the same are told apart when they are written.
 */
export function buildArticle(
  read: ReadArticle,
  stages: Pick<Stages, 'registry'>,
  terms: Terms,
): PreparedArticle {
  const {raw, id, extraction, converted} = read
  const resolution = stages.registry.resolve(extraction, {articleId: id, blocks: read.blocks})
  const headline = extraction.headline.text || raw.headline?.trim() || firstWords(read.blocks)
  const slug = wantedSlug(raw.slug, headline, id, raw.language)
  const body = annotate(read.blocks, resolution.annotations)
  const galleries = galleriesOf(raw, id, headline, slug)
  const section = terms.section(raw.section)
  const {topics, keywords} = terms.topics(raw.tags ?? [])
  const language = raw.language ?? extraction.language
  const {mediaMarker} = extraction.headline
  const article = withoutEmpty({
    _id: id,
    _type: 'article',
    headline,
    subheadline: raw.subheadline,
    kicker: raw.kicker,
    slug: {_type: 'slug', current: slug},
    ...resolution.article,
    publishedAt: instant(raw.publishedAt ?? extraction.publishedAt),
    updatedAt: instant(raw.updatedAt),
    embargoUntil: instant(raw.embargoUntil),
    language: language || undefined,
    section: section && {_type: 'reference', _ref: section._id},
    topics: keyed(topics.map((ref) => ({_type: 'reference', _ref: ref}))),
    keywords,
    leadFigure: raw.leadImage && figureOf(raw.leadImage),
    body,
    galleries: keyed(galleries.map(({_id}) => ({_type: 'reference', _ref: _id}))),
    corrections: correctionsOf(raw),
    seo: seoOf(raw),
    rights: raw.rights && {_type: 'rights', ...raw.rights},
    mediaMarker,
    needsReview: true,
  }) as NewsDocument
  return {
    raw,
    id,
    article,
    galleries,
    entities: [...resolution.documents, ...(section ? [section] : [])],
    print: read.print,
    issues: [
      ...raw.issues,
      ...converted.issues,
      ...read.issues,
      ...extractIssues(extraction, resolution),
    ],
  }
}

function firstWords(blocks: readonly BodyBlock[]): string {
  const text = blocks.map(blockText).find((line) => line.trim() !== '') ?? ''
  return text.length <= 90 ? text.trim() : `${text.slice(0, 90).replace(/\s+\S*$/, '')}…`
}

function galleriesOf(
  {galleries = []}: RawArticle,
  article: string,
  headline: string,
  slug: string,
): NewsDocument[] {
  return galleries
    .filter(({images}) => images.length > 0)
    .map(({title, images}, index) => {
      const suffix = index === 0 ? 'photos' : `photos-${index + 1}`
      return {
        _id: galleryId(article, index),
        _type: 'photoGallery',
        title: title || headline,
        slug: {_type: 'slug', current: `${slug.slice(0, 80).replace(/-+$/, '')}-${suffix}`},
        images: figuresOf(images),
      }
    })
}

function correctionsOf({corrections, updatedAt, publishedAt}: RawArticle) {
  const dated = corrections?.map(({date, text}) => ({
    _type: 'correction',
    date: instant(date ?? updatedAt ?? publishedAt),
    text,
    public: true,
  }))
  return dated && keyed(dated)
}

function seoOf({seo}: RawArticle) {
  if (!seo || (seo.title === undefined && seo.description === undefined)) return undefined
  return withoutEmpty({_type: 'seo', title: seo.title, description: seo.description})
}

function extractIssues(extraction: Extraction, resolution: Resolution): ImportIssue[] {
  const seen = new Set<string>()
  return [...extraction.issues, ...resolution.issues].flatMap(({code, message, evidence}) => {
    const key = `${code}/${message}/${evidence?.start}`
    if (seen.has(key)) return []
    seen.add(key)
    return [
      {code, message, kind: 'note' as const, ...(evidence && {text: evidence.quote.slice(0, 200)})},
    ]
  })
}

/** Members with keys that follow from what they say. */
export function keyed<T extends object>(members: readonly T[]): (T & {_key: string})[] {
  const seen = new Map<string, number>()
  return members.map((member) => {
    const text = JSON.stringify(member)
    const count = (seen.get(text) ?? 0) + 1
    seen.set(text, count)
    return {_key: keyHash('k', `${text}#${count}`), ...member}
  })
}

/** A document without fields that say nothing. */
export function withoutEmpty(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
}

/** An instant as the Content Lake writes it, in UTC; undefined for what is none. */
export function instant(date: string | undefined): string | undefined {
  if (date === undefined) return undefined
  const time = Date.parse(date)
  return Number.isFinite(time) ? new Date(time).toISOString() : undefined
}
