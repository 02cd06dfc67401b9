import type {Sentence} from '../../names/readDocument.ts'
import {definePhrase} from '../../text/phrase.ts'

const ceremony = definePhrase(
  /\b(?:ceremony|signing|signature|event|forum|conference|summit|meeting|visit|took place|was held)\b|^it (?:was done|happened)\b/iu,
)

const video = definePhrase(
  /(?<=\b(?:by|via|over|through|on) (?:a )?)(?:video|zoom|webex|teams|skype|teleconference)|\bvideo[- ]?(?:link|conference|conferencing|call|meeting)|\bvirtually\b(?! (?:all|any|every|no|the (?:same|entire|whole)|unchanged))|\bvirtual (?:\p{L}+ )?(?:ceremony|signing|meeting|event|format|session|conference|summit|forum)\b|\bremotely\b|\bonline (?:ceremony|signing|format|meeting|event)|(?<=\bin (?:an )?)online\b|\bsigned (?:\p{L}+ ){0,9}online(?=[.,;]| (?:on|in|at|by|from|this|last|today|yesterday|during|and)\b)|(?<=\bup to (?:\p{L}+ )?)(?:cameras?|webcams?|screens?)\b|\belectronically\b|\belectronic (?:sign\p{L}*|ceremony|format)\b|\be-sign|\bdigitally signed|(?<=\bby )(?:correspondence|courier|post|e-?mail)|\bexchang(?:e of|ed|ing) (?:the )?(?:signed )?(?:copies|letters|scans)\b(?![^.;]{0,60} in \p{Lu})|(?<=\bby )(?:fax|mail)\b/iu,
)

/** Who was not there but did not sign either: `followed the ceremony by video link`. */
const onlookers = /\b(?:followed|watched|observed|addressed|greeted)\b[^.;]{0,60}$/iu

/** Whether the signing had no place because it was done at a distance. */
export function isRemote(sentence: Sentence): boolean {
  return video
    .all(sentence)
    .some(({index}) => !onlookers.test(sentence.text.slice(Math.max(0, index - 70), index)))
}

/** Whether a sentence tells of the signing without naming the memorandum. */
export function tellsOfCeremony(sentence: Sentence): boolean {
  return ceremony.test(sentence)
}
