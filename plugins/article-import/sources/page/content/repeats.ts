import {contains, type PageNode} from '../tree/node.ts'
import type {Block} from './blocks.ts'
import type {Candidate} from './candidate.ts'
import {fate} from './fate.ts'
import {hint} from './hintWords.ts'
import type {Survey} from './survey.ts'

/** Pull quotes and second renderings of the same text. */
export function dropRepeats(
  survey: Survey,
  candidates: readonly Candidate[],
  fates: number[],
): void {
  const seen = new Map<string, number>()
  candidates.forEach(({key, block, isHeading}, at) => {
    if (fates[at] !== fate.keep || key.length < 30) return
    const earlier = seen.get(key)
    if (earlier === undefined) seen.set(key, at)
    else if (isHeading || isQuotation(survey, block.node) || key.length > 60)
      fates[at] = fate.silent
  })
  const paragraphs = new Map<PageNode, boolean>()
  const quotes = candidates.flatMap(({block, key}, at) =>
    fates[at] === fate.keep &&
    key.length >= 20 &&
    (isQuotation(survey, block.node) || isSetOff(block, paragraphs))
      ? [at]
      : [],
  )
  if (quotes.length === 0) return
  const quoted = new Set(quotes)
  const whole = candidates.map(({key}, at) => (quoted.has(at) ? '' : key)).join(' ')
  for (const at of quotes.slice(0, MAX_QUOTES)) {
    if (!whole.includes(candidates[at]?.key ?? '')) continue
    const [first, last] = boxAround(candidates, at)
    fates.fill(fate.silent, first, last + 1)
  }
}

/** Who is quoted, and what a screen reader says around it, have at most so much text. */
const ATTRIBUTION = 120
const LEVELS = 3

/** The places from the first to the last block of the box that holds a quotation and little else. */
function boxAround(candidates: readonly Candidate[], at: number): readonly [number, number] {
  let first = at
  let last = at
  let box = candidates[at]?.block.node.parent ?? null
  for (let up = 0; box !== null && up < LEVELS; up++, box = box.parent) {
    const holder = box
    let [start, end, size] = [at, at, 0]
    const isIn = (place: number) => {
      const {block, isHeading} = candidates[place] ?? {}
      if (block === undefined || size > ATTRIBUTION || !contains(holder, block.node)) return false
      size += isHeading && block.size > TITLE ? ATTRIBUTION + 1 : block.size
      return true
    }
    while (isIn(start - 1)) start--
    while (isIn(end + 1)) end++
    if (size > ATTRIBUTION) break
    first = start
    last = end
  }
  return [first, last]
}

/** A longer heading is one of the story's. */
const TITLE = 16

const MAX_QUOTES = 60

/** The text that a quotation set off from the paragraphs has at most. */
const SET_OFF = 240

const setOff = new Set(['div', 'aside', 'section', 'figure', 'center'])

/**
 * A short text alone in an element that is no paragraph: a pull quote when a paragraph has it too.
 *
 * @param known - elements of which it is known whether they hold paragraphs
 */
function isSetOff({node, size, texts}: Block, known: Map<PageNode, boolean>): boolean {
  const {parent} = node
  if (parent === null || size > SET_OFF || !setOff.has(node.tag)) return false
  if (node.children.length > texts.length + 2) return false
  let hasParagraph = known.get(parent)
  if (hasParagraph === undefined) {
    hasParagraph = parent.children.some(({tag}) => tag === 'p')
    known.set(parent, hasParagraph)
  }
  return hasParagraph
}

function isQuotation({hints}: Survey, node: PageNode): boolean {
  for (let at: PageNode | null = node, up = 0; at !== null && up < 4; at = at.parent, up++) {
    if (at.tag === 'blockquote' || at.tag === 'q') return true
    if (((hints[at.index] ?? 0) & hint.pullQuote) !== 0) return true
  }
  return false
}
