import type {PageNode} from '../tree/node.ts'
import type {Block} from './blocks.ts'
import {fate, signature} from './furniture.ts'
import type {Guidance} from './guide.ts'
import {hint} from './hints.ts'
import {
  endsSentence,
  isAppeal,
  isByline,
  isControl,
  isCredit,
  isDateLine,
  isNotice,
  isOffer,
  isRelatedLabel,
  isRemarksLabel,
} from './phrases.ts'
import {blockValue} from './sums.ts'
import {enclosingHeading, type Survey, titleKey} from './survey.ts'

/** A block with what the rules ask of it, computed once. */
interface Candidate {
  readonly block: Block
  readonly value: number
  readonly density: number
  readonly isHeading: boolean
  /** In a list, a table, a quotation or preformatted: short lines are usual there. */
  readonly isStructured: boolean
  readonly key: string
}

const structures = new Set(['li', 'td', 'th', 'tr', 'dt', 'dd', 'pre', 'blockquote', 'caption'])

/**
 * Decides block by block what of the chosen elements is the article's text.
 *
 * @returns a `fate` for each block
 */
export function pruneBlocks(
  survey: Survey,
  blocks: readonly Block[],
  guidance: Guidance | undefined,
): number[] {
  const candidates = blocks.map(describe)
  const fates: number[] = candidates.map(() => fate.keep)
  dropOpening(survey, candidates, fates)
  dropSingly(candidates, fates)
  dropRepeats(survey, candidates, fates)
  dropAfterLabels(candidates, fates)
  if (guidance !== undefined) followGuide(candidates, guidance, fates)
  dropEnding(survey, candidates, fates)
  return fates
}

function describe(block: Block): Candidate {
  const isHeading = enclosingHeading(block.node) !== undefined
  let isStructured = structures.has(block.node.tag)
  for (let at = block.node.parent, up = 0; !isStructured && at !== null && up < 3; up++) {
    isStructured = structures.has(at.tag) && at.tag !== 'td' && at.tag !== 'tr'
    at = at.parent
  }
  return {
    block,
    value: blockValue(block),
    density: block.size === 0 ? 0 : block.linkSize / block.size,
    isHeading,
    isStructured,
    key: titleKey(block.text),
  }
}

/** Everything up to the headline, then labels, dates and bylines up to the first paragraph. */
function dropOpening(survey: Survey, candidates: readonly Candidate[], fates: number[]): void {
  const titles = new Set(survey.facts.titles.map(titleKey))
  const summary = titleKey(survey.facts.summary ?? '')
  const total = sumOf(candidates, 0, candidates.length)
  let start = 0
  let before = 0
  candidates.forEach(({block, isHeading, key, value}, at) => {
    const above = before
    before += value
    const isTitle =
      (survey.headline !== undefined && enclosingHeading(block.node) === survey.headline) ||
      block.texts[0]?.parent === survey.headline ||
      (titles.has(key) && (isHeading || at < 4))
    if (!isTitle || survey.headline === undefined) {
      if (titles.has(key) && at < 6) fates[at] = fate.drop
      return
    }
    fates[at] = fate.drop
    if (above <= 0.25 * total) start = at + 1
  })
  for (let at = 0; at < start; at++) fates[at] = fate.drop
  for (let at = start; at < candidates.length; at++) {
    const candidate = candidates[at]
    if (candidate === undefined || isParagraph(candidate)) break
    const {block, isHeading, isStructured} = candidate
    if (isHeading) {
      if (candidate.key === summary) fates[at] = fate.drop
      continue
    }
    const isMeta = isByline(block.text) || isDateLine(block.text) || isNotice(block.text)
    if (isStructured && !isMeta && candidate.density < 0.5) continue
    if (isMeta || (block.size < 60 && !/[:,，：]\s*$/.test(block.text))) fates[at] = fate.drop
  }
}

function isParagraph({value, block, isHeading}: Candidate): boolean {
  if (isHeading) return false
  if (value >= 1.2) return !isByline(block.text) || endsSentence(block.text)
  return block.size >= 20 && endsSentence(block.text) && !isDateLine(block.text)
}

/** Blocks that are furniture whatever stands around them. */
function dropSingly(candidates: readonly Candidate[], fates: number[]): void {
  candidates.forEach((candidate, at) => {
    if (fates[at] !== fate.keep) return
    const {block, density, isHeading, isStructured} = candidate
    const {text, size} = block
    if (size <= 140 && isCredit(text) && !isHeading) fates[at] = fate.silent
    else if (size <= 200 && isNotice(text) && !isStructured) fates[at] = fate.drop
    else if (size <= 260 && isRelatedLabel(text) && leadsAway(candidate)) fates[at] = fate.drop
    else if (density > 0.9 && size >= 4 && !isHeading && !isStructured) fates[at] = fate.drop
    else if (isControl(text) && !isHeading && !isCell(block.node)) fates[at] = fate.drop
    else if (size <= 40 && isDateLine(text) && !endsSentence(text) && !isStructured && !isHeading)
      fates[at] = fate.drop
    else if (size <= 120 && isDateLine(text) && isMostlyDigits(text)) fates[at] = fate.drop
    else if (at < NEAR_TOP && size <= 60 && isByline(text) && !endsSentence(text) && !isHeading)
      fates[at] = fate.drop
    else if (!isStructured && (isAppeal(text) || isOffer(text))) fates[at] = fate.drop
    else if (/^[\s#*_=~•·–—-]+$/.test(text) || /^(?:#[\p{L}\p{N}_]+\s*)+$/u.test(text))
      fates[at] = fate.drop
  })
}

/** A byline stands among the first blocks, though summaries may stand before it. */
const NEAR_TOP = 12

function isMostlyDigits(text: string): boolean {
  return (text.match(/\d/g)?.length ?? 0) > 0.2 * text.length
}

function isCell({tag}: PageNode): boolean {
  return tag === 'td' || tag === 'th' || tag === 'dt' || tag === 'dd'
}

function leadsAway({block, density, isHeading}: Candidate): boolean {
  if (density > 0.3) return true
  const colon = block.text.slice(0, 40).search(/[:：]/)
  if (block.size <= 45 && (colon >= 0 || !endsSentence(block.text))) return true
  return !isHeading && colon > 0 && block.size <= 140 && !endsSentence(block.text)
}

/** Pull quotes and second renderings of the same text. */
function dropRepeats(survey: Survey, candidates: readonly Candidate[], fates: number[]): void {
  const seen = new Map<string, number>()
  candidates.forEach(({key, block, isHeading}, at) => {
    if (fates[at] !== fate.keep || key.length < 30) return
    const earlier = seen.get(key)
    if (earlier === undefined) seen.set(key, at)
    else if (isHeading || isQuotation(survey, block.node) || key.length > 60)
      fates[at] = fate.silent
  })
  const quotes = candidates.flatMap(({block, key}, at) =>
    fates[at] === fate.keep && key.length >= 20 && isQuotation(survey, block.node) ? [at] : [],
  )
  if (quotes.length === 0) return
  const whole = candidates.map(({key}, at) => (quotes.includes(at) ? '' : key)).join(' ')
  for (const at of quotes.slice(0, MAX_QUOTES)) {
    if (whole.includes(candidates[at]?.key ?? '')) fates[at] = fate.silent
  }
}

const MAX_QUOTES = 60

function isQuotation({hints}: Survey, node: PageNode): boolean {
  for (let at: PageNode | null = node, up = 0; at !== null && up < 4; at = at.parent, up++) {
    if (at.tag === 'blockquote' || at.tag === 'q') return true
    if (((hints[at.index] ?? 0) & hint.pullQuote) !== 0) return true
  }
  return false
}

/** A story has so much article-like text before its readers' remarks. */
const STORY = 2

/**
 * After a label such as "Related articles" or "Comments" nothing counts until paragraphs go on in
 * the place where they stood before, or in one just like it.
 */
function dropAfterLabels(candidates: readonly Candidate[], fates: number[]): void {
  let place: PageNode | null | undefined
  let isDropping = false
  let isOver = false
  const total = sumOf(candidates, 0, candidates.length)
  let rest = total
  candidates.forEach((candidate, at) => {
    const {block, value, isHeading} = candidate
    const parent = block.node.parent
    rest -= value
    if (isOver) {
      fates[at] = fate.drop
      return
    }
    if (at > 0 && isRemarksLabel(block.text) && total - rest - value > STORY) {
      isOver = true
      fates[at] = fate.drop
      return
    }
    if (isDropping) {
      const goesOn = value >= 1.5 && !isHeading && isLike(parent, place)
      if (goesOn || rest + value > 0.5 * total) isDropping = false
      else fates[at] = fate.drop
      return
    }
    const isLabel =
      block.size <= 60 &&
      !endsSentence(block.text) &&
      (isRelatedLabel(block.text) || isNotice(block.text)) &&
      (isHeading || block.emphasisSize > 0.8 * block.size)
    if (isLabel && at > 0) {
      isDropping = true
      fates[at] = fate.drop
    } else if (value >= 1.5 && fates[at] === fate.keep) place = parent
  })
}

function isLike(one: PageNode | null, other: PageNode | null | undefined): boolean {
  if (one === null || other === null || other === undefined) return false
  return one === other || (one.depth === other.depth && signature(one) === signature(other))
}

/** So many paragraphs in the same place behind the plain body's end, and it was only an excerpt. */
const CONTINUED = 3

/** A plain body from structured data says where the text begins and ends, and what is not in it. */
function followGuide(
  candidates: readonly Candidate[],
  {coverage, first, last, isCut}: Guidance,
  fates: number[],
): void {
  let known = 0
  let all = 0
  for (let at = first; at <= last; at++) {
    const size = candidates[at]?.block.size ?? 0
    all += size
    if ((coverage[at] ?? 0) > 0.7) known += size
  }
  const isComplete = known > 0.85 * all
  const places = new Set(
    candidates
      .slice(first, last + 1)
      .flatMap(({block}, at) => ((coverage[first + at] ?? 0) > 0.7 ? [placeOf(block)] : [])),
  )
  const isMore = ({block, value}: Candidate) => value >= 1.2 && places.has(placeOf(block))
  const goesOn = candidates.slice(last + 1).filter(isMore).length >= CONTINUED
  candidates.forEach((candidate, at) => {
    const {block, isHeading, isStructured} = candidate
    const covered = coverage[at] ?? 0
    const isLead = at < first && isMore(candidate)
    const isTail = at > last && (isCut || (goesOn && places.has(placeOf(block))))
    if ((at < first && !isLead) || (at > last && !isTail)) {
      if (!(isStructured && at > last && at <= last + 3)) fates[at] = fate.drop
    } else if (at >= first && at <= last && isComplete && covered < 0.2 && block.size >= 30) {
      if (!isHeading && !isStructured && block.size < 400) fates[at] = fate.drop
    }
  })
}

/** Where a block stands: blocks in the same place of like elements are of one text. */
function placeOf({node}: Block): string {
  return node.parent === null ? '' : `${node.parent.depth} ${signature(node.parent)}`
}

/** Headings with nothing under them, labels, links, bylines and lines about the author at the end. */
function dropEnding(survey: Survey, candidates: readonly Candidate[], fates: number[]): void {
  let kept = 0
  for (let at = candidates.length - 1; at > 0; at--) {
    if (fates[at] !== fate.keep) continue
    const candidate = candidates[at]
    if (candidate === undefined) continue
    const {block, density, isHeading, isStructured} = candidate
    const {text, size} = block
    const isLine = size < 90 && !endsSentence(text) && !isStructured
    const goes =
      isHeading ||
      (density > 0.5 && size < 160 && !isStructured) ||
      (size < 200 && (isNotice(text) || (isRelatedLabel(text) && leadsAway(candidate)))) ||
      (isLine && size < 25) ||
      (isLine && (isByline(text) || isDateLine(text) || isCredit(text))) ||
      isAboutAuthor(survey, candidate)
    if (goes) {
      fates[at] = fate.drop
      continue
    }
    kept++
    if (kept > 0) break
  }
}

const authorContacts =
  /(?:follow (?:him|her|them|me)|reach (?:him|her|them|me) at|contact (?:him|her|them) at|can be reached|on twitter|e-?mail (?:him|her|them)|[\w.+-]{1,64}@[\w-]{1,64}\.)/i

function isAboutAuthor({facts}: Survey, {block, isStructured}: Candidate): boolean {
  const {text, size} = block
  if (isStructured || size > 450) return false
  const isNamed = facts.bylines.some(
    (name) => name.length > 4 && text.toLowerCase().startsWith(name.toLowerCase()),
  )
  const isSetOff = block.emphasisSize > 0.8 * size
  const isBio =
    /^.{3,60}?\s(?:is|was|are) (?:an? |the |\p{Lu})/u.test(text.slice(0, 120)) ||
    /^(?:über|about)\s/i.test(text)
  if (isNamed && (isBio || authorContacts.test(text))) return true
  return (
    isBio &&
    (authorContacts.test(text) ||
      (isSetOff &&
        /writer|reporter|editor|author|correspondent|journalist|columnist|contributor|blogger/i.test(
          text,
        )))
  )
}

function sumOf(candidates: readonly Candidate[], start: number, end: number): number {
  let sum = 0
  for (let at = start; at < end; at++) sum += candidates[at]?.value ?? 0
  return sum
}
