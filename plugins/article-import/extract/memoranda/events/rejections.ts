import {traits} from '../../text/traits.ts'
import {type Rule, rule} from './rule.ts'
import {b, e, few, noun, sign, signed} from './words.ts'

export const rejections: readonly Rule[] = [
  rule(
    new RegExp(
      `${b}(?:will|did|does|do|would|has|have|had|was|were|can|could|is|are|shall|should)(?: not|n['’]t) (?:\\p{L}+ ){0,3}?(?:be )?(?:sign|signed|ink|inked|conclude|concluded|enter|initial|initialled|signing|reached|finali[sz]ed)${e}`,
      'iu',
    ),
    traits.negation,
    traits.sign,
  ),
  rule(
    new RegExp(
      `${b}(?:cannot|can't|won['’]t|never|nor|neither) (?:(?!(?:known|clear|certain|said|settled|decided|announced) (?:yet )?(?:who|when|where|whether|how) )[^\\s.;,]+ ){0,8}?(?:sign|signed|ink|inked|conclude|concluded|initialled)${e}`,
      'iu',
    ),
    traits.never,
    traits.sign,
  ),
  rule(
    new RegExp(
      `${b}(?:refus\\p{L}+|declin\\p{L}+|fail\\p{L}*|unwilling|reluctant|decid\\p{L}+ not|opt\\p{L}* not|chose not) to (?:\\p{L}+ ){0,3}?${sign}${e}`,
      'iu',
    ),
    traits.refusal,
    traits.sign,
  ),
  rule(
    new RegExp(
      `${b}(?:reject(?:s|ed|ing)?|veto(?:es|ed)?|turn(?:s|ed)? down|threw out|throws? out|vot(?:e|es|ed) ${few}(?:against|down)|block(?:s|ed)|den(?:y|ied|ies)|dismiss(?:es|ed)|abandon(?:s|ed)|shelv(?:es|ed)|drop(?:s|ped)?|halt(?:s|ed)|call(?:s|ed) off|suspend(?:s|ed) talks|walk(?:s|ed) away from|back(?:s|ed) out of|pull(?:s|ed) out of talks|spurn(?:s|ed)|oppos(?:e|es|ed)) ${few}(?:plans? ${few})?${noun}${e}`,
      'iu',
    ),
    traits.rejection,
    traits.paper,
  ),
  rule(
    new RegExp(
      `${b}${noun},? (?:[^\\s.;]+ ){0,12}?(?:was|were|been|is|are|being) (?:\\p{L}+ly )?(?:rejected|turned down|voted down|vetoed|blocked|thrown out|shelved|called off|abandoned|dropped|not signed|denied|withdrawn|left unsigned)${e}`,
      'iu',
    ),
    traits.paper,
    traits.rejection,
  ),
  rule(
    new RegExp(
      `${b}(?:no|any) (?:such |formal |binding |new )?(?:memorand\\p{L}+|MoUs?|agreement|document|deal)(?: of \\p{L}+)? ${few}(?:signed|exists?|reached|concluded|in place|agreed)${e}`,
      'iu',
    ),
    traits.none,
    traits.paper,
  ),
  rule(
    new RegExp(
      `${b}(?:talks|negotiations|plans?|efforts|attempts?|bid) (?:[^\\s.;]+ ){0,18}?(?:collapsed|broke down|fell through|failed|foundered|end(?:s|ed|ing)? without|stalled|unravell?ed)${e}`,
      'iu',
    ),
    traits.collapse,
  ),
  rule(
    new RegExp(
      `${b}unsigned (?:memorand|MoU|agreement|draft)|${b}without (?:a |the )?(?:signing|signature|memorand|agreement|sign)|${b}(?:fake|forged(?! (?:an?|the|their|its)\\b)|fabricated|bogus|hoax|fictitious) (?:\\p{L}+ ){0,2}(?:memorand|MoU|document|agreement)|${noun} (?:is|was|as) (?:a )?(?:fake|forged|forgery|hoax|fabricat\\p{L}+)|(?:fall|fell|falls) through${e}`,
      'iu',
    ),
    traits.fake,
  ),
  rule(
    new RegExp(
      `${b}(?:call(?:s|ed|ing)? (?:on|upon|for)|urg(?:es?|ed|ing)|demand(?:s|ed|ing)|appeal(?:s|ed|ing)? (?:to|for)|petition(?:s|ed)|implor(?:es?|ed)) ${few}(?:sign|conclude|a memorand\\p{L}+|an MoU)${e}`,
      'iu',
    ),
    traits.paper,
  ),
  rule(
    new RegExp(`${b}(?:had|have|has) hoped to ${few}(?:sign|announce|conclude|ink)${e}`, 'iu'),
    traits.hope,
  ),
  rule(
    new RegExp(`${b}(?:unless|until) (?!\\d|the end|\\p{Lu})${few}${signed}${e}`, 'iu'),
    traits.until,
    traits.sign,
  ),
]
