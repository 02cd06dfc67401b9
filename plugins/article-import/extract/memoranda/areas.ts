import {traits} from '../text/traits.ts'
import type {Readable} from './events.ts'

/** A stretch of text that lists areas, with how plainly it does. */
export interface AreaList {
  readonly areas: readonly string[]
  /** 3: named as fields; 2: what a memorandum covers; 1: what the parties want to do. */
  readonly weight: number
}

const adverbs =
  '(?:also |further |mainly |primarily |in particular |specifically |chiefly |among other things |will |would |is expected to |are expected to |is to |are to |shall |was to |were to |had |has |have )*'
const covers =
  '(?:covers|cover|covering|covered(?! (?:with|in|by)\\b)|envisages?|envisaged|envisions?|foresees?|foresaw|provides? for|provided for|providing for|stipulates?|stipulated|includes|include|included|encompass(?:es)?|encompassed|regulates?|regulated|spans?|spanned|addresses|focus(?:es|ed|ing)?(?: primarily| mainly)? on|concentrat(?:es|e|ing) on|cent(?:er|re)s on|deals? with|dealt with|concerns|relates? to|involves?|entails|sets out|sets up a \\p{L}+ on|lays out|calls? for|paves the way for|opens the way (?:to|for)|(?:creates?|provides?|establish(?:es)?|sets?|lays?|offers?) (?:a |the )?(?:\\p{L}+ )?(?:framework|legal basis|groundwork|platform) (?:for|to)|governs|governed|concerned|allows? for|extends to|touches on|embraces|is about|is dedicated to|is devoted to|makes provision for|foreseen|facilitates|outlines|defines|supports|promotes|(?<=(?:will|would|shall|should|also|memoranda|documents|agreements|they) (?:also )?)(?:facilitate|outline|define|promote)|(?<=(?:will|would|shall|memoranda|documents|agreements) (?:also )?)support|prescribes?|contemplates?|keeps|adds|retains|prioriti[sz]es|tackles|targets|handles|speaks? of|mentions|(?:lists|names)(?! (?:in|of|on|under|to|for)\\b))'
const parties =
  '(?:the (?:two |three |four )?\\p{Ll}+s|memorand\\p{L}+(?: of \\p{L}+| on \\p{L}+)?|MoUs?|MOUs?|MoC|MOC|documents?|agreements?|protocols?|declarations?|accords?|pacts?|deals?|it|which|partnerships?|cooperation|co-operation|collaboration|alliance|arrangement|parties|sides|partners|universities|companies|firms|institutions|organi[sz]ations|ministries|agencies|schools|houses|museums|banks|two|three|both|they|bodies|academies|institutes|libraries|hospitals|chambers|federations|unions|teams|pair|duo|work|scope|initiative|programme|program|goals?|aims?|objectives?|priorities|operators|carriers|airlines|authorities|regulators|centres|centers|associations|foundations|theatres|cities|ports|clubs)'
const clause = '(?:,[^,.;]{2,80},)?'
const notField =
  "(?!(?:20|19)\\d\\d|(?:the |a |an |its |their )?(?:\\p{L}+[’']s )?(?:\\p{Ll}+ ){0,2}(?:hall|office|building|headquarters|palace|auditorium|premises|campus|hotel|residence)\\b|(?:the )?(?:context|framework|frame|future|coming|next|form|long|short|presence|basis|format|interests?|sidelines|occasion|behalf|margins|same|first|last|past|city|capital|town)\\b|accordance|order|line|particular|a |an |this |that |these |favou?r|[Mm]onday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|\\d|(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b)"

/** What opens a list; the list runs on from the match's end. */
const openers: readonly (readonly [number, RegExp])[] = [
  [
    1,
    /\b(?:will|would) see (?:the |both )?(?:two |three )?(?:sides|parties|companies|partners|institutions|universities|countries|bodies|organi[sz]ations)\s+(?:work(?:ing)? (?:together |jointly )?on\s+|cooperat(?:e|ing) (?:in|on)\s+)?/giu,
  ],
  [
    3,
    /\b(?:in|on|within|across|to|cover(?:s|ing)?|include(?:s)?|for|into) (?:the |such |several |various |a number of |key |priority |other |areas of mutual interest |\p{L}+ )?(?:fields?|areas?|spheres?|sectors?|domains?|directions|topics)(?: of mutual interest)?(?: (?:of|such as|like|including|as)| ?:|,? (?:including|such as|namely|among them))(?: (?:cooperation|co-operation|the))?\s+/giu,
  ],
  [
    3,
    /\b(?:areas|fields|spheres|priorities|directions|topics|points|themes|subjects)(?: of (?:the )?(?:co-?operation|collaboration|joint work|mutual interest|activity|interest))?(?: (?:listed|named|covered|mentioned|agreed|identified|specified|set out|laid down))?(?: (?:under|in|of|by) (?:the|this) \p{L}+)? (?:include|includes|are|will be|comprise|cover|will include|span|range from|listed are|named are|remain)\s+/giu,
  ],
  [
    3,
    /(?:^|[.;] )(?:the )?(?:areas|fields|spheres|priorities|directions|topics|themes)(?: of (?:the )?(?:co-?operation|collaboration|joint work|mutual interest|activity|interest))?: */giu,
  ],
  [
    2,
    new RegExp(
      `(?<=[\\p{L},) ])(?<!\\b(?:for|after|by|of))\\s${adverbs}${covers}\\s+(?!(?:by|the parties to|that)\\b)`,
      'giu',
    ),
  ],
  [
    2,
    new RegExp(
      `\\b(?:co-?operat(?:e|es|ed|ion|ing)|collaborat(?:e|es|ed|ion|ing)|work(?:s|ed|ing)? (?:together|jointly|side by side|with [^,.]{2,50}?)|joint work|team(?:s|ing)? up|partner(?:s|ing)?|cooperation is planned|join forces|help each other|support each other)(?: closely| more closely| further| together| since \\d{4}| for \\p{L}+ years| with [^,.]{2,60}?| between (?:(?!\\b(?:was|were|is|has|signed)\\b)[^.]){2,90}?)? (?:in|on)\\s+${notField}(?:the )?${notField}`,
      'gu',
    ),
  ],
  [
    1,
    new RegExp(
      `\\b(?:${parties})${clause}(?: \\p{L}+){0,2}? (?:also )?(?:aims?(?: at| to)|is aimed at|are aimed at|aimed at|seeks? to|is designed to|is intended to|are intended to|intends? to|is meant to|means? to|wants? to|plans? to|will|would|agreed to|have agreed to|pledged to|undert(?:ake|akes|ook) to|commit(?:s|ted)?(?: themselves| itself)? to|binds? (?:itself|themselves|them|both) to|are to|is to|was to|were to|hopes? to|promised? to|commits both sides to|obliges the parties to|lets? the \\p{L}+|enables? the \\p{L}+ to)(?::\\s*|\\s+)`,
      'giu',
    ),
  ],
  [
    1,
    new RegExp(
      `\\b(?:memorand\\p{L}+(?: of \\p{L}+)?|MoU|MOU|MoC|agreement|protocol|declaration|pact|accord)(?: \\([^)]*\\))?(?: [^.,;]{0,60}?)? (?:on|about|concerning|regarding|in the field of|to (?:promote|develop|strengthen|advance|boost|expand|study|explore|test|deepen|support))\\s+${notField}(?!cooperation (?:was|were|has|have|between|with)\\b|cooperation[.,])`,
      'gu',
    ),
  ],
  [
    1,
    /\b(?:memorand\p{L}+(?: of \p{L}+)?|MoU|MOU|MoC|agreement|protocol|declaration|pact|accord)\b[^.;]{0,140}?,? (?:to|aimed at|designed to|intended to) (?=(?:promote|develop|strengthen|advance|boost|expand|study|explore|test|deepen|support|promoting|developing|strengthening|expanding|boosting|improve|improving|foster|encourage|enhance)\b)/giu,
  ],
  [
    1,
    /\b(?:memorand\p{L}+(?: of \p{L}+)?|MoU|MOU|MoC|agreement|protocol|declaration|pact|accord)\b[^.;]{0,140}?,? (?:aimed at|with (?:the|an) (?:aim|goal|purpose|objective|intention) of|with a view to) (?=\p{L}+ing\b)/giu,
  ],
  [
    1,
    /\b(?:undertakes?|undertook|pledged?|promised?|vowed|commit(?:s|ted)?(?: themselves| itself)?|bind(?:s|ing)? (?:themselves|itself)) to\s+/giu,
  ],
  // "A, B and the C want to …": names stand for the parties.
  [
    1,
    /^(?:the )?\p{Lu}[^.;:"“]{3,200}? and (?:the )?\p{Lu}[^.;:"“]{2,100}? (?:(?:wants?|plans?|intends?|hopes?|aims?|mean|wish|are|have agreed|agreed) to|will) (?!(?:jointly |also |soon )*(?:sign|ink|conclude|initial|extend|renew|meet|hold talks|be|have|end|start|begin)\b)(?=\p{Ll})/gu,
  ],
  [
    1,
    /\bwill\s+(?=(?:exchange|share|run|train|develop|organi[sz]e|hold|build|create|launch|study|promote|conduct|work)\b[^.]*\b(?:under|as part of)\b[^.]*\b(?:memorand|MoU|MOU|agreement|protocol|declaration))/giu,
  ],
  [
    1,
    /\b(?:to|will|would|can|could|jointly) (?:help|assist|engage|participate|take part) (?:each other )?(?:in|with)\s+/giu,
  ],
]
/** The trait without which an opener finds nothing. */
const openerNeeds: readonly number[] = [
  traits.aim,
  traits.field,
  traits.field,
  traits.field,
  traits.cover,
  traits.together,
  traits.aim,
  traits.memorandum,
  traits.aim,
  traits.memorandum,
  traits.aim,
  traits.aim,
  traits.aim,
  traits.aim,
]
/** A list that comes before its verb; group 1 is the list. */
const closers: readonly RegExp[] = [
  /^(.{8,240}?) (?:are|is|were|will be|have been) (?:all |also )?(?:covered|foreseen|envisaged|included|planned|provided for|named|listed|mentioned|among|on the list|at the heart of|part of|regulated|addressed)\b(?=.{0,60}(?:memorand|MoU|MOU|document|agreement|protocol|declaration|pact|deal|plan|areas|list))/u,
  /^(.{8,240}?) (?:fall|come|feature|figure|are dealt with|are set out) (?:under|in|within|on) (?:the |this |its )(?:memorand|MoU|MOU|document|agreement|protocol|declaration|list|plan)/u,
  /^(.{8,240}?) (?:has|have) (?:now |also |since )?been added\b/u,
  /^(.{8,240}?) (?:are|is) what (?:the |both )?(?:\p{L}+ ){1,4}(?:agreed|want|plan|signed|promised)\b/u,
  /^(.{8,240}?) (?:are|will be) (?:the |its |their )?(?:two|three|four|five|six|main|key) \p{Ll}+ (?:of|in|on|under) (?:the|this|its) (?:plan|deal|agreement|memorand\p{L}+|document|text|protocol|programme|partnership|declaration|pact|accord)\b/u,
  /^(.{8,240}?) (?:are|will be|make up|form) (?:the |its |their )?(?:(?:two|three|four|five|six|seven|main|key|chief|priority|agreed) )+(?:\p{Ll}+ )?(?:points|areas|topics|fields|priorities|themes|subjects|tasks|goals|aims|lines|pillars|projects|directions|items|strands|headings|issues)\b/u,
  /^(.{8,240}?) (?:are|will be|remain|stay) (?:the |its |their |at )?(?:\p{L}+ )?(?:points|areas|topics|fields|priorities|themes|focus|the heart|goals|aims)\b/u,
]
const prefix =
  /^(?:(?:the )?(?:mutual |shared |joint |parties['’] )?(?:intention|intent|desire|commitment|wish|readiness|plans?)s?(?: of (?:the|both) (?:two |three )?\p{L}+)? to (?:jointly |together )?|(?:(?:the )?(?:development|expansion|strengthening|deepening|promotion|enhancement|broadening|organi[sz]ation) of (?:mutual |bilateral |joint )?(?:co-?operation|collaboration|ties|relations|partnership)|(?:the )?(?:mutual |bilateral |joint |closer |further |wide |broad |existing |present )?(?:co-?operation|collaboration|joint work|partnership|interaction)|developing (?:mutual |bilateral )?(?:co-?operation|collaboration)|strengthening (?:mutual |bilateral )?(?:co-?operation|collaboration)|(?:exchange of )?experience|the implementation of joint projects|joint activities|joint (?:projects|initiatives|efforts)|close cooperation)(?: between (?:the )?(?:parties|sides|two \p{L}+|institutions))? (?:in|on)(?: (?:the |such |various |several )?(?:fields?|areas?|spheres?|sectors?|domains?)(?: of| such as| like|:)?)?)\s*/iu
const fieldWords =
  /^(?:(?:in|on|of) )?(?:the |such |various |several |other )?(?:fields?|areas?|spheres?|sectors?|domains?)(?: of(?: co-?operation in)?| such as| like| including|:)\s*/iu
const enders =
  /(?<![A-Z]|Inc|Ltd)[.;!?](?:\s|$|["”])|, (?:will|would|is|are|was|were|has|have|had|expires?|ceases?|runs|remains?|came|comes?)\b|\s(?:at (?:its|the) (?:core|heart|cent(?:er|re))|at (?:the )?(?:\p{Lu}[\p{L}’'-]* )+|at the \p{Lu}|at the \p{Ll}+ (?:in|of) \p{Lu}|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|on (?:\d{1,2} \p{Lu}|\p{Lu}\p{Ll}+ \d)|to (?:\d|some \d|about \d|more than \d)|in \p{Lu}\p{L}+ (?:on|yesterday|today|last)\b|and keeps\b)|\s[—–]\s|\s\(|(?:,| -) (?:the )?(?:\p{Lu}[\p{L}\d’'.-]*(?: of| for| and| the)? ){1,6}(?:said|told|announced|reported|reports|informed|confirmed|says)\b|, (?:an?|the) (?:\p{L}+ ){1,5}(?:said|says|reports?|reported|announced|writes|adds|added|informs?)\b|, (?:which|who|while|where|whereas|according|said|says|the (?:ministry|company|university|bank|statement|parties|two|agency)|but|although|with (?:the|a|an)|as (?:part|well as the need)|to (?:be|help|ensure|support|create)|in order|it (?:said|added|noted)|he|she|they|both|its|among other|among others|and (?:will|is|are|was|has|aims|calls|also|it|they|provides|envisages)|in accordance|within|under)\b|\s(?:between (?:the )?(?:two|parties|sides|both|countries|their|\p{Lu})|was signed|were signed|has been|have been|expired|lapsed|in accordance with|within the framework|in order to|as part of|over the next|for the next|until \d|through \d|by \d{4}|starting|during|according to|said|from \d{4}|under (?:the|an?)|with a view|with the aim|that (?:will|would)|on the basis|for (?:a|an|the) (?:initial (?:period|term)|(?:period|term) of)\b|with the participation|at the (?:same|end)|and (?:will|is valid|runs|remains|provides|envisages|calls|also (?:provides|envisages|calls)))\b/u
const junk =
  /^(?:the )?following$|^be \p{L}+|^(?:(?:mutual |bilateral |further |closer |joint |close |future |their |the )?(?:co-?operation|collaboration|partnership|relations|ties|contacts|projects|joint projects|other (?:areas|fields|issues|matters)|others|more|mutual interest|areas of mutual interest|issues of mutual interest|(?:every|each) (?:\p{L}+ ){0,2}(?:year|month|week|summer|autumn|winter|spring|quarter)s?|(?:two|three|four|five|six|seven|eight|several|\d+) (?:\p{L}+ )?(?:priorities|areas|fields|topics|points|themes|subjects|goals|tasks|pillars|directions|headings|items)|(?:set out|listed|detailed|described|laid down|contained|given) in (?:an?|the|its) .+|concentrate|focus|etc|so on|beyond|both (?:sides|parties)|not legally binding|a review|strengthen(?:ing)? (?:ties|relations|cooperation)|it|them|this|that|future|mutual understanding|several areas|a wide range of areas|various fields|terms?|five years|three years|two years|\d+ \p{L}+))$/iu
const fixedPairs =
  /\b(?:research and (?:development|innovation)|science and technology|oil and gas|arts and crafts|search and rescue|small and medium\S*|education and training|health and safety|food and (?:beverage|drink)|law and order|import and export|trade and investment|supply and demand|wind and solar|solar and wind|water and sanitation|monitoring and evaluation|teaching and learning|hardware and software|mergers and acquisitions)\b/giu

/** Splits a list at its commas and at the `and` that closes it. */
function splitList(text: string): string[] {
  if (text.includes('\u0003'))
    return text.split('\u0003').map((part) => part.replace(/^\s*(?:and|or)\s+/u, ''))
  const held: string[] = []
  const kept = text.replace(fixedPairs, (pair) => {
    held.push(pair)
    return `\u0001${held.length - 1}\u0001`
  })
  const marked = kept
    .replace(/,? as well as (?:in |on |the )?/giu, ' \u0002 ')
    .replace(/,? along with /giu, ' \u0002 ')
    .replace(/,? and (?:also )?adds? (?:\p{L}+ )?(?:new )?(?:fields?: ?|areas?: ?)?/giu, ' \u0002 ')
  const parts: string[] = []
  for (const piece of marked.split('\u0002')) {
    const commas = piece.split(/\s*[,;]\s*/u).filter((part) => part.trim() !== '')
    const closed = /[,;]\s*and\s/iu.test(piece)
    commas.forEach((part, index) => {
      const bare = part.replace(/^(?:and|&|or)\s+/iu, '')
      const last = index === commas.length - 1
      if (closed && last) {
        parts.push(bare)
        return
      }
      if (closed && !last && commas.length > 2) {
        parts.push(bare)
        return
      }
      if (!last && commas.length > 1) {
        // "A and B, C": an early pair is one item unless the words are single.
        const words = bare.split(/\s+and\s+/iu)
        if (words.length === 2 && words.every((word) => !word.trim().includes(' ')))
          parts.push(...words)
        else parts.push(bare)
        return
      }
      parts.push(...splitAnd(bare))
    })
  }
  return parts.map((part) =>
    part.replace(/\u0001(\d+)\u0001/gu, (_, at: string) => held[Number(at)] ?? ''),
  )
}

/** Splits at the last `and`; `exchange of students and staff` shares its head and stays whole after `of`. */
function splitAnd(text: string): string[] {
  const at = text.toLowerCase().lastIndexOf(' and ')
  if (at < 0) return [text]
  const left = text.slice(0, at)
  const right = text.slice(at + 5)
  const more = / and /iu.test(left) ? splitAnd(left) : [left]
  return [...more, right]
}

const tidy = (part: string) =>
  part
    .replace(/^[\s"“”«»'’:,-]+|[\s"“”«»'’:,.;-]+$/gu, '')
    .replace(
      /^(?:(?:and|to|on|in|the|a|an|also|both|both sides to|for|of|at|by|jointly|further|mutual(?:ly)?|cooperate in|cooperation in|cooperation on|collaboration in|collaboration on|particularly|especially|including|among others|carry out|conduct|such as)\s+)+/iu,
      '',
    )
    .replace(
      /\s+(?:and|or|etc|among others|among other things|in particular|as well|programmes? of the parties)$/iu,
      '',
    )
    .replace(
      /\s+(?:until|till|between (?:the )?\p{Lu}|with (?:the )?\p{Lu}[\p{L}’'-]+ (?:\p{Lu}|of )).*$/u,
      '',
    )
    .replace(
      /\s+(?:in|at|of|between|within|for) (?:the )?(?:both|two|their|partner) (?:countries|institutions|sides|universities|organi[sz]ations|parties)$/iu,
      '',
    )
    .replace(/\s+/gu, ' ')
    .trim()

/** A list between semicolons is one list: they only end what none of them follows. */
function joined(rest: string): string {
  const bullet = /^\s*[-–—•*]\s+/u
  if (bullet.test(rest)) return rest.replace(bullet, '').replace(/[;,]?\s[-–—•*]\s+/gu, '\u0003')
  // "(1) ring storks, (2) map roosting sites and (3) exchange students"
  if (/^\((?:1|a|i)\)\s/u.test(rest))
    return rest
      .replace(/^\(\w\)\s+/u, '')
      .replace(/[,;]?\s(?:and\s)?\((?:[2-9]|[b-h]|i{2,3}|iv|vi{0,3})\)\s+/gu, '\u0003')
  const stop = /[.!?](?:\s|$)/u.exec(rest)
  const own = stop ? rest.slice(0, stop.index) : rest
  const semicolons = own.match(/;/gu)?.length ?? 0
  return semicolons >= 2 || /; and\b/u.test(own) ? own.replaceAll(';', '\u0003') : rest
}

const date = /^(?:on |in )?(?:\d|\p{Lu}\p{L}+(?:day)?(?: (?:on|in|last|this|at|\d).*)?$)/u
const properOnly =
  /^\p{Lu}[\p{Ll}'’-]+(?: (?:on|in|last|this|at|next|and|today|yesterday|during|after) ?.*)?$/u

/** The lists of areas that a sentence opens. */
export function readAreas({text: sentence, traits: has}: Readable): AreaList[] {
  const lists: AreaList[] = []
  const taken: {from: number; to: number}[] = []
  for (const [index, [weight, opener]] of openers.entries()) {
    const need = openerNeeds[index] ?? 0
    if (need !== 0 && (has & need) === 0) continue
    for (const found of sentence.matchAll(opener)) {
      const from = found.index + found[0].length
      if (taken.some((span) => from >= span.from - 4 && from <= span.to)) continue
      // "said it would study the text": the plans of whoever speaks.
      if (
        weight === 1 &&
        /\b(?:said|says|added|told|promised|warned|insisted)(?: \S+){0,3}? $/u.test(
          sentence.slice(Math.max(0, found.index - 30), found.index),
        ) &&
        /^(?:it|he|she)\b/iu.test(found[0])
      )
        continue
      let rest = joined(sentence.slice(from))
      const end = enders.exec(rest)
      if (end) rest = rest.slice(0, end.index)
      for (let step = 0; step < 3; step += 1)
        rest = rest.replace(prefix, '').replace(fieldWords, '')
      const inner =
        /\b(?:in|on) (?:the |such |several |various )?(?:fields?|areas?|spheres?) (?:of|such as)\s+/iu.exec(
          rest,
        )
      if (weight <= 2 && inner && inner.index < 60 && !/,/u.test(rest.slice(0, inner.index)))
        rest = rest.slice(inner.index + inner[0].length)
      taken.push({from: found.index, to: from + rest.length + 20})
      const areas = bareObjects(splitList(rest))
        .map(tidy)
        .filter(
          (area) =>
            area.length > 2 && area.split(' ').length <= 12 && !junk.test(area) && !isNoArea(area),
        )
      if (areas.length > 0) lists.push({areas, weight})
    }
  }
  if (!lists.some(({weight}) => weight === 3)) {
    for (const closer of closers) {
      const list = closer.exec(sentence)?.[1]
      if (!list || !/,| and /u.test(list)) continue
      const areas = splitList(list.replace(/^(?:Among|The|Both) /u, ''))
        .map(tidy)
        .filter((area) => area.length > 2 && area.split(' ').length <= 8 && !junk.test(area))
      if (areas.length > 1) lists.push({areas, weight: 3})
    }
  }
  return lists
}

const leadVerb =
  /^(?:also |jointly |further )*(?:offer|run|hold|organi[sz]e|conduct|provide|launch|develop|carry out|pool|share|exchange|bring|supply|introduce|promote|support|improve|expand|strengthen|press|push|focus|concentrate|cooperate|work|explore|study|examine|seek|build|create|establish|set up|open|start|train|teach|host|publish|test|pursue|advance|boost|foster|encourage|facilitate|implement|deliver|prepare|draw up|design|deepen|broaden|coordinate|research|invest|assist|help|advise|bridge|close|fill|meet|end|lobby|campaign|speed up|cut|reduce|raise|increase)\b/iu

/**
 * A verb that opens a list of things is none of them: `offer joint courses in drilling, modelling and
 * steam`. Lists in which each item has its own verb stay whole.
 */
function bareObjects(items: readonly string[]): readonly string[] {
  const [first, ...others] = items
  if (first === undefined || others.length === 0 || others.some((item) => leadVerb.test(item)))
    return items
  const object =
    /^(?:\p{L}[\p{L}-]*\s+){1,5}?(?:in|on|for|about|into|regarding|concerning)\s+(?:the\s+)?(?=\p{L})|^.{3,80}? through (?=\p{L})/u
  if (
    !leadVerb.test(first) &&
    !/^(?:exchanges?|courses?|research|workshops?|training|projects?|studies|work|cooperation|experience) (?:in|on|about)\s/iu.test(
      first,
    )
  )
    return items
  const opened = object.exec(first)
  return opened ? [first.slice(opened[0].length), ...others] : items
}

/** A proper name or a date that an opener caught: "cooperation in Nyon on 8 December". */
const isNoArea = (area: string): boolean =>
  date.test(area) ||
  /^(?:sign |ink |(?:it|them|this|that)\b|memorandum|MoU\b)/iu.test(area) ||
  (properOnly.test(area) && area !== area.toUpperCase())
