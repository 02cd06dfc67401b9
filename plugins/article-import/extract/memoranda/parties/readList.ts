import {titleWords} from '../../gazetteer/lexicon.ts'
import {findFoldedPlace} from '../../gazetteer/places.ts'
import type {Chunk} from '../../names/chunk.ts'
import type {Entities, OrganizationEntity} from '../../names/entities.ts'
import {gapBetween, type Sentence} from '../../names/readDocument.ts'
import {isAgents} from '../../names/span/runs.ts'

/** A party as a sentence names it. */
export interface PartyMention {
  readonly entity: OrganizationEntity
  readonly chunk: Chunk
}

/** Small words that end a list of names; other small words may describe the next name. */
export const stops = new Set(
  `signed sign signs signing inked ink said says told that which who whose where when while has have had was were is are be been will would shall can may must
   in on at to for from by about during after before since until under over into through via towards within without against
   did does do not agreed agree agrees announced reported reports concluded entered held took met meet discussed noted called plans plan
   worth valued according as if because but or so than then also only both`.split(/\s+/u),
)

const connector =
  /^(?:,|;|&|and|,? as well as|,? and|,? along with|,? together with|, on the one (?:hand|side),? and|on (?:the )?one (?:hand|side),? and|on the one part,? and|; and|, plus|plus)(?: also)?(?![\p{L}])/iu

/** Those who look on: `with the mayor watching`. */
export const watched =
  /^with [^,.;]{0,80}\b(?:looking on|watching|in attendance|attending|present|(?:acting |serving )?as (?:an? |the )?(?:witness\p{L}*|guarantors?|mediators?|observers?|facilitators?|hosts?))\b/iu

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

/** Words that open an insertion between commas: whom it names stands beside the list and not in it. */
const insertion =
  /^, (?:(?:acting |working )?through|via|under|specifically|especially|particularly|notably|including|represented|led|headed|chaired|backed|owned|run|operated|supported|funded|part of|formerly|previously|(?:an?|one|its?|whose) (?!.*\band\b)(?:\p{Ll}[\p{L}-]* ){0,5}(?:of|by|in|at|from|for|under))\b[^.;:]*$/u

/** Whether a chunk can stand for a party. */
export function partyOf(
  chunk: Chunk,
  sentence: Sentence,
  entities: Entities,
  loose: boolean,
): OrganizationEntity | undefined {
  if (isBracketed(chunk, sentence)) return undefined
  if (chunk.type === 'organization') return entities.organizationOf(chunk, sentence)
  if (chunk.type === 'generic') return entities.organizationOf(chunk, sentence)
  if (
    chunk.type === 'name' &&
    loose &&
    !titleWords.has(chunk.text.toLowerCase()) &&
    !entities.personOf(chunk) &&
    !isAttributive(chunk, sentence) &&
    !opensSentence(chunk, sentence, entities) &&
    !/^\dG$/u.test(chunk.text)
  )
    return entities.organizationOf(chunk, sentence)
  return undefined
}

/** Whether a name may be any word with which a sentence begins: `Hours later`, `Provider of services`. */
function opensSentence(chunk: Chunk, sentence: Sentence, entities: Entities): boolean {
  const {tokens, from, to, index} = sentence
  if (chunk.from !== from || chunk.to - from > 1 || chunk.after !== chunk.to) return false
  const [word, next] = [tokens[from], tokens[chunk.to]]
  // "Librarians and archivists on both shores will work together"
  if (isAgents(word) && next && !next.cap && /^(?:and|or|from|on|of|in|at)$/u.test(next.lower))
    return true
  // "KUBANG, A today signed": a dateline.
  if (index === 0 && word?.shout && next?.text === ',')
    return (entities.organizationOf(chunk, sentence)?.mentions.length ?? 0) < 2
  if (!word || word.shout || /\p{Ll}\p{Lu}|\d/u.test(word.text) || chunk.to >= to) return false
  if (next?.cap !== false || !next.word) return false
  if (/^(?:later|earlier|ago|after|before|since|about|between|among|at|on)$/u.test(next.lower))
    return true
  return /^(?:of|for)$/u.test(next.lower) && tokens[chunk.to + 1]?.form.placeReach === -1
}

/** Whether a name fills a bracket: another form of what stands before it. */
const isBracketed = ({start, end}: Chunk, {paragraph: {text}}: Sentence): boolean =>
  text.charAt(start - 1) === '(' && text.charAt(end) === ')'

/** Whether a name only describes the noun behind it: `Caspian harbours`. */
function isAttributive(chunk: Chunk, {chunks, tokens, to}: Sentence): boolean {
  const next = tokens[chunk.after]
  if (chunk.after >= to || chunk.after !== chunk.to || !next?.word || next.cap) return false
  // "former Springboks captain Jane Doe"
  const behind = chunks.find(({from}) => from >= chunk.after)
  if (
    (behind?.type === 'person' || (behind?.type === 'name' && !/(?:ed|s)$/u.test(next.lower))) &&
    behind.from - chunk.after === 1 &&
    !stops.has(next.lower) &&
    !/^(?:and|of|y|e)$/u.test(next.lower)
  )
    return true
  if (chunk.text.includes(' ') || tokens[chunk.from]?.shout) return false
  // "between Gulf and Arab institutions"
  const [joint, noun] = [tokens[chunk.after + 1], tokens[chunk.after + 2]]
  if (
    /^(?:and|or)$/u.test(next.lower) &&
    (joint?.form.country !== undefined || joint?.cap === true) &&
    noun?.word &&
    !noun.cap &&
    /[^s]s$/u.test(noun.lower) &&
    !stops.has(noun.lower)
  )
    return joint.form.kind === undefined && !findFoldedPlace(joint.form.folded)
  return (
    !stops.has(next.lower) &&
    /(?:s|os|es)$/u.test(next.lower) &&
    !/(?:ss|us|is|ns|nds|lls|ys|plans|aims|seeks|joins|agrees|inks|wants)$/u.test(next.lower)
  )
}

/** Whether a name behind a body and a comma only tells where that sits: `Orla University, Gatsila and the Fund`. */
function isSeat(
  {type, text, after, to}: Chunk,
  {certain, mentions}: OrganizationEntity,
  gap: string,
  before: Chunk | undefined,
): boolean {
  // "A (SIT), of Karwar in the Indian state of Karnataka"
  if (type === 'name' && !certain && /^, (?:of|from|in|based in)(?: the)?$/u.test(gap)) return true
  return (
    type === 'name' &&
    !certain &&
    after === to &&
    mentions.length === 1 &&
    gap === ',' &&
    before?.type === 'organization' &&
    /^\p{Lu}\p{Ll}+$/u.test(text)
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
  let inserted = false
  let commas = 0
  let trailing = false
  for (let at = from; at < chunks.length; at += 1) {
    const chunk = chunks[at]
    if (!chunk || chunk.start >= until) break
    const before = at > from ? chunks[at - 1] : undefined
    const gap = before ? gapBetween(sentence, before, chunk) : ''
    const accompanied = /\bwith\b/u.test(gap)
    if (
      before &&
      accompanied &&
      watched.test(`with ${sentence.paragraph.text.slice(chunk.start, sentence.end)}`)
    )
      break
    // "A, through its agency B, and C": what stands between the commas is passed over.
    if (inserted && !/^(?:\([^)]*\))?, (?:and|as well as|together with|along with)\b/u.test(gap))
      continue
    if (!inserted && before && insertion.test(gap)) {
      inserted = true
      continue
    }
    inserted = false
    // "A, Morocco's power and water utility, and B"
    const described =
      before?.type === 'place' &&
      before.possessive &&
      /^(?:\p{Ll}[\p{L}-]* ){0,7}\p{Ll}[\p{L}-]*,? and(?: the)?$/u.test(gap) &&
      !gap.split(' ').some((word) => stops.has(word))
    const kind = before && !described ? gapKind(gap) : 'next'
    if (kind === 'end') {
      // "A, which makes steel, and B": a clause between commas is passed over when the list goes on.
      if (
        !/^, (?:which|who|based|headquartered|a |an |the )[^,;.]{0,80},? and(?: the)?$/u.test(gap)
      )
        break
    }
    if (chunk.type === 'person' || chunk.type === 'title') break
    const owned = chunks[at + 1]
    // "A and Jordan's Ministry of Labour": whose a body is is no party by itself.
    if (chunk.type === 'name' && chunk.possessive && owned?.from === chunk.after) {
      if (owned.type === 'organization' && kind === 'next') continue
    }
    // "State Railways' freight arm, A, and B": the owner only tells whose arm signs.
    if (
      chunk.type === 'organization' &&
      chunk.possessive &&
      owned &&
      kind === 'next' &&
      (owned.type === 'organization' || owned.type === 'name') &&
      /^(?:\p{Ll}[\p{L}-]* ){0,3}(?:arm|unit|subsidiary|division|branch|affiliate|operator|agency|body|company|firm|institute|wing),?$/u.test(
        gapBetween(sentence, chunk, owned),
      )
    )
      continue
    const entity = partyOf(chunk, sentence, entities, true)
    if (entity) {
      if (
        kind === 'same' &&
        before &&
        before.type !== 'place' &&
        before.type !== 'adjective' &&
        !isAttributive(before, sentence) &&
        parties.length > 0
      ) {
        // "A (B)" or "the A B": no connector, so no new party.
        if (!/\p{L}/u.test(gap)) break
        if (!/^(?:and|,)/u.test(gap)) continue
      }
      if (
        (kind === 'next' || /^, /u.test(gap)) &&
        at > from &&
        isSeat(chunk, entity, gap, chunks[at - 1])
      ) {
        last = at
        continue
      }
      if (!parties.some((party) => party.entity === entity)) {
        parties.push({entity, chunk})
        trailing = /^,(?: the)?$/u.test(gap)
        if (trailing) commas += 1
      }
      last = at
      continue
    }
    if (chunk.type === 'place' || chunk.type === 'adjective') continue
    // "A and Basque side B"
    if (chunk.type === 'name' && at > from && isAttributive(chunk, sentence)) continue
    break
  }
  // "with A, the University of B on Monday": no `and` closes a list, so the last tells where the other is.
  if (trailing && commas < 2) parties.pop()
  return {parties, last}
}
