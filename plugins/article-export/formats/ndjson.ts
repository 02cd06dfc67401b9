import type {pictureOf} from '../../../queries/feeds/index.ts'
import {json} from '../../../queries/feeds/json.ts'
import type {ResolvedBody} from '../../../queries/index.ts'
import {withDateline} from '../dateline.ts'
import {defineFormat} from '../defineFormat.ts'
import {filled, imageOf, recordOf} from '../recordOf.ts'

type Figure = Parameters<typeof pictureOf>[0]

/** One article a line, self-contained: names in place of references, the body as Portable Text. */
export const ndjsonFormat = defineFormat({
  id: 'ndjson',
  title: 'NDJSON',
  extension: 'ndjson',
  async *write(articles) {
    for await (const article of articles)
      yield `${json({...recordOf(article), body: withDateline(article).flatMap(blockOf)})}\n`
  },
})

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
