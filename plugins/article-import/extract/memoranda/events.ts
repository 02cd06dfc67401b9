import {parseDates} from '../text/dates.ts'
import type {MemorandumStatus} from '../types.ts'
import type {Anchor} from './anchors.ts'

/** What a sentence says to have happened to a memorandum. */
export interface MemorandumEvent {
  readonly kind: MemorandumStatus | 'rejected' | 'background'
  /** Offsets of the telling words in the sentence's paragraph slice that was read. */
  readonly start: number
  readonly end: number
}

const noun =
  '(?:memorand\\p{L}+|MoUs?|MOUs?|MoCs?|MOCs?|agreements?|accords?|pacts?|deals?|documents?|protocols?|declarations?|partnerships?|understandings?|arrangements?|papers?|texts?|drafts?)'
const sign =
  '(?:sign|ink|conclude|finali[sz]e|enter into|seal|formali[sz]e|initial|adopt|put (?:its|their|his|her) (?:names?|signatures?))'
const signed =
  '(?:(?:co-)?sign(?:ed|s)?|ink(?:ed|s)?|conclud(?:ed|es|e)|finali[sz]ed|enter(?:ed|s)? into|seal(?:ed|s)|formali[sz](?:ed|es)|initial(?:l)?ed|adopt(?:ed|s)|struck|reached|exchanged|put (?:their|its|his|her|the) (?:names?|signatures?|pens?)|put pen to paper|affix(?:ed)?|set (?:their|its) (?:names?|signatures?|hands?)|signing|signatories|signature|signatures|came to|agreed (?:on|upon)|sign up to|signed up to|shook hands on)'
const few = '(?:[^\\s.;]+ ){0,8}?'
const b = '(?<![\\p{L}-])'
const e = '(?![\\p{L}-])'

const rejections: readonly RegExp[] = [
  new RegExp(
    `${b}(?:will|did|does|do|would|has|have|had|was|were|can|could|is|are|shall|should)(?: not|n['’]t) (?:\\p{L}+ ){0,3}?(?:be )?(?:sign|signed|ink|inked|conclude|concluded|enter|initial|initialled|signing|reached|finali[sz]ed)${e}`,
    'iu',
  ),
  new RegExp(
    `${b}(?:cannot|can't|won['’]t|never|nor|neither) ${few}(?:sign|signed|ink|inked|conclude|concluded|initialled)${e}`,
    'iu',
  ),
  new RegExp(
    `${b}(?:refus\\p{L}+|declin\\p{L}+|fail\\p{L}*|unwilling|reluctant|decid\\p{L}+ not|opt\\p{L}* not|chose not) to (?:\\p{L}+ ){0,3}?${sign}${e}`,
    'iu',
  ),
  new RegExp(
    `${b}(?:reject(?:s|ed|ing)?|veto(?:es|ed)?|turn(?:s|ed)? down|threw out|throws? out|vot(?:e|es|ed) ${few}(?:against|down)|block(?:s|ed)|den(?:y|ied|ies)|dismiss(?:es|ed)|abandon(?:s|ed)|shelv(?:es|ed)|drop(?:s|ped)?|halt(?:s|ed)|call(?:s|ed) off|suspend(?:s|ed) talks|walk(?:s|ed) away from|back(?:s|ed) out of|pull(?:s|ed) out of talks|spurn(?:s|ed)|oppos(?:e|es|ed)) ${few}(?:plans? ${few})?${noun}${e}`,
    'iu',
  ),
  new RegExp(
    `${b}${noun} (?:[^\\s.;]+ ){0,12}?(?:was|were|been|is|are|being) (?:\\p{L}+ly )?(?:rejected|turned down|voted down|vetoed|blocked|thrown out|shelved|called off|abandoned|dropped|not signed|denied|withdrawn|left unsigned)${e}`,
    'iu',
  ),
  new RegExp(
    `${b}(?:no|any) (?:such |formal |binding |new )?(?:memorand\\p{L}+|MoUs?|agreement|document|deal)(?: of \\p{L}+)? ${few}(?:signed|exists?|reached|concluded|in place|agreed)${e}`,
    'iu',
  ),
  new RegExp(
    `${b}(?:talks|negotiations|plans?|efforts|attempts?|bid) (?:[^\\s.;]+ ){0,18}?(?:collapsed|broke down|fell through|failed|foundered|ended without|stalled|unravell?ed)${e}`,
    'iu',
  ),
  new RegExp(
    `${b}unsigned (?:memorand|MoU|agreement|draft)|${b}without (?:a |the )?(?:signing|signature|memorand|agreement|sign)|${b}(?:fake|forged|fabricated|bogus|hoax|fictitious) (?:\\p{L}+ ){0,2}(?:memorand|MoU|document|agreement)|${noun} (?:is|was|as) (?:a )?(?:fake|forged|forgery|hoax|fabricat\\p{L}+)|(?:fall|fell|falls) through${e}`,
    'iu',
  ),
  new RegExp(`${b}(?:had|have|has) hoped to ${few}(?:sign|announce|conclude|ink)${e}`, 'iu'),
  new RegExp(`${b}(?:unless|until) ${few}${signed}${e}`, 'iu'),
]
const terminate =
  '(?:terminat(?:e|es|ed|ing)|cancel(?:s|led|ed|ling|ing)?|scrap(?:s|ped|ping)?|annul(?:s|led|ling)?|revok(?:e|es|ed|ing)|rescind(?:s|ed|ing)?|withdr(?:aw|aws|ew|awn|awing|awal) from|pull(?:s|ed|ing)? out of|quit(?:s)?|(?<!the |at |very )ends?(?! of)|ended|ending(?! of)|tear(?:s|ing)? up|tore up|denounc(?:e|es|ed)|dissolv(?:e|es|ed)|void(?:s|ed)?|abrogat(?:e|es|ed)|ax(?:es|ed)|walk(?:s|ed|ing)? away from|termination of|cancellation of|exit(?:s|ed)?|discontinu(?:e|es|ed|ing)|repudiat(?:e|es|ed))'
const terminations: readonly RegExp[] = [
  new RegExp(`${b}${terminate} (?!up)${few}${noun}${e}`, 'iu'),
  new RegExp(
    `${b}${noun} (?:[^\\s.;]+ ){0,14}?(?:was|were|been|is|are|be) (?:\\p{L}+ly )?(?:terminated|cancelled|canceled|scrapped|annulled|revoked|rescinded|torn up|ended|dissolved|voided|denounced|discontinued)${e}`,
    'iu',
  ),
  new RegExp(`${b}(?:notice of termination|terminated it|ended it|scrapped it)${e}`, 'iu'),
]
const expirations: readonly RegExp[] = [
  new RegExp(
    `${b}${noun} (?:[^\\s.;]+ ){0,22}?(?:has |have |had |was |were )?(?:expired|lapsed|lapses|ran out|run out|came to an end|ceased to (?:have effect|be in force|apply)|allowed to (?:lapse|expire)|ended without renewal|ended last|reached the end)${e}`,
    'iu',
  ),
  new RegExp(
    `${b}(?:expired|lapsed|lapsing|expiry|expiration|lapse) (?:of )?(?:the |a |its |their )?${few}${noun}${e}`,
    'iu',
  ),
  new RegExp(
    `${b}${noun} (?:[^\\s.;]+ ){0,12}?(?:expires|lapses)(?! (?:in|on|at the end of) (?:\\d{4}|\\p{L}+ \\d{4}|20))${e}`,
    'iu',
  ),
]
const extend =
  '(?:extend(?:s|ed|ing)?|renew(?:s|ed|ing)?|prolong(?:s|ed|ing)?|roll(?:s|ed) over|re-sign(?:s|ed)?|extension (?:of|to)|renewal of|prolongation of|reaffirm(?:s|ed) and extended)'
const extensions: readonly RegExp[] = [
  new RegExp(
    `${b}${extend} (?!(?:their |its |the )?(?:existing |bilateral )?(?:co-?operation|ties|collaboration|relations|thanks|deadline|invitation|hand|condolences|congratulations)${e})${few}${noun}${e}`,
    'iu',
  ),
  new RegExp(
    `${b}${noun} (?:[^\\s.;]+ ){0,16}?(?:was|were|been|is|are) (?:\\p{L}+ly )?(?:extended|renewed|prolonged|rolled over)${e}`,
    'iu',
  ),
  new RegExp(
    `${b}(?:the|this|an?) (?:\\p{L}+ )?(?:extension|renewal|prolongation)(?: \\p{L}+){0,3} (?:was|were|is|will|agreement|document|took|runs)|${b}${signed} (?:an?|the) (?:\\p{L}+[ -]){0,3}(?:extension|renewal|prolongation)${e}`,
    'iu',
  ),
  new RegExp(
    `${b}(?:another|further|additional) (?:\\p{L}+|\\d+)(?:-year| years| months)|${b}gets? (?:\\p{L}+|\\d+) more years`,
    'iu',
  ),
]
const ahead =
  '(?:will|would|shall|about to|set to|due to|expected to|plan(?:s|ned|ning)? to|intend(?:s|ed|ing)? to|hop(?:e|es|ed|ing) to|aim(?:s|ed|ing)? to|prepar(?:e|es|ed|ing) to|ready to|scheduled to|agreed to|going to|poised to|slated to|close to|consider(?:s|ed|ing)?|on the (?:verge|brink) of|look(?:s|ing)? to|wants? to|seek(?:s|ing)? to|may|might|could|should|is to|are to|were to|was to|in talks to|in talks on|negotiat\\p{L}+|discuss\\p{L}* (?:the )?(?:possib\\p{L}+|prospects?)(?: of)?|is likely to|are likely to|likely to|propos(?:e|es|ed|ing) to|preparing|willing(?:ness)? to|readiness to|intention to|intent to|need to|invited to|authori[sz]ed to|approv\\p{L}+)'
const plans: readonly RegExp[] = [
  new RegExp(
    `${b}${ahead} (?:[^\\s.;]+ ){0,5}?(?:be )?(?:sign|signed|signing|ink|inked|conclude|concluded|concluding|enter into|entering into|formali[sz]ed?|finali[sz]ed?|sealed?|initialled|initial|put pen)${e}`,
    'iu',
  ),
  new RegExp(
    `${b}(?:sign\\p{L}*|ceremony|conclusion) (?:[^\\s.;]+ ){0,8}?(?:is|are|has been|was) (?:\\p{L}+ )?(?:planned|scheduled|expected|slated|due|set|foreseen|envisaged|pencilled|to take place|to be held)${e}`,
    'iu',
  ),
  new RegExp(
    `${b}(?:draft|proposed|planned|upcoming|forthcoming|future|pending|possible|prospective) (?:\\p{L}+ ){0,3}${noun}${e}`,
    'iu',
  ),
  new RegExp(
    `${b}(?:ahead of|before|await\\p{L}*|prepar\\p{L}+ (?:for )?|plans? for|work(?:s|ed|ing)? on|draft(?:s|ed|ing)?|agreed on the text of|tex?t of|to) (?:the |a |an )?(?:planned )?(?:signing|signature|memorand\\p{L}+|MoU)${e}`,
    'iu',
  ),
  new RegExp(
    `${b}${noun} (?:[^\\s.;]+ ){0,6}?(?:is|are) (?:to|expected|due|planned|being (?:prepared|drafted|drawn up|finali[sz]ed|negotiated))${e}`,
    'iu',
  ),
]
const headlinePlan = new RegExp(
  `${b}(?:to|will|set to|plans? to|may|could|poised to|ready to|eyes?|mulls?|weighs?|nears?|consider(?:s|ing)?) (?:\\p{L}+ ){0,2}?(?:sign|ink|conclude|seal|finali[sz]e|renew|memorand|MoU)`,
  'iu',
)
const done = new RegExp(`${b}${signed}${e}`, 'iu')
const signVerbs = new RegExp(`${b}${signed}${e}`, 'giu')

const signingHint =
  /sign|ink|conclu|final|enter|seal|formal|initial|adopt|struck|reached|exchang|put |affix|set the|came to|agreed|shook/i
const background =
  /(?:under|in line with|in accordance with|within (?:the )?(?:framework|scope) of|as part of|pursuant to|on the basis of|based on|thanks to|by virtue of|in keeping with|as agreed in|following|since|after|recalled|remembered|anniversary of|mark(?:s|ed|ing)|according to|implementation of|implementing|provisions of|envisaged (?:by|in)|provided for (?:by|in)|arising from|stems from|grew out of|builds on|part of) (?:the |a |an |their |its |that )?(?:[^\s.;]+ ){0,6}?(?:memorand\p{L}+|MoUs?|MOUs?|agreements?|protocols?|declarations?|accords?|pacts?)/iu
const longAgoHint = /(?:19|20)\d\d|years?|decades?|months|last |previously|earlier|already/i
const longAgo =
  /(?:in|since|back in|as early as|way back in|during) (?:\p{L}+ )?(?:of )?((?:19|20)\d{2})|(?:last (?:year|spring|summer|autumn|fall|winter))|(?:\p{L}+|\d+) (?:years?|decades?|months) (?:after|since)|(?:\p{L}+|\d+) (?:years?|decades?) (?:ago|earlier|later|on)|earlier (?:this|last) year|previously signed|had (?:previously|earlier|already) signed/iu

/** Whether the words before a telling verb only allow it: `may be extended`, `threatened to end`. */
const onlyPossible =
  /(?:may|might|can|could|threat\p{L}+|option|right|possib\p{L}+|unless|if|whether|automatically|tacitly|until|would|party|wishes?|either (?:side|party)|how to|not) (?:[^\s.;]+ ){0,4}?$/iu

/** A word of each pattern that plain search finds fast; most sentences hold none. */
const hints = new Map<RegExp, RegExp>()
const hint = (patterns: readonly RegExp[], words: readonly (RegExp | undefined)[]) => {
  patterns.forEach((pattern, index) => {
    const word = words[index] ?? (words.length === 1 ? words[0] : undefined)
    if (word) hints.set(pattern, word)
  })
}
hint(rejections, [
  / not |n['’]t /,
  /cannot|can't|won['’]t|never|nor |neither/i,
  /refus|declin|fail|unwilling|reluctant|decid|opt|chose/i,
  /reject|veto|turn|threw|throw|vot|block|den[yi]|dismiss|abandon|shelv|drop|halt|call|suspend|walk|back|pull|spurn|oppos/i,
  /reject|turned|voted|vetoed|blocked|thrown|shelved|called|abandoned|dropped|not signed|denied|withdrawn|unsigned/,
  /\b(?:no|any) /i,
  /collapsed|broke|fell|failed|foundered|ended|stalled|unravel/,
  /unsigned|without|fake|forge|fabricat|bogus|hoax|fictitious|through/i,
  /hoped to/,
  /unless|until/i,
])
hint(terminations, [
  /terminat|cancel|scrap|annul|revok|rescind|withdr|pull|quit|end|tear|tore|denounc|dissolv|void|abrogat|axe|walk|exit|discontinu|repudiat/i,
  /terminated|cancel|scrapped|annulled|revoked|rescinded|torn|ended|dissolved|voided|denounced|discontinued/,
  /terminat|ended it|scrapped it/,
])
hint(expirations, [/expir|laps|r[au]n out|to an end|ceased|ended|the end/i])
hint(extensions, [/exten|renew|prolong|roll|re-sign|further|another|additional|more years/i])

function first(
  patterns: readonly RegExp[],
  text: string,
  possible = true,
): {start: number; end: number} | undefined {
  let best: {start: number; end: number} | undefined
  for (const pattern of patterns) {
    if (hints.get(pattern)?.test(text) === false) continue
    const found = pattern.exec(text)
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
  text: string,
  {anchors, headline, year, published}: EventContext,
): MemorandumEvent | undefined {
  const rejected = first(rejections, text, false)
  if (rejected && !/not (?:only|just|merely)/iu.test(text.slice(rejected.start, rejected.end)))
    return {kind: 'rejected', ...rejected}
  const terminated = first(terminations, text)
  if (terminated) return {kind: 'terminated', ...terminated}
  const expired = first(expirations, text)
  if (
    expired &&
    !/(?:before|once|when|until|to replace|replac\p{L}+|since) (?:the |it |its )?(?:\p{L}+ ){0,4}$/iu.test(
      text.slice(0, expired.start),
    )
  )
    return {kind: 'expired', ...expired}
  const extended = first(extensions.slice(0, anchors.length > 0 || headline ? 4 : 3), text)
  if (extended) return {kind: 'extended', ...extended}
  const planned = headline
    ? first([headlinePlan, ...plans.slice(0, 1)], text, false)
    : first(plans, text, false)
  const signedNow = signingHint.test(text) ? done.exec(text) : null
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
      /^(?:signed|inked|concluded)/iu.test(signedNow?.[0] ?? '') &&
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
  const asides = background.exec(text)
  const aside =
    asides !== null &&
    asides.index < span.start &&
    !/^(?:following|after|since)/iu.test(asides[0]) &&
    !anchors.some(
      ({start, end}) => text.slice(Math.max(0, start - 3), end) && start < (asides?.index ?? 0),
    )
  if (
    aside &&
    (old || !/(?:signed|inked) (?:today|yesterday|on|here|this|in)/iu.test(text.slice(span.start)))
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

const read = new Map<string, readonly SigningWord[]>()

/** All verbs and nouns of signing in a sentence, in order. */
export function signingWords(text: string): readonly SigningWord[] {
  if (!signingHint.test(text)) return []
  const known = read.get(text)
  if (known) return known
  // Dates, places, parties and signatories all ask for the same few sentences in turn.
  if (read.size > 256) read.clear()
  const words = [...text.matchAll(signVerbs)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }))
  read.set(text, words)
  return words
}
