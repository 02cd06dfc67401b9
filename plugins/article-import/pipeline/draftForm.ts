import type {NewsDocument} from '../model.ts'

/** The id under which a document is kept: an article may be a draft. */
export function targetId(id: string, draft: boolean): string {
  return draft ? `drafts.${id}` : id
}

/** The id that an article has once it is published. */
export function publishedId(id: string): string {
  return id.replace(/^drafts\./, '')
}

/**
 * A document whose references to an article that is only a draft are weak until it is published, as
 * the Studio makes them: a strong one would be refused.
 */
export function loosenReferences<T>(value: T, drafts: ReadonlySet<string>): T {
  if (Array.isArray(value)) return value.map((element) => loosenReferences(element, drafts)) as T
  if (typeof value !== 'object' || value === null) return value
  if ('_ref' in value && typeof value._ref === 'string' && drafts.has(value._ref)) {
    return {...value, _weak: true, _strengthenOnPublish: {type: 'article'}}
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, loosenReferences(child, drafts)]),
  ) as T
}

/** A document as it is stored: under its draft id, with references that hold there. */
export function storedForm(document: NewsDocument, article: string, draft: boolean): NewsDocument {
  if (!draft) return document
  const loose = loosenReferences(document, new Set([article]))
  return document._id === article ? {...loose, _id: targetId(article, true)} : loose
}
