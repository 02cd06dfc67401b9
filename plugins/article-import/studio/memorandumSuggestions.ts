import {extractFacts} from '../extract/extractFacts.ts'
import {createRegistry} from '../extract/registry/createRegistry.ts'
import type {ResolveContext} from '../extract/registry/types.ts'
import type {Extraction} from '../extract/types.ts'
import type {BodyBlock, NewsDocument} from '../model.ts'
import {paragraphOf} from '../pipeline/articleText.ts'

/** A memorandum that an article reports, and that an editor has not decided on. */
export interface MemorandumSuggestion {
  /** Stable over runs; a dismissed one is remembered by it. */
  readonly key: string
  readonly memorandum: NewsDocument
  /** Organizations, people and places that it refers to and that the dataset does not hold yet. */
  readonly missing: readonly NewsDocument[]
  /** Names of all documents that it refers to, by id. */
  readonly names: ReadonlyMap<string, string>
  readonly quotes: readonly string[]
  readonly confidence: number
  /** Whether the dataset holds this memorandum already, told by another article. */
  readonly known: boolean
}

interface Article {
  readonly _id: string
  readonly [field: string]: unknown
}

interface Reading {
  readonly extraction: Extraction
  readonly context: ResolveContext
}

const readings = new WeakMap<Article, Reading>()

/** Each state of an article is read once, however many ask. */
function readingOf(article: Article): Reading {
  const known = readings.get(article)
  if (known) return known
  const blocks = Array.isArray(article.body) ? article.body.filter(isBlock) : []
  const extraction = extractFacts({
    paragraphs: blocks.flatMap(paragraphOf),
    ...text(article, 'headline'),
    ...text(article, 'subheadline'),
    ...text(article, 'publishedAt'),
    ...text(article, 'language'),
  })
  const reading = {
    extraction,
    context: {articleId: article._id.replace(/^drafts\./, ''), blocks},
  }
  readings.set(article, reading)
  return reading
}

/** Whom and what an article names, as documents that know nothing of the dataset's. */
export function namedIn(article: Article): readonly NewsDocument[] {
  const {extraction, context} = readingOf(article)
  const {documents, suggestions} = createRegistry().resolve(extraction, context)
  return [...documents, ...suggestions.map(({document}) => document)]
}

/**
 * Reads an article as it stands in Studio for memoranda that are neither linked nor dismissed.
 *
 * @param article - the document of the form
 * @param existing - the dataset's organizations, people, places and memoranda, as far as the article
 *   could mean them
 */
export function memorandumSuggestions(
  article: Article,
  existing: readonly NewsDocument[],
): readonly MemorandumSuggestion[] {
  const {extraction, context} = readingOf(article)
  const {articleId} = context
  const resolution = createRegistry(existing).resolve(extraction, context)
  const settled = new Set([
    ...members(article.memoranda, '_ref'),
    ...members(article.dismissedSuggestions, 'key'),
  ])
  const held = new Set(existing.map((document) => document._id))
  const entities = new Map(resolution.documents.map((document) => [document._id, document]))
  const named = new Map(
    [...existing, ...resolution.documents].map((document) => [
      document._id,
      typeof document.name === 'string' ? document.name : document._id,
    ]),
  )
  const found = [
    ...resolution.documents
      .filter((document) => document._type === 'memorandum')
      .map((document) => ({key: document._id, document})),
    ...resolution.suggestions.filter((suggestion) => suggestion.type === 'memorandum'),
  ]
  return found
    .filter(({key, document}) => !settled.has(key) && !settled.has(document._id))
    .map(({key, document}) => {
      const evidence = evidenceOf(document, articleId)
      return {
        key,
        memorandum: document,
        missing: missingEntities(document, entities, held),
        names: named,
        quotes: evidence.map(({quote}) => quote),
        confidence: Math.max(0, ...evidence.map(({confidence}) => confidence)),
        known: held.has(document._id),
      }
    })
}

/** Follows references from a document through the ones that have yet to be created. */
function missingEntities(
  document: NewsDocument,
  entities: ReadonlyMap<string, NewsDocument>,
  held: ReadonlySet<string>,
): NewsDocument[] {
  const missing = new Map<string, NewsDocument>()
  const waiting: unknown[] = [document]
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (typeof value !== 'object' || value === null) continue
    if ('_ref' in value && typeof value._ref === 'string') {
      const entity = entities.get(value._ref)
      if (
        entity &&
        entity._type !== 'memorandum' &&
        !held.has(entity._id) &&
        !missing.has(entity._id)
      ) {
        missing.set(entity._id, entity)
        waiting.push(entity)
      }
    }
    waiting.push(...Object.values(value))
  }
  return [...missing.values()].reverse()
}

function evidenceOf(
  document: NewsDocument,
  articleId: string,
): {quote: string; confidence: number}[] {
  const entries: readonly unknown[] = Array.isArray(document.evidence) ? document.evidence : []
  return entries.flatMap((entry) => {
    if (typeof entry !== 'object' || entry === null || !('quote' in entry)) return []
    const own = 'article' in entry && members([entry.article], '_ref').includes(articleId)
    return own && typeof entry.quote === 'string'
      ? [
          {
            quote: entry.quote,
            confidence:
              'confidence' in entry && typeof entry.confidence === 'number' ? entry.confidence : 0,
          },
        ]
      : []
  })
}

function members(list: unknown, field: string): string[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((member: unknown) => {
    const value = typeof member === 'object' && member !== null ? Object.entries(member) : []
    return value.flatMap(([name, inner]) =>
      name === field && typeof inner === 'string' ? [inner] : [],
    )
  })
}

function text<Name extends string>(article: Article, name: Name): {[Key in Name]?: string} {
  const value = article[name]
  return (typeof value === 'string' ? {[name]: value} : {}) as {[Key in Name]?: string}
}

function isBlock(value: unknown): value is BodyBlock {
  return typeof value === 'object' && value !== null && '_key' in value && '_type' in value
}
