import {traits} from '../../text/traits.ts'
import {type Rule, rule} from './rule.ts'
import {b, e, noun} from './words.ts'

const ahead =
  '(?:will|would|shall|about to|set to|due to|expected to|plan(?:s|ned|ning)? to|intend(?:s|ed|ing)? to|hop(?:e|es|ed|ing) to|aim(?:s|ed|ing)? to|prepar(?:e|es|ed|ing) to|ready to|scheduled to|agreed to|going to|poised to|slated to|close to|consider(?:s|ed|ing)?|on the (?:verge|brink) of|look(?:s|ing)? to|wants? to|seek(?:s|ing)? to|(?<!(?:\\d|\\dth|\\dst|\\dnd|\\drd|of|in|since|until|last|early|late|mid|this) )may(?! (?:\\d|the \\d))|might|could|should|is to|are to|were to|was to|in talks to|in talks on|negotiat\\p{L}+|discuss\\p{L}* (?:the )?(?:possib\\p{L}+|prospects?)(?: of)?|is likely to|are likely to|likely to|propos(?:e|es|ed|ing) to|preparing|willing(?:ness)? to|readiness to|intention to|intent to|need to|invited to|authori[sz]ed to|approv\\p{L}+)'

export const plans: readonly Rule[] = [
  // "authorised the Council to conclude": whom it lets sign stands between.
  rule(
    new RegExp(
      `${b}(?:authori[sz]|approv|clear|mandat|empower|instruct|permit|allow|task|order|invit|urg|entitl)\\p{L}* (?:[^\\s.;]+ ){1,12}?to (?:\\p{L}+ )?(?:sign|ink|conclude|enter into|finali[sz]e|formali[sz]e|negotiate)${e}`,
      'iu',
    ),
    traits.sign,
    traits.aim,
  ),
  rule(
    new RegExp(
      `${b}${ahead} (?:(?!was |were |under |(?:according|thanks) to )[^\\s.;]+ ){0,5}?(?:be )?(?:sign|signed|signing|ink|inked|conclude|concluded|concluding|enter into|entering into|formali[sz]ed?|finali[sz]ed?|sealed?|initialled|initial|put pen)${e}`,
      'iu',
    ),
    traits.ahead,
    traits.sign,
  ),
  rule(
    new RegExp(
      `${b}(?:sign\\p{L}*|ceremony|conclusion) (?:[^\\s.;]+ ){0,8}?(?:is|are|has been|was) (?:\\p{L}+ )?(?:planned|scheduled|expected|slated|due|set|foreseen|envisaged|pencilled|to take place|to be held)${e}`,
      'iu',
    ),
    traits.paper,
  ),
  rule(
    new RegExp(
      `${b}(?:draft|proposed|planned|upcoming|forthcoming|future|pending|possible|prospective|envisaged) (?:\\p{L}+ ){0,3}${noun}${e}`,
      'iu',
    ),
    traits.paper,
  ),
  rule(
    new RegExp(
      `${b}(?:ahead of|before|await\\p{L}*|prepar\\p{L}+(?: for)?|plans? for|work(?:s|ed|ing)? on|draft(?:s|ed|ing)?|agreed on the text of|text of|(?<!\\b(?:according|thanks|due|owing|pursuant|signator(?:y|ies)|signatures?|part(?:y|ies)|names?|pens?|hands?|amendments?|addendum|annex) )to) (?:the |a |an )?(?:planned )?(?:\\p{L}+ )?(?:signing|signature|memorand\\p{L}+|MoU)${e}`,
      'iu',
    ),
    traits.paper,
  ),
  rule(
    new RegExp(
      `${b}${noun},? (?:[^\\s.;]+ ){0,6}?(?:is|are) (?:to|expected|due|planned|being (?:prepared|drafted|drawn up|finali[sz]ed|negotiated))${e}`,
      'iu',
    ),
    traits.paper,
  ),
]

const headlinePlan = rule(
  new RegExp(
    `${b}(?:to|will|set to|plans? to|may|could|poised to|ready to|eyes?|mulls?|weighs?|nears?|consider(?:s|ing)?) (?:\\p{L}+ ){0,2}?(?:sign|ink|conclude|seal|finali[sz]e|renew|memorand|MoU)`,
    'iu',
  ),
)

export const headlinePlans = [headlinePlan, ...plans.slice(0, 2)]
