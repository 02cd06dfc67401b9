import {authorsOf, instant, pictureOf, tagsOf} from '../../../queries/feeds/index.ts'
import {json} from '../../../queries/feeds/json.ts'
import type {ResolvedBody} from '../../../queries/index.ts'
import {withDateline} from '../dateline.ts'
import {defineFormat} from '../defineFormat.ts'
import type {ExportArticle} from '../exportArticles.ts'

type Figure = Parameters<typeof pictureOf>[0]

/** One article a line, self-contained: names in place of references, the body as Portable Text. */
export const ndjsonFormat = defineFormat({
  id: 'ndjson',
  title: 'NDJSON',
  extension: 'ndjson',
  async *write(articles) {
    for await (const article of articles) yield `${json(recordOf(article))}\n`
  },
})

function recordOf(article: ExportArticle): object {
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
    body: withDateline(article).flatMap(blockOf),
  })
}

/** Pictures by address, and no references: the dataset that reads it has documents of its own. */
function blockOf(block: ResolvedBody[number]): object[] {
  if (block._type === 'figure') return figureBlock(block)
  if (block._type === 'galleryEmbed') return (block.gallery?.images ?? []).flatMap(figureBlock)
  if (block._type === 'memorandumCard') return []
  if (block._type === 'table') {
    const rows = block.rows.map(({header, ...row}) => ({
      _type: 'tableRow',
      ...row,
      ...(header && {header}),
    }))
    return [filled({...block, rows})]
  }
  if (block._type !== 'block') return [filled(block)]
  const links = block.markDefs.filter(({_type}) => _type === 'link')
  const gone = new Set(
    block.markDefs.flatMap(({_key, _type}) => (_type === 'entity' ? [_key] : [])),
  )
  const children = block.children.map((span) => ({
    ...span,
    marks: span.marks.filter((mark) => !gone.has(mark)),
  }))
  return [{...filled(block), children, markDefs: links.map(filled)}]
}

function figureBlock(
  figure: {readonly _key: string; readonly decorative: boolean} & NonNullable<Figure>,
): object[] {
  const {_key, decorative} = figure
  const picture = imageOf(figure)
  if (!picture) return []
  const {url, ...words} = picture
  return [{_type: 'figure', _key, sourceUrl: url, ...words, ...(decorative && {decorative})}]
}

function imageOf(figure: Figure): {url: string; [word: string]: string} | undefined {
  const picture = pictureOf(figure)
  if (!picture) return undefined
  const {url, alt, caption, credit, copyright} = picture
  return {url, ...filled({alt, caption, credit, copyright})}
}

function filled<T extends object>(fields: T): {[K in keyof T]: NonNullable<T[K]>} {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  ) as {[K in keyof T]: NonNullable<T[K]>}
}
