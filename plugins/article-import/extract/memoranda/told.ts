import type {OrganizationEntity} from '../names/entities.ts'
import type {Sentence} from '../names/readDocument.ts'
import {definePhrase} from '../text/phrase.ts'
import {WordSet} from '../text/wordSet.ts'
import type {MemorandumStatus} from '../types.ts'
import type {Anchor} from './anchors.ts'
import type {MemorandumEvent} from './events/readEvent.ts'

export interface Told {
  readonly sentence: Sentence
  readonly anchors: readonly Anchor[]
  readonly event?: MemorandumEvent
  /** Whether it means a memorandum by `the document`, `it` or a verb of signing alone. */
  readonly anaphoric: boolean
  /** Where in a sentence that tells several memoranda this one is told. */
  readonly part?: {readonly start: number; readonly end: number}
}

export interface Draft {
  parties: OrganizationEntity[]
  told: Told[]
  status: MemorandumStatus
}

/** Words that mean a memorandum without naming it. */
export const anaphora = definePhrase(
  /(?<=\b(?:the|this|that|both|these|such|renewed|new|corresponding) (?:\p{L}+ ){0,2})(?:documents?|agreements?|deals?|accords?|pacts?|papers?|texts?|papers?|arrangement|partnership|extension|renewal|act|understanding|signing|ceremony|signature|treaty)\b|\bsigning (?:ceremony|took)|\b(?:event|ceremony|function) (?:took place|was held)|\b(?:sign|signs|signed|inked|concluded|extended|renewed|terminated|scrapped) (?:it|them|the (?:\p{L}+ )?(?:document|agreement|deal|accord|pact|papers?|text|extension|renewal))\b|\bsigned (?:on behalf|for the|by|off)|\b(?:names?|signatures?|pens?) (?:to|under|on|beneath) (?:it|the|paper|this|both|each)|\brepresenting\b.* signing\b|^representing\b.*\b(?:was|were)\b|^it (?:was done|happened)\b|^it (?:was|has been) (?:signed|inked|concluded)|^the (?:parties|signatories|sides) (?:to it )?are\b|\b(?:after|before|upon|on) signing\b|^sign(?:ed|ing)\b|^dated\b|\bpenned\b|\b(?:took up|held) (?:the|a|his|her|their) pens?\b|\bd(?:id|oes) the honou?rs\b|\b(?:signatories|signatures?)\b|\brepresented\b|\bsigned\b/iu,
)

const before = new WordSet('by under in with through')

/** Whether a sentence opens with what its paper does: `By it the two undertake`. */
export const opensWithIt = ({tokens, from}: Sentence): boolean =>
  tokens[from + 1]?.lower === 'it' && before.has(tokens[from])

/** A paper that is no memorandum and to which people put their names: `signed the contract`. */
export const otherPaper = definePhrase(
  /\b(?:sign(?:ed|s|ing)?|inked|concluded|(?:names?|signatures?|pens?) to|signing of) (?:an?|the|this|that) (?:(?!memorand|MoU)[\p{L}-]+ ){0,3}(?:contracts?|treat(?:y|ies)|lease|petition|bill|decree|ceasefire|(?:loan|grant|credit|purchase|sales?|supply|licen[cs](?:e|ing)|financing|funding|concession|trade|transfer|shareholders?|peace|extradition|plea) (?:agreements?|deals?|accords?|pacts?))\b/iu,
)

/** Several papers at once, of which the text goes on to tell one by one. */
export const several = definePhrase(
  /\b(?:sign(?:ed|s)?|ink(?:ed|s)?|conclud(?:ed|es)|seal(?:ed|s)|exchanged|initialled) (?:two|three|four|five|six|several|both|a (?:number|series|package|pair|set|raft) of) (?:\p{L}+ ){0,3}(?:documents|agreements|papers|deals|accords|pacts|texts)\b|\b(?:two|three|four|five|six|several|both) (?:\p{L}+ ){0,2}(?:documents|agreements|papers|deals|accords|pacts|texts) (?:were|have been|had been) (?:signed|inked|concluded|sealed)\b/iu,
)

/** Words for a paper that the text calls a memorandum only further on. */
export const cataphora = definePhrase(
  /\b(?:entered into|signed|sealed|formali[sz]ed|forged|struck|inked|concluded|clinched|cemented) (?:an?|the|their) (?:(?!memorand)[\p{L}-]+ ){0,3}(?:partnership|agreement|deal|pact|tie-up|accord|alliance|collaboration|cooperation|arrangement)\b/iu,
)

/** Whether the words before a day or place tell of what was signed before an extension: `first signed in`. */
export const tellsOfFirst = (before: string): boolean =>
  /\b(?:first|original(?:ly)?|initial(?:ly)?|previous|earlier|old|existing)\b[^.;]{0,60}\b(?:signed|concluded|inked)\b(?:(?!\b(?:renew|exten|prolong))[^.;]){0,70}$/iu.test(
    before,
  )
