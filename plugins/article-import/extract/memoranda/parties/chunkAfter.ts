import type {Sentence} from '../../names/readDocument.ts'
import {stops} from './readList.ts'

/** The chunk that follows an offset of the paragraph with a few describing words at most between them. */
export function chunkAfter({chunks, paragraph}: Sentence, offset: number): number | undefined {
  const at = chunks.findIndex((chunk) => chunk.start >= offset)
  const chunk = chunks[at]
  if (!chunk) return undefined
  const gap = paragraph.text.slice(offset, chunk.start).trim().toLowerCase()
  if (gap === '') return at
  const words = gap.split(/\s+/u)
  return words.length <= 5 &&
    !words.some((word) => stops.has(word.replace(',', '')) && word !== 'both') &&
    !/[.;:—]/u.test(gap)
    ? at
    : undefined
}
