import {firstNames} from '../gazetteer/firstNames.ts'
import {
  calendarWords,
  commonStarters,
  domainWords,
  headKind,
  legalForms,
  titleModifiers,
  titleWords,
} from '../gazetteer/lexicon.ts'
import {organizationReach} from '../gazetteer/organizations.ts'
import {placeReach} from '../gazetteer/places.ts'
import type {OrganizationKind} from '../types.ts'
import {fold} from './fold.ts'
import {traitsOfWord} from './traits.ts'

/** A spelling with all that the lexicons say of it, made when a text first shows it. */
export interface WordForm {
  /** Without a possessive ending. */
  readonly text: string
  readonly lower: string
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
  readonly calendar: boolean
  readonly starter: boolean
  readonly firstName: boolean
  readonly opensTitle: boolean
  /** How many further words a known place's name can have after it; `-1` for none. */
  readonly placeReach: number
  readonly organizationReach: number
  /** What sentences that hold it may speak of; see `traits`. */
  readonly traits: number
}

const forms = new Map<string, WordForm>()
const mostForms = 50_000
/** Longer runs of letters are noise, and not worth remembering. */
const longestKept = 64

/** The form of a spelling; words repeat all through an archive, and the memory for them stays bounded. */
export function wordForm(spelling: string): WordForm {
  const known = forms.get(spelling)
  if (known) return known
  if (spelling.length > longestKept) return makeForm(spelling)
  if (forms.size >= mostForms) forms.clear()
  const own = detach(spelling)
  const made = makeForm(own)
  forms.set(own, made)
  return made
}

/** A copy that does not hold on to the article that a slice was cut from. */
const detach = (text: string) => ` ${text}`.slice(1)

/** Words of which a compound's first part is a name and the whole is not. */
const compounds =
  /[-‑](?:based|born|led|listed|owned|backed|headquartered|speaking|made|funded|trained|style|wide)$/u

function makeForm(spelling: string): WordForm {
  const word =
    spelling.charCodeAt(0) < 128 ? /^[\dA-Za-z]/.test(spelling) : /[\p{L}\p{N}]/u.test(spelling)
  const possessive = word && /['’]s$/u.test(spelling)
  const text = possessive ? spelling.slice(0, -2) : spelling
  const lower = text.toLowerCase()
  const head = text.charAt(0)
  const upper = head !== head.toLowerCase()
  const folded = fold(text)
  const first = folded.split(' ')[0] ?? ''
  const kind = headKind(lower)
  const domain = domainWords.has(lower)
  const title = lower.replace(/^(?:then|ex|former|now)-/u, '')
  return {
    text,
    lower,
    folded,
    word,
    cap:
      word &&
      !compounds.test(lower) &&
      (upper || /^\d+\p{Lu}/u.test(text) || /^(?:e|i|d|m|u)\p{Lu}/u.test(text)),
    shout: upper && text.length > 1 && text === text.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(text),
    possessive,
    endsInS: word && !possessive && text.endsWith('s'),
    kind,
    head: kind !== undefined && !domain,
    domain,
    legal: legalForms.has(lower.replaceAll('.', '')),
    calendar: calendarWords.has(lower),
    starter: commonStarters.has(lower),
    firstName: firstNames.has(folded),
    opensTitle:
      titleWords.has(title) ||
      titleWords.has(singular(title)) ||
      titleModifiers.has(title) ||
      domainWords.has(title),
    placeReach: placeReach(first) ?? -1,
    organizationReach: organizationReach(first) ?? -1,
    traits: traitsOfWord(spelling.toLowerCase()),
  }
}

/** A plural title's singular. */
export const singular = (word: string): string =>
  word.endsWith('s') && word.length > 4 ? word.slice(0, -1) : word
