import type {RawArticle} from '../model.ts'
import {canonicalUrl} from './canonicalUrl.ts'
import {idHash} from './hash.ts'

/**
 * An article's document id: the same for the same article in every run.
 *
 * It is a function of source and external id; without an external id, of the canonical URL; without
 * either, of headline and text.
 *
 * @param raw - the article as read
 * @param scope - the name that external ids are unique in: `--source`, or what the file says
 */
export function articleId(raw: RawArticle, scope: string | undefined): string {
  return `article-${idHash(identity(raw, scope))}`
}

function identity(raw: RawArticle, scope: string | undefined): string {
  if (raw.externalId !== undefined && raw.externalId !== '') {
    return JSON.stringify(['id', scope ?? raw.sourceName ?? raw.source, raw.externalId])
  }
  const url = canonicalUrl(raw.url)
  if (url !== undefined) return JSON.stringify(['url', url])
  return JSON.stringify(['content', raw.headline ?? '', raw.body.content])
}

/** A gallery's id: a function of its article and its place among the article's galleries. */
export function galleryId(article: string, index: number): string {
  return `photoGallery-${idHash(`${article}/${index}`)}`
}
