import type {Extraction} from '../extract/types.ts'
import type {BodyBlock, ImportIssue} from '../model.ts'
import {dropStart} from './editSpans.ts'

/** A dateline leaves the body only when its reading is this sure; else it stays where it is. */
const SURE = 0.8

/** A body without the lines that are no part of the story, and an extraction that fits it. */
export interface TidiedBody {
  readonly blocks: readonly BodyBlock[]
  readonly extraction: Extraction
  readonly issues: readonly ImportIssue[]
}

/**
 * Takes boilerplate, bylines of their own and the dateline off a body, now that fields hold them.
 * Offsets of the extraction's evidence move with the text.
 */
export function tidyBody(blocks: readonly BodyBlock[], extraction: Extraction): TidiedBody {
  const gone = new Map<string, string>()
  const issues: ImportIssue[] = []
  for (const {block, text, reason} of extraction.boilerplate) {
    gone.set(block, text)
    issues.push({
      code: `boilerplate-${reason}`,
      kind: reason === 'byline' ? 'note' : 'loss',
      message: `A line that is no part of the story was left out (${reason})`,
      text: text.slice(0, 200),
    })
  }
  for (const {standsAlone, evidence, creditLine} of extraction.bylines) {
    if (!standsAlone || gone.has(evidence.block)) continue
    gone.set(evidence.block, creditLine)
  }
  const {dateline} = extraction
  const cut =
    dateline !== undefined && dateline.confidence >= SURE && !gone.has(dateline.evidence.block)
      ? {block: dateline.evidence.block, length: dateline.bodyStart}
      : undefined
  return {
    blocks: blocks
      .filter(({_key}) => !gone.has(_key))
      .map((block) => (block._key === cut?.block ? dropStart(block, cut.length) : block)),
    extraction: cut ? (shifted(extraction, cut.block, cut.length) as Extraction) : extraction,
    issues,
  }
}

/** Moves every stretch of one block to the left; one that began in what is cut keeps its quote. */
function shifted(value: unknown, block: string, by: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    let moved: unknown[] | undefined
    for (const [index, element] of value.entries()) {
      const next = shifted(element, block, by)
      if (next === element) continue
      moved ??= [...value]
      moved[index] = next
    }
    return moved ?? value
  }
  let moved = value as Record<string, unknown>
  for (const key in value) {
    const child = (value as Record<string, unknown>)[key]
    if (typeof child !== 'object') continue
    const next = shifted(child, block, by)
    if (next === child) continue
    if (moved === value) moved = {...value}
    moved[key] = next
  }
  const {start, end, quote} = moved
  if (moved.block !== block || typeof start !== 'number' || typeof end !== 'number') return moved
  const from = Math.max(0, start - by)
  return {
    ...moved,
    start: from,
    end: Math.max(from, end - by),
    ...(typeof quote === 'string' && {quote: quote.slice(Math.max(0, by - start))}),
  }
}
