import type {RawArticle} from '../../model.ts'

/** One field of an article, where it came from, and the beginning of what it says. */
export interface ExplainedField {
  readonly field: string
  /** Such as `jsonLd`, `content` or `mapping:h1.title`. */
  readonly source: string
  readonly excerpt: string
}

const EXCERPT = 80

/** The fields of an article in the order in which they were found, with the layer or selector that gave each. */
export function explainPage(article: RawArticle): ExplainedField[] {
  return Object.entries(article.fieldSources ?? {}).map(([field, source]) => ({
    field,
    source,
    excerpt: excerptOf(field, article),
  }))
}

function excerptOf(field: string, article: RawArticle): string {
  const value = field === 'body' ? article.body.content : fieldValue(field, article)
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  const line = text
    .slice(0, 4 * EXCERPT)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT - 1)}…` : line
}

function fieldValue(field: string, article: RawArticle): unknown {
  if (field === 'description') return article.seo?.description
  if (field === 'copyrightHolder' || field === 'copyrightNotice') return article.rights?.[field]
  return new Map<string, unknown>(Object.entries(article)).get(field)
}
