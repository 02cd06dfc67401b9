import {characterClass, classOf} from './characters.ts'
import {type Cue, type Cues, defineCue, newCues} from './cues.ts'
import {type Opening, openingsOf} from './openings.ts'
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
  const cue = defineCue(openings)
  const sticky = new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}y`)
  const heads = headsOf(openings)
  return {
    exec: (text, after = 0) => find(sticky, cue, text, after),
    test: (text) => find(sticky, cue, text, 0) !== null,
    all(text) {
      let match = find(sticky, cue, text, 0)
      if (!match) return none
      const found: RegExpExecArray[] = []
      while (match) {
        found.push(match)
        match = find(sticky, cue, text, match.index + match[0].length)
      }
      return found
    },
    execIn: (text) => findIn(sticky, heads, text),
  }
}

const none: readonly RegExpExecArray[] = []

function find(
  sticky: RegExp,
  {slot, bit}: Cue,
  {text, tokens, from, to, start, cues}: Phrased,
  after: number,
): RegExpExecArray | null {
  if (((cues[slot] ?? 0) & bit) === 0) return null
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]
    if (!token) continue
    const {form} = token
    if (((form.cues[slot] ?? 0) & bit) === 0) continue
    const offset = token.start - start
    if (offset >= after) {
      sticky.lastIndex = offset
      const found = sticky.exec(text)
      if (found) return found
    }
    for (const part of form.parts) {
      if (offset + part < after) continue
      sticky.lastIndex = offset + part
      const found = sticky.exec(text)
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
