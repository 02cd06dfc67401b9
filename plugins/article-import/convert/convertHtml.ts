import type {BodyBlock, ConvertedBody, ImportIssue, RawImage} from '../model.ts'
import {countKept} from './account.ts'
import {HtmlConverter} from './htmlConverter.ts'
import type {ConvertOptions} from './options.ts'

/** HTML as Portable Text, in one pass; see docs/sources/conversion.md for what becomes of each construct. */
export function convertHtml(html: string, options: ConvertOptions = {}): ConvertedBody {
  const wellFormed = html.isWellFormed()
  const converter = new HtmlConverter(wellFormed ? html : html.toWellFormed(), options)
  converter.run()
  const {writer, issues, dropped, galleries} = converter
  const blocks = writer.out
  if (!wellFormed) issues.push(repaired('lone-surrogates', 'Halves of characters became U+FFFD.'))
  if (writer.controls > 0) {
    issues.push(
      repaired('control-characters', `${writer.controls} control characters were taken out.`),
    )
  }
  const read = writer.written + converter.preformatted + dropped
  const kept = countKept(blocks) - converter.titles
  const lost = read - kept - dropped
  if (lost !== 0) {
    issues.push({
      code: 'unaccounted-text',
      message: `${lost} visible characters were read and are neither kept nor reported.`,
      kind: 'loss',
    })
  }
  return {
    blocks,
    images: imagesOf(blocks, converter.images),
    ...withGalleries(blocks, galleries),
    issues,
    account: {read, kept, reported: dropped + lost},
  }
}

function repaired(code: string, message: string): ImportIssue {
  return {code, message, kind: 'repair'}
}

function imagesOf(blocks: readonly BodyBlock[], known: ReadonlyMap<string, RawImage>): RawImage[] {
  if (known.size === 0) return []
  return blocks.flatMap(({_key, caption, credit}) => {
    const image = known.get(_key)
    if (image === undefined) return []
    return {
      ...image,
      ...(typeof caption === 'string' ? {caption} : {}),
      ...(typeof credit === 'string' ? {credit} : {}),
    }
  })
}

type Galleries = NonNullable<ConvertedBody['galleries']>

/** Galleries by their markup, then runs of figures with nothing between them. */
function withGalleries(
  blocks: readonly BodyBlock[],
  marked: Galleries,
): {galleries: Galleries} | Record<string, never> {
  const taken = new Set<string>()
  const galleries: Galleries[number][] = []
  const add = (gallery: Galleries[number]): void => {
    if (gallery.blockKeys.some((key) => taken.has(key))) return
    for (const key of gallery.blockKeys) taken.add(key)
    galleries.push(gallery)
  }
  for (const gallery of marked) add(gallery)
  let run: string[] = []
  const endRun = (): void => {
    if (run.length > 1) add({blockKeys: run})
    run = []
  }
  for (const {_type, _key} of blocks) {
    if (_type === 'figure' && !taken.has(_key)) run.push(_key)
    else endRun()
  }
  endRun()
  return galleries.length === 0 ? {} : {galleries}
}
