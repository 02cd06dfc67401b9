import {definePhrase, type Phrased} from '../text/phrase.ts'
import type {MemorandumKind} from '../types.ts'

/** A noun phrase that may mean a memorandum. */
export interface Anchor {
  readonly start: number
  readonly end: number
  readonly kind: MemorandumKind
  /** Whether the phrase names the kind; a bare `memorandum` does not. */
  readonly stated: boolean
  /** Whether the phrase alone is enough, without parties to speak for it. */
  readonly strong: boolean
  readonly plural: boolean
}

const works = '(?:co-?operation|collaboration|partnership|interaction)'
const some = '(?:[\\p{L}-]+ ){0,3}'

/** Noun phrases by kind, the most telling first. */
const phrases: readonly (readonly [MemorandumKind, boolean, boolean, string])[] = [
  [
    'memorandumOfCooperation',
    true,
    true,
    `memo(?:s|rand(?:um|a|ums))? (?!of (?:mutual )?understanding (?!and ))(?:of|on|for|about|regarding|concerning) ${some}${works}(?: and understanding)?|${works} memorand(?:um|a|ums)|MOCs?|MoCs?`,
  ],
  [
    'memorandumOfUnderstanding',
    true,
    true,
    `memo(?:s|rand(?:um|a|ums))? of ${some}(?:understanding|intent|intentions)|MOUs?|MoUs?`,
  ],
  [
    'jointDeclaration',
    true,
    true,
    `joint declarations?|declarations? (?:of|on) ${some}(?:intent|${works}|friendship)`,
  ],
  [
    'protocol',
    true,
    true,
    `protocols? (?:of|on) ${some}(?:intent|intentions|${works}|understanding)|(?:${works}|bilateral) protocols?`,
  ],
  [
    'cooperationAgreement',
    true,
    true,
    `(?:${works}|framework) (?:agreements?|accords?|pacts?)|(?:agreements?|accords?|pacts?) (?:of|on|for|about) ${some}${works}|(?:academic|scientific|strategic|bilateral|inter-?university|research) (?:${works} )?agreements?`,
  ],
  ['memorandumOfUnderstanding', false, false, 'memorand(?:um|a|ums)'],
  ['protocol', true, false, 'protocols?'],
]
const pattern = definePhrase(
  new RegExp(
    `(?<![\\p{L}-])(?:${phrases.map(([, , , phrase]) => `(${phrase})`).join('|')})(?![\\p{L}])`,
    'iu',
  ),
)

const otherKinds =
  "(?:offering|information|placement|private placement|presidential|security|legal|internal|leaked|confidential|secret|staff|office|policy|budget|wage|classified|decision|inter-?office|executive|trial|sentencing|health|safety|medical|clinical|treatment|security|sanitary|accident|police|kyoto|montreal|nagoya|cartagena|madrid|minsk|budapest|vilnius|communication|network|internet|blockchain|testing|research|study|diplomatic|state|fuel|quarantine|match|anti-doping|concussion|crisis|training|covid(?:-19)?|administrative|http|tcp|open|vaccination|interrogation|search|autopsy|hospital|evacuation|emergency|var|match|game|voting|electoral|election|polling|(?:referee|umpire|police|judge|doctor|coroner|inspector)['’]s)"
const notBefore = new RegExp(`${otherKinds}\\s+$`, 'iu')
const notAfter =
  /^\s*(?:opinions?|and order|decisions?|of law|of association|in (?:support|opposition)|to (?:all|staff|employees|the (?:file|staff|president|board|secretary|minister|court)|his|her|its|their)|directing|ordering|stocks?|of points|officers?|department|service|reasons|for (?:treat|dealing|handling|testing)|buffer|stack|layer|breach|droid|of (?:[^\s,.;]+ ){0,4}(?:match|game|bout|race|fight|hearing|interrogation|inspection|autopsy|session|count|vote))/iu

/** The anchors of a text; phrases that mean another kind of memorandum are left out. */
export function findAnchors(phrased: Phrased): readonly Anchor[] {
  const found = pattern.all(phrased)
  if (found.length === 0) return noAnchors
  const {text} = phrased
  const anchors: Anchor[] = []
  for (const match of found) {
    const at = phrases.findIndex((_, index) => match[index + 1] !== undefined)
    const phrase = phrases[at]
    if (!phrase) continue
    const shown = match[0]
    // "moc" and "mou" in small letters are other words.
    if (/^mo[uc]s?$/iu.test(shown) && !/^M[oO][UC]s?$/u.test(shown)) continue
    const before = text.slice(Math.max(0, match.index - 40), match.index)
    const after = text.slice(match.index + shown.length, match.index + shown.length + 40)
    const [kind, stated, strong] = phrase
    if (notAfter.test(after) || (!strong && notBefore.test(before))) continue
    const enclosed =
      /["“«'‘](?:the )?$/iu.test(before) && /^[,.]?["”»'’]/u.test(after) && /^\p{Lu}/u.test(shown)
    if (strong && enclosed && !/\b(?:sign|ink|conclu)\p{L}*\b/iu.test(text.slice(0, match.index)))
      continue
    // "The Memorandum" in quotation marks is a title.
    if (!strong && /["“«'‘](?:the )?$/iu.test(before) && /^[,.]?["”»'’]/u.test(after)) continue
    if (
      !strong &&
      /^Memorandum/u.test(shown) &&
      /\p{Lu}\p{Ll}+ $/u.test(before) &&
      !/(?:The|A|This|That|Signed|New|Second|First|Of|And|Sign|Ink|Their|Its) $/u.test(before)
    )
      continue
    anchors.push({
      start: match.index,
      end: match.index + shown.length,
      kind,
      stated,
      strong,
      plural: /memoranda|memorandums|memos|s$/iu.test(shown.split(' ')[0] ?? ''),
    })
  }
  return anchors
}

/** A memorandum of another kind: `information memorandum`, `staff memorandum`. */
export const ofAnotherKind = definePhrase(
  new RegExp(
    `(?<![\\p{L}-])${otherKinds} memorand(?:um|a|ums)(?!\\p{L}| of (?:under|co-?op))`,
    'iu',
  ),
)

/** What a court calls a memorandum. */
export const ofCourt = definePhrase(
  /\b(?:unpublished |per curiam )?memorand(?:um|a) (?:opinion|disposition|decision|and order|ruling)s?\b|\bunpublished memorand(?:um|a)\b/iu,
)

/** What an accused agrees on with those who prosecute him. */
export const ofPlea = definePhrase(
  /\b(?:plead(?:s|ed|ing)?|pled) (?:not )?guilty\b|\bguilty pleas?\b|\bplea (?:deals?|bargains?|agreements?)\b|\btestif(?:y|ies|ied|ying) against\b/iu,
)

/** Words of play-acting: what is signed there binds nobody. */
export const pretended = definePhrase(
  /\b(?:mock|imaginary|fictional|fictitious|make-believe|pretend) (?:\p{L}+ ){0,2}(?:ceremon\p{L}+|sign\p{L}*|summits?|talks|negotiations?|memorand\p{L}+|MoUs?|states?|countr\p{L}+|ministers?|parliament|conference|agreements?|treat\p{L}+|republics?|kingdoms?)|\bmodel (?:united nations|UN|EU|parliament)\b|\b(?:role-play\p{L}*|re-enact\p{L}*|reenact\p{L}*)/iu,
)

/** What takes back the sentence before: `It has not.`, `They did not.` */
export const denies = definePhrase(
  /^(?:they|it|he|she|both|neither|none|that|this|the (?:report|claim|story|two)) (?:\p{L}+ ){0,3}?(?:has not|have not|had not|did not|do not|does not|hasn['’]t|haven['’]t|didn['’]t|is not true|was not true|(?:is|was) (?:untrue|false|wrong|incorrect|mistaken|inaccurate))(?: (?:done so|so|true|the case|correct))?[.,;]/iu,
)

const noAnchors: readonly Anchor[] = []

const ordinalOne = definePhrase(
  /^(?:the |a |an )?(?:first|second|third|fourth|fifth|sixth|other|another|latter|former|one)(?=,| (?:is|was|with|between|concerns|concerned|covers|covered|deals|provides|commits|envisages|signed|concluded|inked|one|of (?:them|these|the)|documents?|agreements?|papers?|texts?|deals?|accords?|pacts?)\b)/iu,
)

/** What means one of several memoranda that were told of before: `The second, with the port, covers tugs.` */
export function oneOf(several: Anchor, phrased: Phrased): readonly Anchor[] {
  const found = ordinalOne.exec(phrased)
  if (!found || found.index > 0) return noAnchors
  return [{...several, start: 0, end: found[0].length, strong: false, plural: false}]
}
