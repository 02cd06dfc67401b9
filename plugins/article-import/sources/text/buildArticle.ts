import type {RawArticle} from '../../model.ts'

type Loose<T> = {[K in keyof T]?: T[K] | undefined}

/** A RawArticle whose optional fields may be written as undefined; those, and empty lists, are left out. */
export function buildArticle(
  article: Loose<RawArticle> & Pick<RawArticle, 'source' | 'locator' | 'body' | 'issues'>,
): RawArticle {
  const result: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(article)) {
    const empty =
      value === undefined || (Array.isArray(value) && value.length === 0 && key !== 'issues')
    if (!empty) result[key] = value
  }
  return {...(result as unknown as RawArticle)}
}
