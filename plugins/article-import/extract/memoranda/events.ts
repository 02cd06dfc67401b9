import {parseDates} from '../text/dates.ts'
import {definePhrase, type Phrase} from '../text/phrase.ts'
import type {Readable} from '../text/readable.ts'
import {traits} from '../text/traits.ts'
import type {MemorandumStatus} from '../types.ts'
import type {Anchor} from './anchors.ts'

/** What a sentence says to have happened to a memorandum. */
export interface MemorandumEvent {
  readonly kind: MemorandumStatus | 'rejected' | 'background'
  /** Offsets of the telling words in the sentence's paragraph slice that was read. */
  readonly start: number
  readonly end: number
}

interface Rule {
  readonly phrase: Phrase
  /** Traits of which a sentence must have a bit each. */
  readonly needs: readonly number[]
}

const rule = (pattern: RegExp, ...needs: readonly number[]): Rule => ({
  phrase: definePhrase(pattern),
  needs,
})

const noun =
  '(?:memorand\\p{L}+|MoUs?|MOUs?|MoCs?|MOCs?|agreements?|accords?|pacts?|deals?|documents?|protocols?|declarations?|partnerships?|understandings?|arrangements?|papers?|texts?|drafts?)'
const sign =
  '(?:sign|ink|conclude|finali[sz]e|enter into|seal|formali[sz]e|initial|adopt|put (?:its|their|his|her) (?:names?|signatures?))'
const signed =
  '(?:(?:co-)?sign(?:ed|s)?|ink(?:ed|s)?|penned|pens|executed|took up (?:the|a|their) pens?|conclud(?:ed|es|e)|finali[sz]ed|enter(?:ed|s)? into|seal(?:ed|s)|formali[sz](?:ed|es)|initial(?:l)?ed|adopt(?:ed|s)|struck|reached|exchanged|put (?:their|its|his|her|the) (?:\\p{L}+ )?(?:names?|signatures?|pens?)|put pen to paper|affix(?:ed)?|append(?:ed|s) (?:their|its|his|her|the) (?:\\p{L}+ )?(?:names?|signatures?)|set (?:their|its) (?:names?|signatures?|hands?)|signing|signatories|signature|signatures|came to|agreed (?:on|upon)|sign up to|signed up to|shook hands on)'
const few = '(?:[^\\s.;]+ ){0,8}?'
const b = '(?<![\\p{L}-])'
const e = '(?![\\p{L}-])'

const rejections: readonly Rule[] = [
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
      `${b}(?:cannot|can't|won['’]t|never|nor|neither) ${few}(?:sign|signed|ink|inked|conclude|concluded|initialled)${e}`,
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
      `${b}(?:talks|negotiations|plans?|efforts|attempts?|bid) (?:[^\\s.;]+ ){0,18}?(?:collapsed|broke down|fell through|failed|foundered|ended without|stalled|unravell?ed)${e}`,
      'iu',
    ),
    traits.collapse,
  ),
  rule(
    new RegExp(
      `${b}unsigned (?:memorand|MoU|agreement|draft)|${b}without (?:a |the )?(?:signing|signature|memorand|agreement|sign)|${b}(?:fake|forged|fabricated|bogus|hoax|fictitious) (?:\\p{L}+ ){0,2}(?:memorand|MoU|document|agreement)|${noun} (?:is|was|as) (?:a )?(?:fake|forged|forgery|hoax|fabricat\\p{L}+)|(?:fall|fell|falls) through${e}`,
      'iu',
    ),
    traits.fake,
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
const terminate =
  '(?:terminat(?:e|es|ed|ing)|cancel(?:s|led|ed|ling|ing)?|scrap(?:s|ped|ping)?|annul(?:s|led|ling)?|revok(?:e|es|ed|ing)|rescind(?:s|ed|ing)?|withdr(?:aw|aws|ew|awn|awing|awal) from|pull(?:s|ed|ing)? out of|quit(?:s)?|(?<!the |at |very )ends?(?! of)|ended|ending(?! of)|tear(?:s|ing)? up|tore up|denounc(?:e|es|ed)|dissolv(?:e|es|ed)|void(?:s|ed)?|abrogat(?:e|es|ed)|ax(?:es|ed)|walk(?:s|ed|ing)? away from|termination of|cancellation of|exit(?:s|ed)?|discontinu(?:e|es|ed|ing)|repudiat(?:e|es|ed))'
const terminations: readonly Rule[] = [
  rule(new RegExp(`${b}${terminate} (?!up)${few}${noun}${e}`, 'iu'), traits.ending, traits.paper),
  rule(
    new RegExp(
      `${b}${noun},? (?:[^\\s.;]+ ){0,14}?(?:was|were|been|is|are|be) (?:\\p{L}+ly )?(?:terminated|cancelled|canceled|scrapped|annulled|revoked|rescinded|torn up|ended|dissolved|voided|denounced|discontinued)${e}`,
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
const expirations: readonly Rule[] = [
  rule(
    new RegExp(
      `${b}${noun},? (?:[^\\s.;]+ ){0,22}?(?:has |have |had |was |were )?(?:expired|lapsed|lapses|ran out|run out|came to an end|ceased to (?:have effect|be in force|apply)|allowed to (?:lapse|expire)|ended without renewal|ended last|reached the end)${e}`,
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
      `${b}${noun},? (?:[^\\s.;]+ ){0,12}?(?:expires|lapses)(?! (?:in|on|at the end of) (?:\\d{4}|\\p{L}+ \\d{4}|20))${e}`,
      'iu',
    ),
    traits.paper,
    traits.expiry,
  ),
]
const extend =
  '(?:extend(?:s|ed|ing)?|renew(?:s|ed|ing)?|prolong(?:s|ed|ing)?|roll(?:s|ed) over|re-sign(?:s|ed)?|extension (?:of|to)|renewal of|prolongation of|reaffirm(?:s|ed) and extended)'
const extensions: readonly Rule[] = [
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
]
const ahead =
  '(?:will|would|shall|about to|set to|due to|expected to|plan(?:s|ned|ning)? to|intend(?:s|ed|ing)? to|hop(?:e|es|ed|ing) to|aim(?:s|ed|ing)? to|prepar(?:e|es|ed|ing) to|ready to|scheduled to|agreed to|going to|poised to|slated to|close to|consider(?:s|ed|ing)?|on the (?:verge|brink) of|look(?:s|ing)? to|wants? to|seek(?:s|ing)? to|may|might|could|should|is to|are to|were to|was to|in talks to|in talks on|negotiat\\p{L}+|discuss\\p{L}* (?:the )?(?:possib\\p{L}+|prospects?)(?: of)?|is likely to|are likely to|likely to|propos(?:e|es|ed|ing) to|preparing|willing(?:ness)? to|readiness to|intention to|intent to|need to|invited to|authori[sz]ed to|approv\\p{L}+)'
const plans: readonly Rule[] = [
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
      `${b}${ahead} (?:[^\\s.;]+ ){0,5}?(?:be )?(?:sign|signed|signing|ink|inked|conclude|concluded|concluding|enter into|entering into|formali[sz]ed?|finali[sz]ed?|sealed?|initialled|initial|put pen)${e}`,
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
      `${b}(?:ahead of|before|await\\p{L}*|prepar\\p{L}+(?: for)?|plans? for|work(?:s|ed|ing)? on|draft(?:s|ed|ing)?|agreed on the text of|text of|to) (?:the |a |an )?(?:planned )?(?:\\p{L}+ )?(?:signing|signature|memorand\\p{L}+|MoU)${e}`,
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
const headlinePlans = [headlinePlan, ...plans.slice(0, 2)]
const certainExtensions = extensions.slice(0, 3)
const done = definePhrase(new RegExp(`${b}${signed}${e}`, 'iu'))

const background = definePhrase(
  /(?<!\p{L})(?:under|in line with|in accordance with|within (?:the )?(?:framework|scope) of|as part of|pursuant to|on the basis of|based on|thanks to|by virtue of|in keeping with|as agreed in|following|since|after|recalled|remembered|anniversary of|mark(?:s|ed|ing)|according to|implementation of|implementing|provisions of|envisaged (?:by|in)|provided for (?:by|in)|arising from|stems from|grew out of|builds on|part of) (?:the |a |an |their |its |that )?(?:[^\s.;,]+ ){0,6}?(?:memorand\p{L}+|MoUs?|MOUs?|agreements?|protocols?|declarations?|accords?|pacts?)/iu,
)
const longAgoHint = /(?:19|20)\d\d|years?|decades?|months|last |previously|earlier|already/i
const longAgo =
  /(?:in|since|back in|as early as|way back in|during) (?:\p{L}+ )?(?:of )?((?:19|20)\d{2})|(?:last (?:year|spring|summer|autumn|fall|winter))|(?:\p{L}+|\d+) (?:years?|decades?|months) (?:after|since)|(?:\p{L}+|\d+) (?:years?|decades?) (?:ago|earlier|later|on)|earlier (?:this|last) year|previously signed|had (?:previously|earlier|already) signed/iu

/** Whether the words before a telling verb only allow it: `may be extended`, `threatened to end`. */
const onlyPossible =
  /(?:may|might|can|could|threat\p{L}+|option|right|possib\p{L}+|unless|if|whether|automatically|tacitly|until|would|party|wishes?|either (?:side|party)|how to|not) (?:[^\s.;]+ ){0,4}?$/iu

function first(
  rules: readonly Rule[],
  readable: Readable,
  possible = true,
): {start: number; end: number} | undefined {
  const {text, traits: has} = readable
  let best: {start: number; end: number} | undefined
  for (const {phrase, needs} of rules) {
    if (!needs.every((need) => (has & need) !== 0)) continue
    const found = phrase.exec(readable)
    if (!found) continue
    if (possible && onlyPossible.test(text.slice(Math.max(0, found.index - 50), found.index)))
      continue
    if (
      possible &&
      /(?:may|might|can|could|would|will) be (?:extended|renewed|prolonged|terminated|cancelled)/iu.test(
        found[0],
      )
    )
      continue
    if (!best || found.index < best.start)
      best = {start: found.index, end: found.index + found[0].length}
  }
  return best
}

/** Options of {@link readEvent}. */
export interface EventContext {
  readonly anchors: readonly Anchor[]
  readonly headline: boolean
  /** The year of publication, to tell news from history. */
  readonly year?: number
  readonly published?: string
}

/** What a sentence says of the memorandum that it names or means. */
export function readEvent(
  readable: Readable,
  {anchors, headline, year, published}: EventContext,
): MemorandumEvent | undefined {
  const {text} = readable
  const rejected = first(rejections, readable, false)
  if (rejected && !/not (?:only|just|merely)/iu.test(text.slice(rejected.start, rejected.end)))
    return {kind: 'rejected', ...rejected}
  const terminated = first(terminations, readable)
  if (terminated) return {kind: 'terminated', ...terminated}
  const expired = first(expirations, readable)
  if (
    expired &&
    !/(?:before|once|when|until|to replace|replac\p{L}+|since) (?:the |it |its )?(?:\p{L}+ ){0,4}$/iu.test(
      text.slice(0, expired.start),
    )
  )
    return {kind: 'expired', ...expired}
  const extended = first(anchors.length > 0 || headline ? extensions : certainExtensions, readable)
  if (extended) return {kind: 'extended', ...extended}
  const planned = headline ? first(headlinePlans, readable, false) : first(plans, readable, false)
  const signedNow = done.exec(readable)
  if (planned) {
    // "signed a memorandum and agreed to sign": what is done comes first.
    const before =
      signedNow &&
      signedNow.index < planned.start - 1 &&
      anchors.some(
        (anchor) => anchor.start > signedNow.index && anchor.start < planned.start + 5,
      ) &&
      !/(?:draft|proposed|planned)/iu.test(text.slice(planned.start, planned.end))
    const withDone =
      /^(?:signed|inked|concluded|penned|affixed|appended|put |set )/iu.test(
        signedNow?.[0] ?? '',
      ) &&
      signedNow &&
      signedNow.index < planned.start &&
      !/(?:is|are|be|to|will|been planned) $/iu.test(text.slice(0, signedNow.index))
    if (!before && !withDone) return {kind: 'planned', ...planned}
  }
  if (!signedNow) return undefined
  const span = {start: signedNow.index, end: signedNow.index + signedNow[0].length}
  const past = longAgoHint.test(text)
    ? (longAgo.exec(text.slice(span.start)) ?? longAgo.exec(text))
    : null
  const pastYear = past?.[1] ? Number(past[1]) : undefined
  const old =
    past !== null &&
    (pastYear === undefined ||
      (year !== undefined && pastYear < year) ||
      (year === undefined && pastYear !== undefined))
  const asides = background.exec(readable)
  const aside =
    asides !== null &&
    asides.index < span.start &&
    !/^(?:following|after|since)/iu.test(asides[0]) &&
    !anchors.some(
      ({start, end}) => text.slice(Math.max(0, start - 3), end) && start < (asides?.index ?? 0),
    )
  if (
    aside &&
    (old ||
      !/(?:signed|inked|penned) (?:today|yesterday|on|here|this|in|at|last (?:week|month|\p{Lu})|earlier|recently|\p{Lu}\p{Ll}+day)/iu.test(
        text.slice(span.start),
      ))
  )
    return {kind: 'background', ...span}
  if (old && !exactDay(text, year) && !isRecent(text, published))
    return {kind: 'background', ...span}
  return {kind: 'signed', ...span}
}

/** Whether a sentence names a day within the last 150 days: news, even if it fell in the year before. */
const isRecent = (text: string, published: string | undefined) =>
  published !== undefined &&
  parseDates(text, published).some(
    ({iso}) =>
      iso !== undefined && Math.abs(Date.parse(published) - Date.parse(iso)) < 150 * 86_400_000,
  )

const exactDay = (text: string, year: number | undefined) =>
  year !== undefined &&
  new RegExp(
    `\\d{1,2}(?:st|nd|rd|th)?(?: of)? \\p{L}+,? ${year}|\\p{L}+ \\d{1,2}(?:st|nd|rd|th)?,? ${year}`,
    'u',
  ).test(text)

/** A verb or noun of signing. */
export interface SigningWord {
  readonly start: number
  readonly end: number
  readonly text: string
}

const known = new WeakMap<Readable, readonly SigningWord[]>()

/** All verbs and nouns of signing in a sentence, in order. */
export function signingWords(readable: Readable): readonly SigningWord[] {
  // Dates, places, parties and signatories all ask for the same few sentences in turn.
  const words = known.get(readable)
  if (words) return words
  const read = done.all(readable).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }))
  known.set(readable, read)
  return read
}
