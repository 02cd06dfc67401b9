import {parseDates} from '../../text/dates.ts'
import {definePhrase} from '../../text/phrase.ts'
import type {Readable} from '../../text/readable.ts'
import type {MemorandumStatus} from '../../types.ts'
import type {Anchor} from '../anchors.ts'
import {expirations, terminations} from './endings.ts'
import {certainExtensions, extensions} from './extensions.ts'
import {headlinePlans, plans} from './plans.ts'
import {rejections} from './rejections.ts'
import {first} from './rule.ts'
import {done} from './signingWords.ts'

/** What a sentence says to have happened to a memorandum. */
export interface MemorandumEvent {
  readonly kind: MemorandumStatus | 'rejected' | 'background'
  /** Offsets of the telling words in the sentence's paragraph slice that was read. */
  readonly start: number
  readonly end: number
}

const background = definePhrase(
  /(?<!\p{L})(?:under|in line with|in accordance with|within (?:the )?(?:framework|scope) of|as part of|pursuant to|on the basis of|based on|thanks to|by virtue of|in keeping with|as agreed in|following|since|after|recalled|remembered|anniversary of|mark(?:s|ed|ing)|according to|implementation of|implementing|provisions of|envisaged (?:by|in)|provided for (?:by|in)|arising from|stems from|(?:goes|went|dates|dated|going|dating) back to|grew out of|builds on|part of) (?:the |a |an |their |its |that )?(?:[^\s.;,]+ ){0,6}?(?:memorand\p{L}+|MoUs?|MOUs?|agreements?|protocols?|declarations?|accords?|pacts?)/iu,
)

const longAgoHint = /(?:19|20)\d\d|years?|decades?|months|last |previously|earlier|already/i

const longAgo =
  /(?:in|since|back in|as early as|way back in|during) (?:\p{L}+ )?(?:of )?((?:19|20)\d{2})|(?:last (?:year|spring|summer|autumn|fall|winter))|(?:\p{L}+|\d+) (?:years?|decades?|months) (?:after|since)|(?:\p{L}+|\d+) (?:years?|decades?) (?:ago|earlier|later|on)|earlier (?:this|last) year|previously signed|had (?:previously|earlier|already) signed/iu

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
  // "Write it down, sign it": nobody has yet.
  if (
    !headline &&
    /^(?:sign|ink)$/iu.test(signedNow[0]) &&
    /(?:^|[,"“] ?)$/u.test(text.slice(0, signedNow.index))
  )
    return undefined
  // "for signed bulletins", "a signed summary": what is signed there is no memorandum.
  if (
    anchors.length === 0 &&
    /^signed$/iu.test(signedNow[0]) &&
    /\b(?:an?|for|of|any|every|each) $/iu.test(text.slice(0, signedNow.index)) &&
    /^ (?!by|on|in|at|with|between|for|last|this|and|under|after|before|yesterday|today)\p{Ll}/u.test(
      text.slice(signedNow.index + signedNow[0].length),
    ) &&
    done.all(readable).length === 1
  )
    return undefined
  const span = {start: signedNow.index, end: signedNow.index + signedNow[0].length}
  // "Jane Doe, who has run it since 2021, signed": since when she has is nothing of the paper.
  const ahead = text.slice(0, span.start).replace(/, who (?:has|had|is|was) [^,;]{3,120},/gu, ',')
  const past = longAgoHint.test(text)
    ? (longAgo.exec(text.slice(span.start)) ?? longAgo.exec(ahead + text.slice(span.start)))
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
    // "will open an office under a memorandum signed with": what is new is told with `a`.
    !(/^under an? /iu.test(asides[0]) && /\b(?:will|would|is to|are to|plans? to)\b/u.test(text)) &&
    !anchors.some(
      ({start, end}) => text.slice(Math.max(0, start - 3), end) && start < (asides?.index ?? 0),
    )
  if (
    aside &&
    (old ||
      !/(?:signed|inked|penned|executed|concluded|sealed|formali[sz]ed) (?:today|yesterday|on|here|this|in|at|last (?:week|month|\p{Lu})|earlier|recently|\p{Lu}\p{Ll}+day)/iu.test(
        text.slice(span.start),
      ))
  )
    return {kind: 'background', ...span}
  if (old && !exactDay(text, year) && !isRecent(readable, published))
    return {kind: 'background', ...span}
  return {kind: 'signed', ...span}
}

/** Whether a sentence names a day within the last 150 days: news, even if it fell in the year before. */
const isRecent = (text: Readable, published: string | undefined) =>
  published !== undefined &&
  parseDates(text, published).some(
    ({iso}) =>
      iso !== undefined && Math.abs(Date.parse(published) - Date.parse(iso)) < 150 * 86_400_000,
  )

const exactDay = (text: string, year: number | undefined) =>
  year !== undefined && text.includes(`${year}`) && daysOf(year).test(text)

/** Days of a year; an archive has few years. */
function daysOf(year: number): RegExp {
  const known = yearDays.get(year)
  if (known) return known
  const made = new RegExp(
    `\\d{1,2}(?:st|nd|rd|th)?(?: of)? \\p{L}+,? ${year}|\\p{L}+ \\d{1,2}(?:st|nd|rd|th)?,? ${year}`,
    'u',
  )
  if (yearDays.size >= 256) yearDays.clear()
  yearDays.set(year, made)
  return made
}

const yearDays = new Map<number, RegExp>()
