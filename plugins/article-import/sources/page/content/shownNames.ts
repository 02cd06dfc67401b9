import {placeOf} from './blocksIn.ts'
import {isByline} from './phrases.ts'
import {isProse} from './sums.ts'
import type {Survey} from './survey.ts'

/** So many blocks behind the headline may name who wrote the story. */
const LOOKED_AT = 8

const by = /^\s*(?:[\p{L}-]{1,12}\s+){0,2}?(?=\p{Lu})/u
const name = /^\p{Lu}[\p{L}'’.-]{0,30}(?:\s\p{L}[\p{L}'’.-]{0,30}){1,4}$/u

/** The names that a line between headline and story shows as its writers', for pages that tell no others. */
export function shownNames({blocks, headline}: Survey): readonly string[] {
  if (headline === undefined) return []
  const names: string[] = []
  const start = placeOf(blocks, headline)
  for (const block of blocks.slice(start, start + LOOKED_AT)) {
    if (isProse(block)) continue
    if (!isByline(block.text)) continue
    for (const {text} of block.texts) {
      const shown = text.replace(by, '').trim()
      if (name.test(shown)) names.push(shown)
    }
  }
  return names
}
