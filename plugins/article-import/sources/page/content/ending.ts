import {type Candidate, leadsAway} from './candidate.ts'
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
import type {Survey} from './survey.ts'

/** Headings with nothing under them, labels, links, bylines and lines about the author at the end. */
export function dropEnding(
  survey: Survey,
  candidates: readonly Candidate[],
  fates: number[],
): void {
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
    const goes =
      isHeading ||
      isButton ||
      (density > 0.5 && size < 160 && !isStructured) ||
      (size < 200 && (isNotice(text) || (isRelatedLabel(text) && leadsAway(candidate)))) ||
      (isLine && size < 25) ||
      (isLine && (address.test(text) || isByline(text) || isDateLine(text) || isCredit(text))) ||
      (isLine && startsWithByline(survey, text)) ||
      (size < 90 && !endsSentence(text) && isLeftOver(candidates, fates, at)) ||
      isAboutAuthor(survey, candidate)
    if (goes) {
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

function startsWithByline({facts}: Survey, text: string): boolean {
  return facts.bylines.some(
    (name) => name.length > 4 && text.toLowerCase().startsWith(name.toLowerCase()),
  )
}

function isAboutAuthor(survey: Survey, {block, isStructured}: Candidate): boolean {
  const {text, size} = block
  if (size > 450) return false
  const isNamed = startsWithByline(survey, text)
  const isSetOff = block.emphasisSize > 0.8 * size
  if (isSetOff && writers.test(text)) return true
  const isBio =
    /^.{3,60}?\s(?:is|was|are) (?:an? |the |\p{Lu})/u.test(text.slice(0, 120)) ||
    /^(?:über|about)\s/i.test(text)
  if (isStructured) return isBio && isSetOff && occupations.test(text)
  if (isNamed && (isBio || authorContacts.test(text))) return true
  return isBio && (authorContacts.test(text) || (isSetOff && occupations.test(text)))
}
