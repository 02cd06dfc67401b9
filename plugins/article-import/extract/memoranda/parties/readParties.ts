import type {Entities} from '../../names/entities.ts'
import {gapBetween, type Sentence} from '../../names/readDocument.ts'
import type {Role} from '../../names/roles.ts'
import {signingWords} from '../events/signingWords.ts'
import {type PartyMention, partyOf, readList, stops} from './readList.ts'
import {readStates} from './readStates.ts'
import {readSubject} from './readSubject.ts'

/** The parties that one sentence names. */
export interface PartyList {
  readonly parties: readonly PartyMention[]
  /** Which part of the sentence named them; `between` and `subject` lists are whole. */
  readonly frame: 'between' | 'subject' | 'with' | 'by' | 'signatories' | 'list'
}

/**
 * The parties that a sentence names for the memorandum that it speaks of.
 *
 * @param anchorAt - where the memorandum's noun stands in the paragraph, when the sentence has one
 */
export function readParties(
  sentence: Sentence,
  entities: Entities,
  roles: readonly Role[],
  anchorAt: number | undefined,
): PartyList[] {
  const {chunks, paragraph, start, end} = sentence
  const {text} = paragraph
  const lists: PartyList[] = []
  const add = (frame: PartyList['frame'], parties: readonly PartyMention[]) => {
    if (parties.length > 0) lists.push({frame, parties})
  }
  const chunkAfter = (offset: number) => {
    const at = chunks.findIndex((chunk) => chunk.start >= offset)
    const chunk = chunks[at]
    if (!chunk) return undefined
    const gap = text.slice(offset, chunk.start).trim().toLowerCase()
    const words = gap.split(/\s+/u).filter(Boolean)
    return words.length <= 5 &&
      !words.some((word) => stops.has(word.replace(',', '')) && word !== 'both') &&
      !/[.;:—]/u.test(gap)
      ? at
      : undefined
  }
  for (const found of sentence.text.matchAll(
    /\b(?:by and between|between|among|amongst|uniting|brings? together|joining)\b/giu,
  )) {
    const at = chunkAfter(start + found.index + found[0].length)
    if (at === undefined) continue
    const {parties} = readList(sentence, at, end, entities)
    if (parties.length >= 2) add('between', parties)
  }
  const verbs = signingWords(sentence)
  for (const verb of verbs) {
    const verbStart = start + verb.start
    const verbEnd = start + verb.end
    const before = text.slice(Math.max(start, verbStart - 14), verbStart)
    const passive =
      /(?:\bwas|\bwere|\bbeen|\bbe|\bbeing|\bis|\bare|\bdocument|\bagreement)\s+(?:\p{L}+ly\s+)?$/iu.test(
        before,
      )
    if (
      !passive &&
      /^(?:sign|ink|pen|execut|concl|enter|seal|formal|initial|final|adopt|struck|reach|exchang|put|set|agreed|came)/iu.test(
        verb.text,
      )
    ) {
      const subject = readSubject(sentence, verbStart, entities)
      if (subject.length > 0) add('subject', subject)
    }
    // "The second, with A, was signed"
    const lead = passive
      ? /^(?:the|an?) \p{Ll}+,? (?:signed |concluded )?with (?:the )?/iu.exec(sentence.text)
      : null
    if (lead) {
      const at = chunkAfter(start + lead[0].length)
      if (at !== undefined) add('with', readList(sentence, at, verbStart, entities).parties)
    }
    const rest = text.slice(verbEnd, end)
    for (const found of rest.matchAll(/\b(?:with|alongside)\b/giu)) {
      const at = chunkAfter(verbEnd + found.index + found[0].length)
      if (at === undefined) continue
      const between = rest.slice(0, found.index)
      if (
        /[.;]|\b(?:said|added|noted|told|familiar|meeting|met|talks|discussed|line|accordance|dealt)\b\s*(?:with)?$/iu.test(
          between,
        )
      )
        continue
      if (
        /\b(?:meeting|talks|ceremony|line|accordance|ties|relations|cooperate|cooperation|work|works|working|consultation|compliance)\s*$/iu.test(
          between,
        ) &&
        !/memorand|agreement|mou/iu.test(between)
      )
        continue
      const {parties} = readList(sentence, at, end, entities)
      if (parties.length > 0) {
        add('with', parties)
        break
      }
    }
    const byAt = /^(?: \p{L}+){0,8}? by (?:the )?/iu.exec(rest)
    if (byAt) {
      const at = chunkAfter(verbEnd + byAt[0].length)
      const chunk = at === undefined ? undefined : chunks[at]
      if (at !== undefined && chunk && (chunk.type === 'organization' || chunk.type === 'name')) {
        const {parties, last} = readList(sentence, at, end, entities)
        const next = chunks[last + 1]
        if (!(next?.type === 'title' && gapBetween(sentence, chunks[last] ?? chunk, next) === ''))
          add('by', parties)
      }
    }
  }
  if (anchorAt !== undefined) {
    // "the memorandum with X", "A's memorandum with X"
    const rest = text.slice(anchorAt, end)
    const found = /^(?:,| )?[^.;,]{0,60}?\bwith\b/iu.exec(rest)
    if (
      found &&
      !/\b(?:ties|relations|cooperate|cooperation|work|together|deal[st]?|line|along)\s+with$/iu.test(
        found[0],
      )
    ) {
      const at = chunkAfter(anchorAt + found[0].length)
      if (at !== undefined) add('with', readList(sentence, at, end, entities).parties)
    }
    const owner = chunks.filter((chunk) => chunk.end <= anchorAt && chunk.possessive).at(-1)
    if (owner && anchorAt - owner.end < 30) {
      const entity = partyOf(owner, sentence, entities, false)
      if (entity) add('with', [{entity, chunk: owner}])
    }
    const subject = readSubject(sentence, firstVerb(sentence, anchorAt), entities)
    if (subject.length > 0) add('subject', subject)
  }
  for (const [at, chunk] of chunks.entries()) {
    // "The heads of A and B signed": those they head are the parties.
    const next = chunks[at + 1]
    if (
      chunk.type !== 'title' ||
      !chunk.plural ||
      !next ||
      !/^(?:of|from)(?: the)?$/u.test(gapBetween(sentence, chunk, next))
    )
      continue
    if (verbs.length === 0 && anchorAt === undefined) continue
    const {parties} = readList(sentence, at + 1, end, entities)
    if (parties.length >= 2) add('list', parties)
  }
  const listed =
    /\b(?:signatories|parties|participants|members)(?: to (?:the )?\p{L}+)?(?: of (?:the )?\p{L}+)? (?:are|were|include|included)\b|\b(?:signatories|parties|sides)\s*:/iu.exec(
      sentence.text,
    )
  if (listed) {
    const at = chunkAfter(start + listed.index + listed[0].length)
    if (at !== undefined) add('list', readList(sentence, at, end, entities).parties)
  }
  const leading =
    /\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+|both)\s+(?:\p{Ll}[\p{L}-]*\s+){0,4}(?:companies|firms|universities|institutions|organi[sz]ations|ministries|banks|agencies|bodies|operators|chambers|museums|hospitals|academies|associations|schools|foundations|parties|sides|partners)\s*[,:(—–-]\s*/iu.exec(
      sentence.text,
    )
  if (leading) {
    const at = chunkAfter(start + leading.index + leading[0].length)
    if (at !== undefined) {
      const {parties} = readList(sentence, at, end, entities)
      if (parties.length >= 2) add('list', parties)
    }
  }
  if (verbs.length > 0) {
    for (const found of sentence.text.matchAll(
      /\b(?:on behalf of|on the part of|on the side of|representing|for)\s+(?:the\s+)?(?:\p{Ll}+ )?/giu,
    )) {
      const at = chunks.findIndex((chunk) => chunk.start >= start + found.index + found[0].length)
      const chunk = chunks[at]
      if (!chunk || chunk.start > start + found.index + found[0].length + 4) continue
      if (
        /^for/iu.test(found[0]) &&
        !roles.some(({personChunk}) => Math.abs(personChunk.start - chunk.end) < 60)
      )
        continue
      const entity = partyOf(chunk, sentence, entities, true)
      if (entity) add('signatories', [{entity, chunk}])
    }
  }
  if (lists.length === 0 && (verbs.length > 0 || anchorAt !== undefined)) {
    const between = /\bbetween\b/u.test(sentence.text)
    const active = between ? undefined : verbs[0]
    add('list', readStates(sentence, active ? start + active.start : end, entities))
  }
  return lists
}

function firstVerb(sentence: Sentence, anchorAt: number): number {
  const found =
    /\b(?:has|have|had|will|is|are|was|were|plans?|agreed|voted|extended|renewed|terminated|ended|cancelled|scrapped|announced|decided|said)\b/iu.exec(
      sentence.text,
    )
  return found ? Math.min(anchorAt, sentence.start + found.index) : anchorAt
}
