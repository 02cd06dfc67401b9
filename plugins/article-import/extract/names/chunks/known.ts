import type {Token} from '../../text/tokens.ts'
import {WordSet} from '../../text/wordSet.ts'
import {readSpan} from '../span.ts'
import {matchTitle} from '../titles.ts'
import {kindOf, organizationAt, taughtAt} from './organizations.ts'
import {formAt, isPersonWord, push, type Scan} from './scan.ts'

const dottedForms = new WordSet('inc ltd co corp pte bhd')

/** Reads a name that the article itself introduced; tells where it ends. */
export function readTaught(scan: Scan, at: number, token: Token): number | undefined {
  const {tokens} = scan
  const last = taughtAt(scan, at)
  if (last === undefined || !(token.cap || last - at > 1)) return undefined
  const {known} = formAt(scan, at, last)
  const stop = tokens[last]
  const dot =
    stop?.text === '.' && stop.start === tokens[last - 1]?.end && dottedForms.has(tokens[last - 1])
  const details = {
    kind: known?.organization.kind ?? kindOf(tokens, at, last),
    known: known?.organization.id,
  }
  return push(scan, 'organization', at, last, details, dot ? stop.end : undefined)
}

/** Reads a name that the gazetteer knows, unless it only opens a longer one; tells where it ends. */
export function readKnown(scan: Scan, at: number): number | undefined {
  const {text, tokens, to} = scan
  const found = organizationAt(scan, at)
  if (!found) return undefined
  const {id, kind, last} = found
  const following = tokens[last]
  const goesOn =
    following?.cap === true &&
    following.word &&
    tokens[last - 1]?.possessive !== true &&
    matchTitle(tokens, last, to) === undefined &&
    !following.form.calendar &&
    !isPersonWord(following) &&
    readSpan(text, tokens, at, to).head
  return goesOn ? undefined : push(scan, 'organization', at, last, {kind, known: id})
}
