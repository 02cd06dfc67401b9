import type {OrganizationEntity} from '../../names/entities.ts'
import type {Sentence} from '../../names/readDocument.ts'
import {definePhrase} from '../../text/phrase.ts'
import {toReadable} from '../../text/readable.ts'
import type {MemorandaInput} from '../findMemoranda.ts'
import type {Draft} from '../told.ts'
import {bareObjects} from './bareObjects.ts'
import {coordinatedItems} from './coordination.ts'
import {announcesCount, readBrokenList, readCounted} from './listedAreas.ts'
import {readAreas} from './readAreas.ts'
import {isArea, tidyArea} from './tidyArea.ts'

/** What stands before an item of a list. */
const mark = /^\s*(?:[-–—•·*▪◦●]|\(?\d{1,2}[.)]|\(?(?:[a-z]|i{1,3}|iv|vi{0,3}|ix)\))\s*/u
/** The same inside a paragraph that holds several items. */
const inlineMark = /[;,.]?(?<!\s)\s+(?:and\s+)?(?=\((?:\d{1,2}|[a-z]|i{1,3}|iv|vi{0,3}|ix)\)\s)/u
/** What ends an item, and is found from its beginning alone, however long it is. */
const listSigns = /(?<![\s;,.])[\s;,.]+$/u

/** The paragraphs that list what a sentence with a colon announced. */
function itemsAfter(opener: Sentence, sentences: readonly Sentence[]): string[] {
  const items: string[] = []
  let paragraph = opener.paragraphIndex
  for (const sentence of sentences) {
    if (sentence.paragraphIndex <= opener.paragraphIndex) continue
    if (sentence.paragraphIndex === paragraph) continue
    const {text, kind} = sentence.paragraph
    const marked = kind === 'listItem' || mark.test(text)
    if (!marked || sentence.paragraphIndex !== paragraph + 1) break
    paragraph = sentence.paragraphIndex
    for (const item of text.split(inlineMark))
      items.push(
        item
          .replace(mark, '')
          .replace(listSigns, '')
          .replace(/\band$/u, '')
          .replace(listSigns, '')
          .replace(/^(?:the|a|an)\s+/iu, '')
          .replace(/^((?:[^\s.:]+ ){0,5}[^\s.:]+)[.:]\s.*$/u, '$1'),
      )
  }
  return items.filter((item) => item !== '' && item.length < 120)
}

/** What speaks of a memorandum or of its parties together. */
const speaksOfIt = definePhrase(
  /\b(?:memorand|MoU|MOU|MoC|document|agreement|protocol|declaration|accord|pact|co-?operat|collaborat|the (?:two |three )?(?:sides|parties|partners|universities|institutions|companies|schools|houses|organi[sz]ations|museums|banks|agencies|ministries)|both (?:sides|parties|institutions|universities)|under it|areas|fields|points|topics|priorit(?:y|ies)|emphasis|each (?:side|party)|it (?:deals with|covers|provides for|concerns|sets out|includes|lists|names)|chapters|pillars|together|will (?:jointly|also)|joint(?:ly)?)|^What is in it\b|^(?:Money|Funds|Funding|New in|In it|By it|With it|Through it|In them|Its|It|They|Both|The two|The three|The work (?:is|will)|The \p{Ll}+s (?:want|plan|will|intend|hope|aim|agreed|mean|also))\b/iu,
)
/** Whose words a quotation is, at the sentence's end. */
const attribution = definePhrase(/\b(?:said|told|added|noted)\b[^.]{0,40}$/u)
const doing = definePhrase(
  /\b(?:work|cooperate|collaborate)\b|(?<=^["“«]?)(?:It|The (?:memorandum|MoU|MOU|document|agreement|text)) (?:will |would |is to )?(?:covers?|includes?|deals? with|provides? for)\b/u,
)

/** Whether a sentence names every party, and so speaks of them together. */
const namesAll = (
  sentence: Sentence,
  parties: readonly OrganizationEntity[],
  {entities}: MemorandaInput,
): boolean =>
  parties.length > 1 &&
  parties.every((party) =>
    sentence.chunks.some(
      (chunk) =>
        chunk.type !== 'person' &&
        chunk.type !== 'title' &&
        entities.organizationOf(chunk, sentence) === party,
    ),
  )

/** The sentences that tell one memorandum only, in the text's order. */
const tellers = (drafts: readonly Draft[]): {index: number; draft: Draft}[] =>
  drafts
    .flatMap((draft) =>
      draft.told
        .filter(({sentence}) =>
          drafts.every(
            (other) => other === draft || !other.told.some((told) => told.sentence === sentence),
          ),
        )
        .map(({sentence: {index}}) => ({index, draft})),
    )
    .sort((a, b) => a.index - b.index)

/**
 * Whether a sentence of signing gives the one thing as what it is all for, and not by the memorandum's own
 * name: `signed a memorandum to deepen cooperation in the energy sector`.
 */
function isAim([area]: readonly string[], {told}: Draft, sentence: Sentence): boolean {
  const item = told.find((other) => other.sentence === sentence)
  if (area === undefined || !item?.event || item.anchors.length === 0) return false
  const at = sentence.text.indexOf(area)
  const anchor = item.anchors.findLast(({end}) => end <= at)
  if (!anchor) return at >= 0
  return / sector$/u.test(area) || aim.test(sentence.text.slice(anchor.end, at))
}

const aim = /\b(?:to|that|which|for) (?:\p{Ll}+ )?\p{Ll}/u

export function areasOf(
  draft: Draft,
  parties: readonly OrganizationEntity[],
  drafts: readonly Draft[],
  input: MemorandaInput,
): string[] {
  const own = new Set(draft.told.map(({sentence}) => sentence))
  const lastOwn = Math.max(...draft.told.map(({sentence}) => sentence.index))
  const ownStart = draft.told[0]?.sentence.index ?? 0
  const spokenOf = tellers(drafts)
  const lists: {areas: readonly string[]; weight: number; leads?: boolean}[] = []
  const quoted: {areas: readonly string[]; weight: number}[] = []
  const coordinated: {areas: readonly string[]; weight: number}[] = []
  let asking = false
  for (const sentence of input.sentences) {
    const linked = own.has(sentence)
    const near =
      sentence.index > ownStart &&
      sentence.index <= lastOwn + 6 &&
      // Memoranda of one sentence share what follows it, until one of them is told by itself.
      (spokenOf.findLast(({index}) => index < sentence.index)?.draft ?? draft) === draft
    const other = drafts.some(
      (draftOther) =>
        draftOther !== draft && draftOther.told.some((item) => item.sentence === sentence),
    )
    if (!linked && (!near || other)) continue
    const speaks = linked || speaksOfIt.test(sentence) || namesAll(sentence, parties, input)
    if (announcesCount(sentence)) {
      const items = readCounted(input.sentences.slice(sentence.index + 1))
      if (items.length > 1) {
        lists.push({areas: items, weight: 3})
        continue
      }
    }
    if (speaks && sentence.paragraph.text.trimEnd().endsWith(';')) {
      const items = readBrokenList(sentence, input.sentences)
      if (items.length > 1) {
        lists.push({areas: items, weight: 3})
        continue
      }
    }
    if (speaks && sentence.text.endsWith(':')) {
      const items = itemsAfter(sentence, input.sentences)
      if (items.length > 1) lists.push({areas: items, weight: 3})
    }
    if (/^["“«]/u.test(sentence.text) || attribution.test(sentence)) {
      // "The areas of cooperation will include A and B," she said: whoever says it, they are named as areas.
      if (speaks)
        for (const list of readAreas(sentence, true))
          if (list.weight === 3 && list.areas.length > 1) lists.push(list)
      if (doing.test(sentence))
        for (const list of readAreas(sentence)) if (list.weight >= 2) quoted.push(list)
      continue
    }
    // A sentence that only lists fields speaks of them without naming the memorandum.
    const part = draft.told.find((told) => told.sentence === sentence)?.part
    const read = part ? toReadable(sentence.text.slice(part.start, part.end)) : sentence
    for (const list of readAreas(read, !speaks))
      if (speaks || list.weight === 3)
        lists.push({...list, leads: isAim(list.areas, draft, sentence)})
    const asked = sentence.text.endsWith('?')
    if (speaks || asking) {
      const items = bareObjects(coordinatedItems(sentence.text)).map(tidyArea).filter(isArea)
      if (items.length > 2) coordinated.push({areas: items, weight: 1.5})
    }
    asking = asked && speaks
  }
  // A list in a sentence of no known form says it where nothing says it plainly.
  if (!lists.some(({weight}) => weight > 1)) lists.push(...coordinated.slice(0, 1))
  // What the parties say in quotation marks counts where nothing else does.
  if (lists.length === 0) lists.push(...quoted)
  const top = Math.max(0, ...lists.map(({weight}) => weight))
  if (top === 0) return []
  const told = Math.max(
    1,
    ...lists
      .filter(({weight, leads}) => !leads && weight >= Math.min(2, top))
      .map(({areas}) => areas.length),
  )
  const kept = lists.filter(
    ({weight, areas, leads}) =>
      weight >= Math.min(2, top) &&
      // What a memorandum is signed for is none of its areas, where those are told.
      !(leads && areas.length === 1 && told > 1),
  )
  const areas: string[] = []
  for (const area of kept.flatMap((list) => list.areas)) {
    const key = area.toLowerCase()
    if (!areas.some((other) => other.toLowerCase() === key || other.toLowerCase().includes(key)))
      areas.push(area)
  }
  return areas.slice(0, 14)
}
