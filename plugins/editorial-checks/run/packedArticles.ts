import {type DocumentCard, type DocumentIndex, normalizeName} from '../engine/documentIndex.ts'
import {asFields, asString, type Fields, instant, publishedId} from '../engine/values.ts'
import {KeyPacker, openKeys, type SharedKeys} from './packedKeys.ts'

/** What other documents' checks ask of articles, in memory that threads share. */
export interface SharedArticles {
  readonly ids: SharedKeys
  readonly slugs: SharedKeys
  readonly headlines: SharedKeys
  /** In ms; NaN for none. */
  readonly publishedAt: Float64Array<SharedArrayBuffer>
  /** 1 for a draft or a version in a release. */
  readonly drafts: Uint8Array<SharedArrayBuffer>
}

/** Keeps of each article of an export its id, slug, headline and time: some 150 bytes. */
export class ArticlePacker {
  readonly #ids = new KeyPacker()
  readonly #slugs = new KeyPacker()
  readonly #headlines = new KeyPacker()
  readonly #times: number[] = []
  readonly #drafts: number[] = []

  add(article: Fields): void {
    const own = asString(article._id)
    const id = publishedId(own)
    this.#ids.add(id)
    this.#slugs.add(asString(asFields(article.slug)?.current))
    this.#headlines.add(normalizeName(asString(article.headline)))
    this.#times.push(instant(article.publishedAt) ?? Number.NaN)
    this.#drafts.push(id === own ? 0 : 1)
  }

  share(): SharedArticles {
    const publishedAt = new Float64Array(new SharedArrayBuffer(this.#times.length * 8))
    publishedAt.set(this.#times)
    const drafts = new Uint8Array(new SharedArrayBuffer(this.#drafts.length))
    drafts.set(this.#drafts)
    return {
      ids: this.#ids.share(),
      slugs: this.#slugs.share(),
      headlines: this.#headlines.share(),
      publishedAt,
      drafts,
    }
  }
}

/** An index of documents with the articles of an export added to it. */
export function withArticles(others: DocumentIndex, shared: SharedArticles): DocumentIndex {
  const {publishedAt, drafts} = shared
  const ids = openKeys(shared.ids)
  const slugs = openKeys(shared.slugs)
  const headlines = openKeys(shared.headlines)
  const card = (id: string): DocumentCard | undefined => {
    const own = publishedId(id)
    const rows = ids.rows(own)
    const row = rows.find((at) => drafts[at] === 0) ?? rows[0]
    if (row === undefined) return undefined
    const at = publishedAt[row] ?? Number.NaN
    return {
      _id: own,
      _type: 'article',
      ...(!Number.isNaN(at) && {publishedAt: new Date(at).toISOString()}),
    }
  }
  function* idsOf(rows: readonly number[]) {
    for (const row of rows) yield ids.text(row)
  }
  return {
    ...others,
    card: (id) => others.card(id) ?? card(id),
    isPublished: (id) =>
      others.isPublished(id) || ids.rows(publishedId(id)).some((row) => drafts[row] === 0),
    bySlug: (type, slug) =>
      type === 'article' ? idsOf(slugs.rows(slug)) : others.bySlug(type, slug),
    *byHeadline(headline) {
      for (const row of headlines.rows(normalizeName(headline))) {
        const at = publishedAt[row] ?? Number.NaN
        yield {
          // Most are looked at for their time only.
          get id() {
            return ids.text(row)
          },
          publishedAt: Number.isNaN(at) ? undefined : at,
        }
      }
    },
  }
}
