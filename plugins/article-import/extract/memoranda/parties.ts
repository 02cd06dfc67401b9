import type {Chunk} from '../names/chunk.ts'
import type {Entities, OrganizationEntity} from '../names/entities.ts'
import {gapBetween, type Sentence} from '../names/readDocument.ts'
import type {Role} from '../names/roles.ts'
import {signingWords} from './events.ts'

/** A party as a sentence names it. */
export interface PartyMention {
  readonly entity: OrganizationEntity
  readonly chunk: Chunk
}

/** The parties that one sentence names. */
export interface PartyList {
  readonly parties: readonly PartyMention[]
  /** Which part of the sentence named them; `between` and `subject` lists are whole. */
  readonly frame: 'between' | 'subject' | 'with' | 'by' | 'signatories' | 'list'
}

/** Small words that end a list of names; other small words may describe the next name. */
const stops = new Set(
  `signed sign signs signing inked ink said says told that which who whose where when while has have had was were is are be been will would shall can may must
   in on at to for from by about during after before since until under over into through via towards within without against
   did does do not agreed agree agrees announced reported reports concluded entered held took met meet discussed noted called plans plan
   according as if because but or so than then also only both`.split(/\s+/u),
)
const connector =
  /^(?:,|;|&|and|,? as well as|,? and|,? along with|,? together with|, on the one (?:hand|side),? and|on (?:the )?one (?:hand|side),? and|on the one part,? and|; and|, plus|plus)(?: also)?(?![\p{L}])/iu

/** What the words between two chunks do to a list: go on with a new item, describe the item, or end it. */
function gapKind(gap: string): 'next' | 'same' | 'end' {
  const joined = connector.exec(gap)
  const rest = (joined ? gap.slice(joined[0].length) : gap)
    .trim()
    .replace(/^[("“«]+|[)"”»]+$/gu, '')
  if (rest === '') return joined ? 'next' : 'same'
  if (/[.!?:—–]/u.test(rest)) return 'end'
  const words = rest.toLowerCase().replaceAll(',', ' ').split(/\s+/u).filter(Boolean)
  if (words.length > 7 || words.some((word) => stops.has(word))) return 'end'
  if (joined) return 'next'
  return words.every((word) => /^(?:of|the|a|an|its)$/u.test(word)) || words.length <= 4
    ? 'same'
    : 'end'
}

/** Whether a chunk can stand for a party. */
function partyOf(
  chunk: Chunk,
  sentence: Sentence,
  entities: Entities,
  loose: boolean,
): OrganizationEntity | undefined {
  if (chunk.type === 'organization') return entities.organizationOf(chunk, sentence)
  if (chunk.type === 'generic') return entities.organizationOf(chunk, sentence)
  if (
    chunk.type === 'name' &&
    loose &&
    !entities.personOf(chunk) &&
    !isAttributive(chunk, sentence)
  )
    return entities.organizationOf(chunk, sentence)
  return undefined
}

/** Whether a name only describes the noun behind it: `Caspian harbours`. */
function isAttributive(chunk: Chunk, {tokens, to}: Sentence): boolean {
  const next = tokens[chunk.after]
  if (chunk.after >= to || chunk.after !== chunk.to || !next?.word || next.cap) return false
  if (chunk.text.includes(' ') || tokens[chunk.from]?.shout) return false
  return (
    !stops.has(next.lower) &&
    /(?:s|os|es)$/u.test(next.lower) &&
    !/(?:ss|us|is|ns|nds|lls|ys|plans|aims|seeks|joins|agrees|inks|wants)$/u.test(next.lower)
  )
}

/** Reads a list of names forward from a chunk; appositions between commas are passed over. */
export function readList(
  sentence: Sentence,
  from: number,
  until: number,
  entities: Entities,
): {parties: PartyMention[]; last: number} {
  const {chunks} = sentence
  const parties: PartyMention[] = []
  let last = from - 1
  for (let at = from; at < chunks.length; at += 1) {
    const chunk = chunks[at]
    if (!chunk || chunk.start >= until) break
    const before = at > from ? chunks[at - 1] : undefined
    const kind = before ? gapKind(gapBetween(sentence, before, chunk)) : 'next'
    if (kind === 'end') {
      // "A, which makes steel, and B": a clause between commas is passed over when the list goes on.
      const gap = before ? gapBetween(sentence, before, chunk) : ''
      if (
        !/^, (?:which|who|based|headquartered|a |an |the )[^,;.]{0,80},? and(?: the)?$/u.test(gap)
      )
        break
    }
    if (chunk.type === 'person' || chunk.type === 'title') break
    const entity = partyOf(chunk, sentence, entities, true)
    if (entity) {
      if (
        kind === 'same' &&
        before &&
        before.type !== 'place' &&
        before.type !== 'adjective' &&
        parties.length > 0
      ) {
        // "A (B)" or "the A B": no connector, so no new party.
        const gap = before ? gapBetween(sentence, before, chunk) : ''
        if (!/\p{L}/u.test(gap)) break
        if (!/^(?:and|,)/u.test(gap)) continue
      }
      if (!parties.some((party) => party.entity === entity)) parties.push({entity, chunk})
      last = at
      continue
    }
    if (chunk.type === 'place' || chunk.type === 'adjective') continue
    break
  }
  return {parties, last}
}

/** The list of names that ends right before a verb. */
function readSubject(sentence: Sentence, verbStart: number, entities: Entities): PartyMention[] {
  const {chunks} = sentence
  const {text} = sentence.paragraph
  let first: number | undefined
  for (const [at, chunk] of chunks.entries()) {
    if (chunk.start >= verbStart) break
    if (chunk.type !== 'organization' && chunk.type !== 'name' && chunk.type !== 'generic') continue
    if (first !== undefined) continue
    // Names after "in", "at", "during" set the scene.
    const before = text.slice(Math.max(sentence.start, chunk.start - 30), chunk.start)
    if (
      /(?:^|[\s(])(?:in|at|on|during|by|from|under|to|within|of|for|after|as|between|with)(?: (?:the|its|a|an))?\s*$/iu.test(
        before,
      ) &&
      !/on behalf of/iu.test(before)
    )
      continue
    const list = readList(sentence, at, verbStart, entities)
    const lastChunk = chunks[list.last]
    if (!lastChunk || list.parties.length === 0) continue
    const end = sentence.tokens[lastChunk.after - 1]?.end ?? lastChunk.end
    if (lastChunk.possessive) continue
    const between = text.slice(end, verbStart)
    if (!reaches(between)) continue
    first = at
    return list.parties
  }
  return []
}

/** Countries that sign by themselves: `A, B and C signed`, `between A and B`. */
function readStates(sentence: Sentence, until: number, entities: Entities): PartyMention[] {
  const {chunks} = sentence
  const found: PartyMention[] = []
  let last: Chunk | undefined
  for (const [at, chunk] of chunks.entries()) {
    if (chunk.start >= until) break
    const entity =
      chunk.type === 'place' && !chunk.possessive ? entities.stateOf(chunk, sentence) : undefined
    const goesOn =
      last !== undefined &&
      chunks[at - 1] === last &&
      /^(?:,|and|, and|&)(?: the)?$/u.test(gapBetween(sentence, last, chunk))
    if (entity && found.length > 0 && goesOn) found.push({entity, chunk})
    else if (found.length >= 2) break
    else {
      found.length = 0
      const opens = /(?:^|[.;:—–-] |\bbetween |\bgovernments of )(?:the )?$/iu.test(
        sentence.paragraph.text.slice(sentence.start, chunk.start),
      )
      if (entity && opens) found.push({entity, chunk})
    }
    last = chunk
  }
  const end = found.at(-1)?.chunk.end
  if (found.length < 2 || end === undefined) return []
  return until === sentence.end || reaches(sentence.paragraph.text.slice(end, until)) ? found : []
}

/** Whether the words between a subject and its verb keep them together. */
function reaches(between: string): boolean {
  const plain = between
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/,? (?:who|which)[^,]*,/gu, ' ')
    .trim()
  if (plain === '' || /^,$/u.test(plain)) return true
  if (/[.;:]/u.test(plain)) return false
  if (
    /(?:said|announced|confirmed|stated|reported|revealed|says|announces)(?: \S+){0,5} (?:it|they)(?: \p{L}+){0,3}$/iu.test(
      plain,
    )
  )
    return true
  const words = plain.toLowerCase().split(/\s+/u)
  if (/^,.*,$/u.test(plain) && words.length < 18) return true
  if (words.some((word) => /^(?:that|who|because|after|while|when|which|if)$/u.test(word)))
    return false
  return words.length <= 12
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
