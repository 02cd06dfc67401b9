import type {Entities} from '../../names/entities.ts'
import {gapBetween, type Sentence} from '../../names/readDocument.ts'
import type {Role} from '../../names/roles.ts'
import {definePhrase, type Phrase} from '../../text/phrase.ts'
import {chunkAfter} from './chunkAfter.ts'
import type {FrameReader, PartyList} from './frames.ts'
import {type PartyMention, partyOf, readList} from './readList.ts'

const between = definePhrase(
  /\b(?:by and between|between|among|amongst|uniting|brings? together|joining)\b/iu,
)
const linking = definePhrase(
  /\b(?:links?|linking|binds?|binding|connects?|connecting|ties|unites?)\b/iu,
)
const listed = definePhrase(
  /^(?:they|these) are (?:the )?(?=\p{Lu})|\b(?:signatories|parties|participants|members)(?: to (?:the )?\p{L}+)?(?: of (?:the )?\p{L}+)? (?:are|were|include|included)\b|\b(?:signatories|parties|sides)\s*:/iu,
)
const counted = definePhrase(
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+|both)\s+(?:\p{Ll}[\p{L}-]*\s+){0,4}(?:companies|firms|universities|institutions|organi[sz]ations|ministries|banks|agencies|bodies|operators|chambers|museums|hospitals|academies|associations|schools|foundations|parties|sides|partners)\s*[,:(—–-]\s*/iu,
)
const behalf = definePhrase(
  /\b(?:on behalf of|on the part of|on the side of|representing|for)\s+(?:the\s+)?(?:\p{Ll}+ )?/iu,
)

const wayBefore =
  /\b(?:links?|lines?|connections?|routes?|flights?|ferr(?:y|ies)|border|railway|road|journey|calls?|match|distance|bridge|corridor|traffic|strait|channel|way|buses|trains|running|runs?|operat(?:es?|ing)|travel(?:s|ling)?) $/iu

/** The list behind an opener, with the body for which a noun stands in it: `between the ministry and B`. */
function withNoun(
  sentence: Sentence,
  entities: Entities,
  opener: RegExpExecArray,
  at: number,
): {parties: readonly PartyMention[]} {
  const {parties} = readList(sentence, at, sentence.end, entities)
  const [only] = parties
  const offset = sentence.start + opener.index + opener[0].length
  const noun =
    only && parties.length === 1
      ? /^ the (\p{Ll}+) and (?:the )?$/u.exec(
          sentence.paragraph.text.slice(offset, only.chunk.start),
        )?.[1]
      : undefined
  const meant = noun ? entities.organizationByNoun(noun, sentence, offset) : undefined
  return only && meant && meant !== only.entity
    ? {parties: [{entity: meant, chunk: only.chunk}, only]}
    : {parties}
}

/** Reads the lists behind each match of an opener. */
const listsBehind =
  (opener: Phrase, frame: PartyList['frame'], fewest: number): FrameReader =>
  (sentence, entities) =>
    opener.all(sentence).flatMap((found) => {
      const at = chunkAfter(sentence, sentence.start + found.index + found[0].length)
      if (at === undefined) return []
      const {parties} = withNoun(sentence, entities, found, at)
      // "a video link between Praia and Ponta Delgada": towns, and no parties.
      const apart =
        wayBefore.test(sentence.text.slice(Math.max(0, found.index - 30), found.index)) &&
        parties.every(({chunk: {type}}) => type === 'name' || type === 'place')
      return parties.length < fewest || apart ? [] : [{frame, parties}]
    })

/** `between A and B`. */
export const betweenFrames = listsBehind(between, 'between', 2)
/** `The second, a memorandum of cooperation, links A with B`. */
export const linkFrames: FrameReader = (sentence, entities) =>
  linking.all(sentence).flatMap((found): PartyList[] => {
    const at = chunkAfter(sentence, sentence.start + found.index + found[0].length)
    if (at === undefined) return []
    const first = readList(sentence, at, sentence.end, entities)
    const last = sentence.chunks[first.last]
    const next = sentence.chunks[first.last + 1]
    if (!last || !next || first.parties.length !== 1) return []
    if (!/^(?:with|to)(?: the)?$/u.test(gapBetween(sentence, last, next))) return []
    const {parties} = readList(sentence, first.last + 1, sentence.end, entities)
    return parties.length > 0 ? [{frame: 'between', parties: [...first.parties, ...parties]}] : []
  })

/** `The signatories are A and B`. */
export const listedFrames = listsBehind(listed, 'list', 1)
/** `three universities: A, B and C`. */
export const countedFrames = listsBehind(counted, 'list', 2)

/** `The heads of A and B`: those they head are the parties. */
export const headedFrames: FrameReader = (sentence, entities) =>
  sentence.chunks.flatMap((chunk, at): PartyList[] => {
    const next = sentence.chunks[at + 1]
    if (
      chunk.type !== 'title' ||
      !chunk.plural ||
      !next ||
      !/^(?:of|from)(?: the)?$/u.test(gapBetween(sentence, chunk, next))
    )
      return []
    const {parties} = readList(sentence, at + 1, sentence.end, entities)
    return parties.length >= 2 ? [{frame: 'list', parties}] : []
  })

/** `on behalf of A`: those for whom somebody signs. */
export const signatoryFrames =
  (roles: readonly Role[]): FrameReader =>
  (sentence, entities) =>
    behalf.all(sentence).flatMap((found): PartyList[] => {
      const offset = sentence.start + found.index + found[0].length
      const chunk = sentence.chunks.find(({start}) => start >= offset)
      if (!chunk || chunk.start > offset + 4) return []
      const told = roles.some(({personChunk}) => Math.abs(personChunk.start - chunk.end) < 60)
      const before = sentence.chunks.findLast(({end}) => end <= sentence.start + found.index)
      const stands =
        before?.type === 'person' &&
        /^,? ?$/u.test(sentence.paragraph.text.slice(before.end, sentence.start + found.index))
      if (/^for/iu.test(found[0]) && !told && !stands) return []
      const entity = partyOf(chunk, sentence, entities, true)
      return entity ? [{frame: 'signatories', parties: [{entity, chunk}]}] : []
    })
