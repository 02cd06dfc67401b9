import type {ItemArticle} from '../../queries/feeds/index.ts'
import {authorsOf, instant, pictureOf, tagsOf} from '../../queries/feeds/index.ts'
import type {ExportArticle} from './exportArticles.ts'

type Exported = ItemArticle & Partial<Pick<ExportArticle, 'origin'>>

type Figure = Parameters<typeof pictureOf>[0]

/** What an article says besides its body, self-contained: names in place of references. */
export function recordOf(article: Exported) {
  const {origin, seo, rights, corrections} = article
  return filled({
    id: origin?.externalId ?? article._id,
    url: origin?.sourceUrl,
    headline: article.headline,
    subheadline: article.subheadline,
    kicker: article.kicker,
    slug: article.slug,
    source: article.source?.name,
    bylines: authorsOf(article),
    publishedAt: instant(article.publishedAt),
    updatedAt: instant(article.updatedAt),
    embargoUntil: instant(article.embargoUntil),
    language: article.language,
    section: article.section?.title,
    tags: tagsOf(article),
    image: imageOf(article.leadFigure),
    galleries: article.galleries.map(({title, images}) => ({
      title,
      images: images.flatMap((image) => imageOf(image) ?? []),
    })),
    seo: seo && filled({title: seo.title, description: seo.description}),
    rights: rights && filled(rights),
    corrections: corrections.map(({date, text}) => ({date, text})),
  })
}

/** Some fields of an article's record, for a format that has no element for them. */
export function fieldsOf(
  article: Exported,
  names: readonly (keyof ReturnType<typeof recordOf>)[],
): object {
  const record = recordOf(article)
  return Object.fromEntries(names.flatMap((name) => (name in record ? [[name, record[name]]] : [])))
}

/** A picture by its address, with the words that go with it. */
export function imageOf(figure: Figure): {url: string; [word: string]: string} | undefined {
  const picture = pictureOf(figure)
  if (!picture) return undefined
  const {url, alt, caption, credit, copyright} = picture
  return {url, ...filled({alt, caption, credit, copyright})}
}

/** Without the fields that say nothing. */
export function filled<T extends object>(fields: T): {[K in keyof T]: NonNullable<T[K]>} {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  ) as {[K in keyof T]: NonNullable<T[K]>}
}
