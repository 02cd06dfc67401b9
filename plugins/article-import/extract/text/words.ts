import {firstNames} from '../gazetteer/firstNames.ts'
import {honorifics} from '../gazetteer/honorifics.ts'
import {
  calendarWords,
  commonStarters,
  domainWords,
  headKind,
  legalForms,
  occupations,
  titleModifiers,
  titleWords,
} from '../gazetteer/lexicon.ts'
import {organizationReach} from '../gazetteer/organizations.ts'
import {adjectiveCountry, placeReach} from '../gazetteer/places.ts'
import type {OrganizationKind} from '../types.ts'
import {type Cues, cueCount, cuesOf, partsOf} from './cues.ts'
import {fold} from './fold.ts'
import {createInterner} from './interner.ts'
import {traitsOfWord} from './traits.ts'
import {setsOf, wordSetCount} from './wordSet.ts'

/** A spelling with all that the lexicons say of it, made when a text first shows it. */
export interface WordForm {
  /** As the text has it. */
  readonly spelling: string
  /** Without a possessive ending. */
  readonly text: string
  readonly lower: string
  /** In small letters and without full stops. */
  readonly undotted: string
  readonly folded: string
  /** Whether it is a word, and no sign. */
  readonly word: boolean
  /** Whether it opens with a capital, or is a number joined to capitals such as `3M`. */
  readonly cap: boolean
  /** Two capitals or more and no small letter. */
  readonly shout: boolean
  /** Whether a possessive ending was cut off. */
  readonly possessive: boolean
  /** Whether it ends in `s`, after which an apostrophe is a possessive ending. */
  readonly endsInS: boolean
  /** The kind of organization that it heads, subjects included. */
  readonly kind: OrganizationKind | undefined
  /** Whether it heads an organization's name and is no subject. */
  readonly head: boolean
  readonly domain: boolean
  readonly legal: boolean
  /** Whether it is a form of address. */
  readonly honorific: boolean
  readonly occupation: boolean
  /** The country whose people or language it names. */
  readonly country: string | undefined
  readonly calendar: boolean
  readonly starter: boolean
  readonly firstName: boolean
  readonly opensTitle: boolean
  /** Whether it is a title by itself. */
  readonly title: boolean
  /** How many further words a known place's name can have after it; `-1` for none. */
  readonly placeReach: number
  readonly organizationReach: number
  /** What sentences that hold it may speak of; see `traits`. */
  readonly traits: number
  /** Which phrases it can open; see `definePhrase`. */
  readonly cues: Cues
  /** Which sets of words `lower` is in; see `WordSet`. */
  readonly sets: Int32Array
  /** Where in the spelling another word begins, as in `co-signed`. */
  readonly parts: readonly number[]
}

const forms = createInterner(makeForm, {slots: 1 << 17, longest: 64})
let defined = 0

/** The form of the spelling that stands in a text; the text is only cut where the word is new. */
export function wordForm(text: string, start: number, end: number, hash: number): WordForm {
  if (defined !== cueCount() + wordSetCount()) {
    forms.clear()
    defined = cueCount() + wordSetCount()
  }
  return forms.find(text, start, end, hash)
}

/** Words of which a compound's first part is a name and the whole is not. */
const compounds = /[-‑](?:\p{Ll}+ed|born|led|built|speaking|made|run|style|wide)$/u

function makeForm(spelling: string): WordForm {
  const word =
    spelling.charCodeAt(0) < 128 ? /^[\dA-Za-z]/.test(spelling) : /[\p{L}\p{N}]/u.test(spelling)
  const possessive = word && /['’]s$/u.test(spelling)
  const text = possessive ? spelling.slice(0, -2) : spelling
  const lower = text.toLowerCase()
  const undotted = lower.replaceAll('.', '')
  const head = text.charAt(0)
  const upper = head !== head.toLowerCase()
  const folded = fold(text)
  const first = folded.split(' ')[0] ?? ''
  const kind = headKind(lower)
  const domain = domainWords.has(lower)
  const small = spelling.toLowerCase()
  const parts = partsOf(spelling)
  const title = lower.replace(/^(?:then|ex|former|now)-/u, '')
  return {
    spelling,
    text,
    lower,
    undotted,
    folded,
    word,
    cap:
      word &&
      !compounds.test(text) &&
      (upper ||
        /^\d+\p{Lu}/u.test(text) ||
        /^[dl]['’]\p{Lu}/u.test(text) ||
        /^(?:e|i|d|m|u)\p{Lu}/u.test(text)),
    shout: upper && text.length > 1 && text === text.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(text),
    possessive,
    endsInS: word && !possessive && text.endsWith('s'),
    kind,
    head: kind !== undefined && !domain,
    domain,
    legal: legalForms.has(undotted),
    honorific: honorifics.has(undotted),
    occupation: occupations.has(lower) || /(?:ologist|icist|onomist|hemist|otanist)$/u.test(lower),
    country: adjectiveCountry(text),
    calendar: calendarWords.has(lower),
    starter: commonStarters.has(lower),
    firstName: firstNames.has(folded),
    title: titleWords.has(lower),
    opensTitle:
      titleWords.has(title) ||
      titleWords.has(singular(title)) ||
      titleModifiers.has(title) ||
      domainWords.has(title),
    placeReach: placeReach(first) ?? -1,
    organizationReach: organizationReach(first) ?? -1,
    traits: traitsOfWord(small),
    // The only letter that another length of small letters answers to; like it, `ï` ends a word of ASCII.
    cues: cuesOf(spelling.replaceAll('İ', 'ï').toLowerCase(), parts),
    sets: setsOf(lower),
    parts,
  }
}

/** A plural title's singular. */
export const singular = (word: string): string =>
  word.endsWith('s') && word.length > 4 ? word.slice(0, -1) : word
