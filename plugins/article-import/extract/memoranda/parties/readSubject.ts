import type {Entities} from '../../names/entities.ts'
import {gapBetween, type Sentence} from '../../names/readDocument.ts'
import {type PartyMention, readList} from './readList.ts'

/** Words behind which a name sets the scene and does nothing. */
const scene =
  /(?:^|[\s(])(?:in|at|on|during|by|from|under|to|within|of|for|after|between|with|via|through|per|near|outside|inside|despite|(?:such|known|same|serving|acting|described|well) as)(?: (?:the|its|a|an))?\s*$/iu

/** Words behind which a body does itself what its people do. */
const represented =
  /\b(?:delegations?|delegates|representatives|officials|experts|members|teams?) from(?: (?:the|both))?\s*$|\b(?:on behalf|representatives|delegations?|delegates|officials|leaders|heads|executives|members|management|leadership|town|city|municipality|village|commune|borough) of(?: (?:the|both))?\s*$/iu

/** The list of names that ends right before a verb. */
export function readSubject(
  sentence: Sentence,
  verbStart: number,
  entities: Entities,
): readonly PartyMention[] {
  const {chunks} = sentence
  const {text} = sentence.paragraph
  let best: readonly PartyMention[] = []
  let bestEnd = 0
  let last = -1
  for (const [at, chunk] of chunks.entries()) {
    if (chunk.start >= verbStart) break
    if (at <= last) continue
    if (chunk.type !== 'organization' && chunk.type !== 'name' && chunk.type !== 'generic') continue
    const before = text.slice(Math.max(sentence.start, chunk.start - 30), chunk.start)
    if (scene.test(before) && !represented.test(before)) {
      // "With A and B, C signed": those who are joined to the first set the scene with it.
      last = joinedTo(sentence, at)
      continue
    }
    const list = readList(sentence, at, verbStart, entities)
    const lastChunk = chunks[list.last]
    if (!lastChunk || list.parties.length === 0) continue
    const end = sentence.tokens[lastChunk.after - 1]?.end ?? lastChunk.end
    if (lastChunk.possessive || !reaches(text.slice(end, verbStart))) continue
    // "As a B report has it, A signed": behind the comma stands the subject, when nothing else parts it from the verb.
    if (
      best.length > 0 &&
      !(text.slice(bestEnd, chunk.start).includes(',') && !text.slice(end, verbStart).includes(','))
    )
      continue
    best = list.parties
    bestEnd = end
    last = list.last
  }
  return withNoun(best, bestEnd, {sentence, verbStart, entities})
}

/** A list of one with the body for which a noun stands beside it: `the university and B signed`. */
function withNoun(
  list: readonly PartyMention[],
  end: number,
  {
    sentence,
    verbStart,
    entities,
  }: {readonly sentence: Sentence; readonly verbStart: number; readonly entities: Entities},
): readonly PartyMention[] {
  const [only] = list
  const {text} = sentence.paragraph
  if (!only) return nounAlone(text.slice(sentence.start, verbStart), sentence, entities)
  if (list.length > 1) return list
  const before = /(?<!\b(?:of|in|at|from|for|by|with|to|on) )\bthe (\p{Ll}+) and (?:the )?$/iu.exec(
    text.slice(sentence.start, only.chunk.start),
  )?.[1]
  const behind = /^ and the (\p{Ll}+)(?= )/u.exec(text.slice(end, verbStart))?.[1]
  const noun = before ?? behind
  const meant = noun ? entities.organizationByNoun(noun, sentence, only.chunk.start) : undefined
  if (!meant || meant === only.entity) return list
  const mention = {entity: meant, chunk: only.chunk}
  return before ? [mention, only] : [only, mention]
}

/** The body for which a noun stands right before a verb: `said that her ministry had signed`. */
function nounAlone(
  before: string,
  sentence: Sentence,
  entities: Entities,
): readonly PartyMention[] {
  const noun =
    /(?:^|[\s,])(?:her|his|its) (\p{Ll}+)(?: (?:has|have|had|also|already|just|will|would|recently))* $/u.exec(
      before,
    )?.[1]
  const meant = noun
    ? entities.organizationByNoun(noun, sentence, sentence.start + before.length)
    : undefined
  const chunk = meant?.mentions[0]?.chunk
  return meant && chunk ? [{entity: meant, chunk}] : []
}

/** The last of the chunks that `and` joins to one. */
function joinedTo(sentence: Sentence, at: number): number {
  let last = at
  for (;;) {
    const [chunk, next] = [sentence.chunks[last], sentence.chunks[last + 1]]
    if (!chunk || !next || !/^(?:and|&)(?: the)?$/u.test(gapBetween(sentence, chunk, next)))
      return last
    last += 1
  }
}

/** What those do who are no party: `hosted the signing`. */
const looksOn =
  /^(?:also |both )?(?:witness|attend|host|watch|oversaw|oversee|presid|mediat|facilitat|broker|welcom|congratulat|moderat|organi[sz]ed|organi[sz]es)\p{L}*\b/u

/** Whether the words between a subject and its verb keep them together. */
export function reaches(between: string): boolean {
  const plain = between
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/,? (?:who|which)[^,]*,/gu, ' ')
    .trim()
    // "A, owner of 3,100 km of pipelines, today announced the signing"
    .replace(/^, ?(?:an? |the )?\p{Ll}[^,;:.]*(?:\d,\d{3}[^,;:.]*)*, (?=\p{Ll})/u, '')
  if (plain === '' || /^,$/u.test(plain)) return true
  if (/[.;:]/u.test(plain)) return false
  if (
    /(?:said|announced|confirmed|stated|reported|revealed|says|announces)(?: \S+){0,5} (?:it|they)(?: \p{L}+){0,3}$/iu.test(
      plain,
    )
  )
    return true
  if (looksOn.test(plain)) return false
  const words = plain.toLowerCase().split(/\s+/u)
  if (/^,.*,$/u.test(plain) && words.length < 18) return true
  if (words.some((word) => /^(?:that|who|because|after|while|when|which|if)$/u.test(word)))
    return false
  return words.length <= 12
}
