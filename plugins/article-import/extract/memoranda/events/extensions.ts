import {traits} from '../../text/traits.ts'
import {type Rule, rule} from './rule.ts'
import {b, e, few, noun, signed} from './words.ts'

const extend =
  '(?:extend(?:s|ed|ing)?|renew(?:s|ed|ing)?|prolong(?:s|ed|ing)?|roll(?:s|ed) over|re-sign(?:s|ed)?|extension (?:of|to)|renewal of|prolongation of|reaffirm(?:s|ed) and extended)'

export const extensions: readonly Rule[] = [
  rule(
    new RegExp(
      `${b}${extend} (?!(?:their |its |the )?(?:existing |bilateral )?(?:(?:co-?operation|collaboration|partnership)(?! (?:agreement|memorandum|protocol|accord|pact|deal))|ties|relations|thanks|deadline|invitation|hand|condolences|congratulations)${e})${few}${noun}${e}`,
      'iu',
    ),
    traits.extension,
    traits.paper,
  ),
  rule(
    new RegExp(
      `${b}${noun},? (?:[^\\s.;]+ ){0,16}?(?:was|were|been|is|are) (?:\\p{L}+ly )?(?:extended|renewed|prolonged|rolled over)${e}`,
      'iu',
    ),
    traits.extension,
    traits.paper,
  ),
  rule(
    new RegExp(
      `${b}(?:the|this|an?) (?:\\p{L}+ )?(?:extension|renewal|prolongation)(?: \\p{L}+){0,3} (?:was|were|is|will|agreement|document|took|runs)|${b}${signed} (?:an?|the) (?:\\p{L}+[ -]){0,3}(?:extension|renewal|prolongation)${e}`,
      'iu',
    ),
    traits.extension,
  ),
  rule(
    new RegExp(
      `${b}(?:another|further|additional) (?:\\p{L}+|\\d+)(?:-year| years| months)|${b}gets? (?:\\p{L}+|\\d+) more years`,
      'iu',
    ),
    traits.extension,
  ),
  // "which first signed a memorandum in 2018, renewed it in Lagos"
  rule(
    new RegExp(
      `${b}(?:first|originally|initially) (?:signed|concluded|inked) [^;]{5,160}? (?:renewed|extended|prolonged) (?:it|the \\p{L}+)${e}`,
      'iu',
    ),
    traits.extension,
  ),
]

export const certainExtensions = extensions.slice(0, 3)
