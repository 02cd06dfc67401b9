import type {BodyBlock} from '../model.ts'
import {embedOf} from './embeds.ts'
import type {Capture} from './entry.ts'
import {flatten} from './flatten.ts'
import {keyOf} from './keys.ts'

/** What finishing a capture needs of its converter. */
export interface FinishContext {
  key(): string
  gallery(gallery: {title?: string; blockKeys: readonly string[]}): void
}

/** A paragraph of plain text. */
export function textBlock(key: string, text: string, style = 'normal'): BodyBlock {
  return {
    _type: 'block',
    _key: key,
    style,
    markDefs: [],
    children: [{_type: 'span', _key: keyOf('s', 0), text, marks: []}],
  }
}

/** The blocks of a figure: its caption and credit go to its image, its table or behind it as text. */
export function finishFigure(
  capture: Capture,
  blocks: readonly BodyBlock[],
  context: FinishContext,
): readonly BodyBlock[] {
  const {caption, credit} = capture
  const figures = blocks.filter(({_type}) => _type === 'figure')
  if (figures.length > 1) return finishGallery(capture, blocks, context)
  const [only] = figures.length === 1 ? figures : blocks.filter(({_type}) => _type === 'table')
  const takesCredit = only?._type === 'figure'
  const left: BodyBlock[] = []
  const result = blocks.map((block) => {
    if (block !== only) return block
    const captioned = caption !== '' && block.caption === undefined
    const credited = credit !== '' && takesCredit && block.credit === undefined
    if (!captioned && caption !== '') left.push(textBlock(context.key(), caption))
    if (!credited && credit !== '') left.push(textBlock(context.key(), credit))
    return {...block, ...(captioned ? {caption} : {}), ...(credited ? {credit} : {})}
  })
  if (only === undefined) {
    for (const text of [caption, credit]) if (text !== '') left.push(textBlock(context.key(), text))
  }
  return left.length === 0 ? result : [...result, ...left]
}

/** The blocks of a gallery, which is noted; its own caption follows it as text. */
export function finishGallery(
  capture: Capture,
  blocks: readonly BodyBlock[],
  context: FinishContext,
): readonly BodyBlock[] {
  const blockKeys = blocks.filter(({_type}) => _type === 'figure').map(({_key}) => _key)
  const {caption, credit} = capture
  if (blockKeys.length < 2) {
    return finishFigure(capture, blocks, context)
  }
  context.gallery(caption === '' ? {blockKeys} : {title: caption, blockKeys})
  const texts = [caption, credit].filter((text) => text !== '')
  return [...blocks, ...texts.map((text) => textBlock(context.key(), text))]
}

/** The embed that captured markup stands for, its text as the title; the blocks themselves if none. */
export function finishEmbed(
  capture: Capture,
  blocks: readonly BodyBlock[],
  context: FinishContext,
): readonly BodyBlock[] {
  const {text, objects, links} = flatten(blocks)
  if (objects.some(({_type}) => _type === 'embed')) return finishFigure(capture, blocks, context)
  const addresses = [
    capture.url,
    ...links.toReversed(),
    ...(/^\s*\S+\s*$/.test(text) ? [text] : []),
  ]
  for (const address of addresses) {
    const target = embedOf(address)
    if (target === undefined) continue
    const bare = text.trim() === address.trim() && address !== capture.url
    const title = bare ? '' : text.replace(/\s+/g, ' ').trim()
    const embed: BodyBlock = {
      _type: 'embed',
      _key: context.key(),
      ...target,
      ...(title === '' ? (bare ? {title: text.trim()} : {}) : {title}),
    }
    return finishFigure(capture, [embed, ...objects], context)
  }
  return finishFigure(capture, blocks, context)
}

/** A pull quote with its attribution; further words of its own, or all of them without a quote, follow as text. */
export function finishPullQuote(
  capture: Capture,
  blocks: readonly BodyBlock[],
  context: FinishContext,
): readonly BodyBlock[] {
  const {text, objects} = flatten(blocks)
  const words = [capture.attribution, capture.caption, capture.credit].filter((word) => word !== '')
  const paragraphs = (texts: readonly string[]) =>
    texts.map((word) => textBlock(context.key(), word))
  if (text.trim() === '') return [...objects, ...paragraphs(words)]
  const [attribution, ...further] = words
  const quote: BodyBlock = {
    _type: 'pullQuote',
    _key: context.key(),
    text,
    ...(attribution === undefined ? {} : {attribution}),
  }
  return [quote, ...objects, ...paragraphs(further)]
}
