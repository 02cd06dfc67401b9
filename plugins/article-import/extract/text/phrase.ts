import {characterClass, classOf} from './characters.ts'
import {type Cue, type Cues, defineCue, newCues} from './cues.ts'
import {alternativesOf, type Opening, openingsOf} from './openings.ts'
import type {Token} from './tokens.ts'

/** A stretch of words in which phrases are looked for. */
export interface Phrased {
  readonly text: string
  readonly tokens: readonly Token[]
  /** Token range, `to` excluded. */
  readonly from: number
  readonly to: number
  /** Where the text begins for the tokens' offsets. */
  readonly start: number
  /** The cues of all its words. */
  readonly cues: Cues
}

/** The cues of a stretch of tokens, `to` excluded. */
export function cuesIn(tokens: readonly Token[], from: number, to: number): Cues {
  const all = newCues()
  for (let at = from; at < to; at += 1) {
    const cues = tokens[at]?.form.cues
    // Most words open no phrase.
    if (!cues || cues.length === 0) continue
    for (let slot = 0; slot < cues.length; slot += 1)
      all[slot] = (all[slot] ?? 0) | (cues[slot] ?? 0)
  }
  return all
}

/**
 * A pattern that is only tried where a word stands with which it can begin, in place of at each letter:
 * most sentences hold no such word, and are done with at once.
 */
export interface Phrase {
  /** The first match that begins at or behind an offset of the text. */
  exec(text: Phrased, after?: number): RegExpExecArray | null
  test(text: Phrased): boolean
  /** All matches, none of which overlap. */
  all(text: Phrased): readonly RegExpExecArray[]
  /** The first match in a text that was not split into words. */
  execIn(text: string): RegExpExecArray | null
}

/**
 * Makes a {@link Phrase} of a pattern whose matches all begin with a word that its source spells out.
 *
 * @throws Error when a match can begin otherwise
 */
export function definePhrase(pattern: RegExp): Phrase {
  const openings = openingsOf(pattern.source)
  const tried = {pattern: toSticky(pattern, pattern.source), cue: defineCue(openings)}
  const onward = inside(pattern, tried)
  const heads = headsOf(openings)
  return {
    exec: (text, after = 0) => find(tried, onward, text, after),
    test: (text) => find(tried, onward, text, 0) !== null,
    all(text) {
      let match = find(tried, onward, text, 0)
      if (!match) return none
      const found: RegExpExecArray[] = []
      while (match) {
        found.push(match)
        match = find(tried, onward, text, match.index + match[0].length)
      }
      return found
    },
    execIn: (text) => findIn(tried.pattern, heads, text),
  }
}

/** A pattern with the words at which it is tried. */
interface Tried {
  readonly pattern: RegExp
  readonly cue: Cue
}

const toSticky = ({flags}: RegExp, source: string) =>
  new RegExp(source, `${flags.replace(/[gy]/g, '')}y`)

/** What of a pattern can match behind a text's first word, where no `^` holds; `undefined` for nothing. */
function inside(pattern: RegExp, whole: Tried): Tried | undefined {
  const alternatives = alternativesOf(pattern.source)
  const rest = alternatives.filter((alternative) => !alternative.startsWith('^'))
  if (rest.length === alternatives.length) return whole
  if (rest.length === 0) return undefined
  // What cannot match stays, for groups are told by their number.
  const source = alternatives.map((each) => (each.startsWith('^') ? `(?!)${each}` : each)).join('|')
  return {pattern: toSticky(pattern, source), cue: defineCue(openingsOf(rest.join('|')))}
}

const none: readonly RegExpExecArray[] = []

function find(
  whole: Tried,
  onward: Tried | undefined,
  phrased: Phrased,
  after: number,
): RegExpExecArray | null {
  const {text, tokens, from, start, cues} = phrased
  if (!gives(cues, whole.cue)) return null
  const first = tokens[from]
  if (
    onward !== whole &&
    after <= 0 &&
    first?.start === start &&
    gives(first.form.cues, whole.cue)
  ) {
    whole.pattern.lastIndex = 0
    const found = whole.pattern.exec(text)
    if (found) return found
  }
  return onward && gives(cues, onward.cue) ? findOnward(onward, phrased, after) : null
}

const gives = (cues: Cues, {slot, bit}: Cue): boolean => ((cues[slot] ?? 0) & bit) !== 0

function findOnward(
  {pattern, cue}: Tried,
  {text, tokens, from, to, start}: Phrased,
  after: number,
): RegExpExecArray | null {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]
    if (!token) continue
    const {form} = token
    if (!gives(form.cues, cue)) continue
    const offset = token.start - start
    if (offset >= after) {
      pattern.lastIndex = offset
      const found = pattern.exec(text)
      if (found) return found
    }
    for (const part of form.parts) {
      if (offset + part < after) continue
      pattern.lastIndex = offset + part
      const found = pattern.exec(text)
      if (found) return found
    }
  }
  return null
}

/** The first two letters of all openings, packed; one letter stands for all that it may go on with. */
function headsOf(openings: readonly Opening[]): ReadonlySet<number> {
  return new Set(
    openings.map(
      ({text}) => (text.charCodeAt(0) << 16) | (text.length > 1 ? text.charCodeAt(1) : 0),
    ),
  )
}

function findIn(sticky: RegExp, heads: ReadonlySet<number>, text: string): RegExpExecArray | null {
  let inWord = false
  for (let at = 0; at < text.length; at += 1) {
    const unit = lower(text.charCodeAt(at))
    const letter = isLetter(unit)
    if (letter && !inWord) {
      const next = at + 1 < text.length ? lower(text.charCodeAt(at + 1)) : 0
      if (heads.has((unit << 16) | next) || heads.has(unit << 16)) {
        sticky.lastIndex = at
        const found = sticky.exec(text)
        if (found) return found
      }
    }
    inWord = letter
  }
  return null
}

const lower = (unit: number) => (unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit)
function isLetter(unit: number): boolean {
  const kind = classOf(unit)
  return kind === characterClass.letter || kind === characterClass.mark
}
