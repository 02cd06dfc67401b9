import {traits} from '../../text/traits.ts'
import {type Rule, rule} from './rule.ts'
import {b, e, few, noun} from './words.ts'

const terminate =
  '(?:terminat(?:e|es|ed|ing)|cancel(?:s|led|ed|ling|ing)?|scrap(?:s|ped|ping)?|annul(?:s|led|ling)?|revok(?:e|es|ed|ing)|rescind(?:s|ed|ing)?|withdr(?:aw|aws|ew|awn|awing|awal) from|pull(?:s|ed|ing)? out of|quit(?:s)?|(?<!the |at |very )ends?(?! of)|ended|ending(?! of)|tear(?:s|ing)? up|tore up|denounc(?:e|es|ed)|dissolv(?:e|es|ed)|void(?:s|ed)?|abrogat(?:e|es|ed)|ax(?:es|ed)|walk(?:s|ed|ing)? away from|termination of|cancellation of|exit(?:s|ed)?|discontinu(?:e|es|ed|ing)|repudiat(?:e|es|ed))'

export const terminations: readonly Rule[] = [
  rule(new RegExp(`${b}${terminate} (?!up)${few}${noun}${e}`, 'iu'), traits.ending, traits.paper),
  rule(
    new RegExp(
      `${b}${noun},? (?:[^\\s;]+ ){0,14}?(?:was|were|been|is|are|be) (?:\\p{L}+ly )?(?:terminated|cancelled|canceled|scrapped|annulled|revoked|rescinded|torn up|ended|dissolved|voided|denounced|discontinued)${e}`,
      'iu',
    ),
    traits.paper,
    traits.ending,
  ),
  rule(
    new RegExp(`${b}(?:notice of termination|terminated it|ended it|scrapped it)${e}`, 'iu'),
    traits.ending,
  ),
]

export const expirations: readonly Rule[] = [
  rule(
    new RegExp(
      `${b}${noun},? (?:[^\\s;]+ ){0,22}?(?:has |have |had |was |were )?(?:expired|lapsed|lapses|ran out|run out|came to an end|ceased to (?:have effect|be in force|apply)|allowed to (?:lapse|expire)|ended without renewal|ended last|reached the end)${e}`,
      'iu',
    ),
    traits.paper,
    traits.expiry,
  ),
  rule(
    new RegExp(
      `${b}(?:expired|lapsed|lapsing|expiry|expiration|lapse) (?:of )?(?:the |a |its |their )?${few}${noun}${e}`,
      'iu',
    ),
    traits.paper,
    traits.expiry,
  ),
  rule(
    new RegExp(
      `${b}${noun},? (?:[^\\s;]+ ){0,12}?(?:expires|lapses)(?! (?:in|on|at the end of) (?:\\d{4}|\\p{L}+ \\d{4}|20))${e}`,
      'iu',
    ),
    traits.paper,
    traits.expiry,
  ),
]
