import type {Readable} from '../../text/readable.ts'
import {bareObjects} from './bareObjects.ts'
import {closedLists} from './closers.ts'
import {listEnd} from './listEnd.ts'
import {areaOpeners} from './openers.ts'
import {fixedPairs, joined, splitList} from './splitList.ts'
import {isArea, isJunk, tidyArea} from './tidyArea.ts'

/** A stretch of text that lists areas, with how plainly it does. */
export interface AreaList {
  readonly areas: readonly string[]
  /** 3: named as fields; 2: what a memorandum covers; 1: what the parties want to do. */
  readonly weight: number
}

const prefix =
  /^(?:(?:the )?(?:mutual |shared |joint |parties['’] )?(?:intention|intent|desire|commitment|wish|readiness|plans?)s?(?: of (?:the|both) (?:two |three )?\p{L}+)? to (?:jointly |together )?|(?:(?:the )?(?:development|expansion|strengthening|deepening|promotion|enhancement|broadening|organi[sz]ation) of (?:mutual |bilateral |joint )?(?:co-?operation|collaboration|ties|relations|partnership)|(?:the )?(?:mutual |bilateral |joint |closer |further |wide |broad |existing |present )?(?:co-?operation|collaboration|joint work|partnership|interaction)|developing (?:mutual |bilateral )?(?:co-?operation|collaboration)|strengthening (?:mutual |bilateral )?(?:co-?operation|collaboration)|(?:exchange (?:of )?)?experience|the implementation of joint projects|joint activities|joint (?:projects|initiatives|efforts)|close cooperation)(?: between (?:the )?(?:parties|sides|two \p{L}+|institutions))? (?:in|on)(?: (?:the |such |various |several )?(?:fields?|areas?|spheres?|sectors?|domains?)(?: of| such as| like|:)?)?)\s*/iu
const fieldWords =
  /^(?:(?:in|on|of) )?(?:the |such |various |several |other )?(?:fields?|areas?|spheres?|sectors?|domains?)(?: of(?: co-?operation in)?| such as| like| including|:)\s*/iu
const inField =
  /\b(?:in|on) (?:the |such |several |various )?(?:fields?|areas?|spheres?) (?:of|such as)\s+/iu

/** The openers up to the last one that names fields: a stretch that an earlier one has is nobody's else. */
const fieldOpeners = areaOpeners.slice(0, areaOpeners.findLastIndex(({weight}) => weight === 3) + 1)

/**
 * The lists of areas that a sentence opens.
 *
 * @param onlyFields - whether only lists of weight 3 are asked for, which most sentences cannot open
 */
export function readAreas(sentence: Readable, onlyFields = false): AreaList[] {
  const {text} = sentence
  const lists: AreaList[] = []
  const taken: {from: number; to: number}[] = []
  for (const {weight, all} of onlyFields ? fieldOpeners : areaOpeners) {
    for (const found of all(sentence)) {
      const from = found.index + found[0].length
      if (taken.some((span) => from >= span.from - 4 && from <= span.to)) continue
      if (weight === 1 && isPlanOfSpeaker(text, found)) continue
      if (
        /^work/iu.test(found[0]) &&
        hadWorked.test(text.slice(Math.max(0, found.index - 16), found.index))
      )
        continue
      if (denied.test(text.slice(Math.max(0, found.index - 24), found.index))) continue
      const rest = listBehind(text.slice(from), weight)
      taken.push({from: found.index, to: from + rest.length + 20})
      const areas = bareObjects(splitList(rest)).map(tidyArea).filter(isArea)
      if (areas.length > 0) lists.push({areas, weight})
    }
  }
  if (lists.some(({weight}) => weight === 3)) return lists
  for (const list of closedLists(sentence)) {
    if (!/,| and /u.test(list)) continue
    const areas = splitList(list.replace(/^(?:Among|The|Both) /u, ''))
      .map(tidyArea)
      .filter((area) => area.length > 2 && area.split(' ').length <= 8 && !isJunk(area))
    if (areas.length > 1) lists.push({areas, weight: 3})
  }
  return lists
}

/** "does not involve": what a memorandum leaves out. */
const denied = /\b(?:not|never|neither|nor|without|n['’]t)(?: \p{Ll}+)? $/u

/** "have worked together on car parts": what was done before. */
const hadWorked = /\b(?:have|has|had)(?: \p{Ll}+)? $/u

/** "said it would study the text": the plans of whoever speaks. */
const isPlanOfSpeaker = (text: string, {index, 0: opener}: RegExpExecArray) =>
  /^(?:it|he|she)\b/iu.test(opener) &&
  /\b(?:said|says|added|told|promised|warned|insisted)(?: \S+){0,3}? $/u.test(
    text.slice(Math.max(0, index - 30), index),
  )

/** "ammonia offtake, put at up to 250,000 tonnes, and desalination": a participle's clause inside a list. */
const aside =
  /, (?:put|estimated|valued|worth|budgeted|known|which|who|where|described|starting|beginning|set|due)\b[^,;.]*(?:\d,\d[^,;.]*)*,(?= (?:and )?\p{L})/gu
/** "training of technicians in Kano, Enugu and Bauchi": the places are no further items. */
const placesBehind =
  / (?:in|at|near|across) \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?(?:, \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)*,? and \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?$/u
/** ", and to meet each year": what follows a list that its own `and` has closed. */
const afterClosed =
  /^([^;]*?\S and [^,;]+), and (?:(?:to|for|on|in|of) (?:an? |the )?\p{Ll}|(?:[\p{L}\d’'-]+ ){6,})/u

/** Characters behind an opener that its list can run over. */
const longestList = 1200

/** The list that goes on behind its opener, without the words that only say that fields are meant. */
function listBehind(behind: string, weight: number): string {
  let rest = joined(behind.slice(0, longestList).replace(aside, ','))
  rest = rest.slice(0, listEnd(rest))
  rest = rest.replace(placesBehind, '')
  rest =
    afterClosed
      .exec(rest.replace(fixedPairs, (pair) => pair.replaceAll(' ', '\u0001')))?.[1]
      ?.replaceAll('\u0001', ' ') ?? rest
  for (let step = 0; step < 3; step += 1) rest = rest.replace(prefix, '').replace(fieldWords, '')
  // "the existing areas, namely A, B and C"
  rest = rest.replace(
    /^(?:the |its |their )?(?:existing|former|present|current|earlier|original|same) (?:areas|fields|topics|themes|subjects|priorities)(?: of \p{Ll}+)?,? (?:namely|that is|of|such as|like) /iu,
    '',
  )
  // "three things that the two will do together: A, B and C"
  rest = rest.replace(
    /^(?:[\p{Ll}\d'’-]+ ){0,9}(?:things|tasks|points|together|fields|areas|topics|subjects|matters|priorities)(?: [\p{Ll}'’-]+){0,7}: (?=\p{L})/u,
    '',
  )
  // "four working groups: freight traffic", "their work on cataract surgery", "rules on standard contracts"
  rest = rest
    .replace(/^(?:[\p{Ll}'’-]+ ){1,5}[\p{Ll}'’-]+: (?=\p{L})/u, '')
    .replace(
      /^(?:(?:continue|resume|expand|extend|intensify|step up|combine|pool|carry on(?: with)?) )?(?:(?:the|their|its|common|joint|clear|new) )*(?:work|efforts?|rules|provisions|steps|measures) (?:on|in|for) /iu,
      '',
    )
  // "Cooperation will continue in A"
  rest = rest.replace(/^(?:also )?(?:continue|go on|proceed|take place) (?:in|on) (?:the )?/u, '')
  // "how the companies intend to collaborate on A", "how they will cooperate in the fields of A"
  rest = rest.replace(
    /^how [^,:;]{3,60}? (?:collaborate|co-?operate|work(?: together| jointly)?) (?=on |in )/u,
    '',
  )
  rest = rest.replace(fieldWords, '').replace(/^(?:on|in) /u, '')
  if (weight > 2) return rest
  const inner = inField.exec(rest)
  return inner && inner.index < 60 && !rest.slice(0, inner.index).includes(',')
    ? rest.slice(inner.index + inner[0].length)
    : rest
}
