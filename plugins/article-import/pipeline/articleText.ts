import type {ArticleText, BoilerplateLine, Paragraph} from '../extract/types.ts'
import type {BodyBlock, RawArticle} from '../model.ts'
import {blockText} from './editSpans.ts'

/** Lines that are no part of any story, by source name. */
export type Learned = ReadonlyMap<string, readonly BoilerplateLine[]>

/** An article as extraction reads it. */
export function articleText(
  raw: RawArticle,
  blocks: readonly BodyBlock[],
  learned: Learned = new Map(),
): ArticleText {
  const {headline, subheadline, publishedAt, language, sourceName, bylines} = raw
  const lines = learned.get(sourceName ?? '')
  return {
    ...(lines && {learnedBoilerplate: lines}),
    paragraphs: blocks.flatMap(paragraphOf),
    ...(headline !== undefined && {headline}),
    ...(subheadline !== undefined && {subheadline}),
    ...(publishedAt !== undefined && {publishedAt}),
    ...(language !== undefined && {language}),
    ...(sourceName !== undefined && {sourceName}),
    ...(bylines !== undefined && {bylines}),
  }
}

/** A block as extraction reads it; nothing for blocks without text. */
export function paragraphOf(block: BodyBlock): Paragraph[] {
  const text = blockText(block)
  if (text === '') return []
  const {style, listItem} = block
  const kind =
    listItem !== undefined
      ? 'listItem'
      : style === 'blockquote'
        ? 'quote'
        : typeof style === 'string' && /^h\d$/.test(style)
          ? 'heading'
          : 'paragraph'
  return [{key: block._key, text, kind}]
}
