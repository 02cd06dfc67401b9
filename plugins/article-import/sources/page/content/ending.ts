import {type Candidate, leadsAway} from './candidate.ts'
import {isContribution} from './contribution.ts'
import {fate} from './fate.ts'
import {
  endsSentence,
  isByline,
  isControl,
  isCredit,
  isDateLine,
  isNotice,
  isRelatedLabel,
} from './phrases.ts'
import {isReuseNotice} from './reuse.ts'
import {signature} from './shape.ts'
import {shownNames} from './shownNames.ts'
import {type Survey, titleKey} from './survey.ts'

/** Headings with nothing under them, labels, links, bylines and lines about the author at the end. */
export function dropEnding(
  survey: Survey,
  candidates: readonly Candidate[],
  fates: number[],
): void {
  const names = [...survey.facts.bylines, ...shownNames(survey)]
  let kept = 0
  for (let at = candidates.length - 1; at > 0; at--) {
    if (fates[at] !== fate.keep) continue
    const candidate = candidates[at]
    if (candidate === undefined) continue
    const {block, density, isHeading, isStructured} = candidate
    const {text, size} = block
    const isButton = density > 0.9 && isControl(text)
    const isLine =
      size < 90 && !endsSentence(text) && !isStructured && !/^[(（].{16,}[)）]$/su.test(text)
    const isKept = !isHeading && isContribution(text)
    const goes =
      isHeading ||
      isButton ||
      (density > 0.5 && size < 160 && !isStructured) ||
      (size < 280 && isReuseNotice(text)) ||
      (size < 200 && (isNotice(text) || (isRelatedLabel(text) && leadsAway(candidate)))) ||
      (isLine && size < 25) ||
      (isLine && (address.test(text) || isByline(text) || isDateLine(text) || isCredit(text))) ||
      (isLine && startsWithName(names, text)) ||
      (size < 90 && !endsSentence(text) && isLeftOver(candidates, fates, at)) ||
      isAboutAuthor(names, candidate, candidates[at - 1]) ||
      (size < 200 && [subscribes, contacts, stamp].some((line) => line.test(text))) ||
      (isLine && size < SOURCE && source.test(text)) ||
      isUnderName(candidates, at) ||
      isUnderByline(names, candidates, at)
    if (goes && !isKept) {
      fates[at] = fate.drop
      continue
    }
    kept++
    if (kept > 0) break
  }
}

/** Whether a list's item stands behind items of the same list that have all gone. */
function isLeftOver(
  candidates: readonly Candidate[],
  fates: readonly number[],
  at: number,
): boolean {
  const {node} = candidates[at]?.block ?? {}
  if (node?.tag !== 'li') return false
  let gone = 0
  for (let before = at - 1; before >= 0; before--) {
    if (candidates[before]?.block.node.parent !== node.parent) break
    if (fates[before] === fate.keep) return false
    gone++
  }
  return gone > 0
}

const address = /[\w.+-]{1,64}@[\w-]{1,64}\.\w/

const authorContacts =
  /(?:follow (?:him|her|them|me)|reach (?:him|her|them|me) at|contact (?:him|her|them) at|can be reached|on twitter|e-?mail (?:him|her|them)|[\w.+-]{1,64}@[\w-]{1,64}\.)/i

const occupations =
  /writer|reporter|editor|author|correspondent|journalist|columnist|contributor|blogger/i

const writers =
  /^[^\p{L}]{0,3}(?:the (?:writer|author|columnist)|(?:der|die) (?:autor|autorin)|l[’'](?:auteur|auteure|autrice|autore)|(?:el|la) (?:autor|autora)|[oa] (?:autor|autora)|yazar|müəllif|(?:автор|авторка)|الكاتب|הכותב|הכותבת)(?=\s)/iu

function startsWithName(names: readonly string[], text: string): boolean {
  return names.some((name) => name.length > 4 && text.toLowerCase().startsWith(name.toLowerCase()))
}

/** So far above a bio stands the name of whom it tells. */
const ABOVE = 2
const NAME = 80

/**
 * Whether a block tells who somebody is whose name stands right above it, as no other part of the
 * text is titled.
 */
function isUnderName(candidates: readonly Candidate[], at: number): boolean {
  const {block} = candidates[at] ?? {}
  if (block === undefined || block.size > BIOGRAPHY || !occupations.test(block.text)) return false
  if (!/^.{3,60}?\s(?:is|was)\s/u.test(block.text)) return false
  return candidates.slice(Math.max(0, at - ABOVE), at).some((candidate) => {
    const {text, node} = candidate.block
    const name = fullName.exec(text)?.[0]
    if (text.length > NAME || name === undefined || endsSentence(text)) return false
    if (!block.text.startsWith(name)) return false
    const own = signature(node)
    return candidates.slice(0, at - ABOVE).every((other) => signature(other.block.node) !== own)
  })
}

/** Whether a block stands right under a title that is nothing but the name of who wrote the story. */
function isUnderByline(
  names: readonly string[],
  candidates: readonly Candidate[],
  at: number,
): boolean {
  const {block} = candidates[at] ?? {}
  if (block === undefined || block.size > BIOGRAPHY) return false
  const keys = names.map(titleKey)
  return candidates
    .slice(Math.max(0, at - ABOVE), at)
    .some(({isHeading, key}) => isHeading && keys.includes(key))
}

/** Where and when the text was published, as a sentence. */
const stamp =
  /^(?:first |originally |last )?(?:published|posted|updated)\b.{0,60}\b(?:19|20)\d\d\.?$/iu

/** How the writer is reached, when the line says nothing else. */
const contacts =
  /^(?:you can )?(?:reach|contact|e-?mail|call|follow|message) .{0,80}?(?:[\w.+-]{1,64}@[\w-]{1,64}\.\w|\bat \(?\d{3}|\bon (?:x|twitter|bluesky|mastodon|threads)\b.{0,20}@)/iu

/** What the last words of a page ask for, and a story's do not. */
const subscribes = /^[^\p{L}]{0,3}(?:subscribe|sign up) (?:to|for)\s/iu

/** A line that says where the story is from, and no more. */
const SOURCE = 60
const source =
  /^(?:sources?|quelle|fuente|fonte|bron|kilde|källa|lähde|źródło|zdroj|izvor|sursa|forrás|kaynak|mənbə|источник|джерело|πηγή|المصدر|منبع|מקור|स्रोत|sumber|nguồn|資料來源|出典)\s{0,2}[:：]/iu

const BIOGRAPHY = 700
const fullName = /^\p{Lu}[\p{L}'’.-]{1,20}\s\p{Lu}[\p{Ll}'’.-]{1,20}/u

/** A line about the author has at most so much text when only its place tells. */
const BIO = 240

/** Whether a block stands apart from the text before it: in a place of its own, or emphasised. */
function isApart({block}: Candidate, before: Candidate | undefined): boolean {
  if (block.emphasisSize > 0.8 * block.size) return true
  const place = block.node.parent
  const other = before?.block.node.parent
  return place !== null && other != null && place !== other && signature(place) !== signature(other)
}

function isAboutAuthor(
  names: readonly string[],
  candidate: Candidate,
  before: Candidate | undefined,
): boolean {
  const {block, isStructured} = candidate
  const {text, size} = block
  if (size > 450) return false
  const isNamed = startsWithName(names, text)
  const isSetOff = block.emphasisSize > 0.8 * size
  if (isSetOff && writers.test(text)) return true
  const isBio =
    /^.{3,60}?\s(?:is|was|are) (?:an? |the |\p{Lu})/u.test(text.slice(0, 120)) ||
    /^(?:über|about)\s/i.test(text)
  if (isStructured) return isBio && isSetOff && occupations.test(text)
  if (isNamed && (isBio || authorContacts.test(text))) return true
  if (isNamed && size <= BIO && isApart(candidate, before)) return true
  return isBio && (authorContacts.test(text) || (isSetOff && occupations.test(text)))
}
