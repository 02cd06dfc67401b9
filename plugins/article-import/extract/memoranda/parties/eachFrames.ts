import type {Entities} from '../../names/entities.ts'
import type {Sentence} from '../../names/readDocument.ts'
import type {Role} from '../../names/roles.ts'
import {definePhrase} from '../../text/phrase.ts'
import {type Anchor, findAnchors} from '../anchors.ts'
import {chunkAfter} from './chunkAfter.ts'
import type {PartyList} from './frames.ts'
import {type PartyMention, readList} from './readList.ts'

const company = definePhrase(/\bwith\b/iu)

/** What stands for one of several papers right before `with`: `one with A, another with B`. */
const pronoun =
  /(?:^|[\s,;:–—(])(?:one|another|the (?:other|first|second|third|fourth|former|latter)|an?(?: (?:second|third|further|separate|similar|new))+(?: one)?)(?: \p{Ll}+ed)?,? $/iu
const nothingElse = /^[,;]? ?(?:and |as well as |plus )?(?:also )?$/u
/** Where the one before sits: `with A in X, Y, and with B`. */
const seat = /^,? ?(?:in|of|from|at)? ?(?:\p{Lu}[\p{L}’'-]*,? ?){1,4}/u

/** A part of a sentence that tells with whom one of several memoranda was signed. */
interface Part {
  readonly parties: readonly PartyMention[]
  /** Offsets in the sentence: from behind the names before to behind its own. */
  readonly start: number
  readonly end: number
}

/**
 * The partners of several memoranda that one sentence tells, a list each: `one with A, another with B`,
 * `an agreement with A and a memorandum with B`, `two memoranda, with A and with B`. None for a single one.
 */
export function eachFrames(
  sentence: Sentence,
  entities: Entities,
  roles: readonly Role[],
): PartyList[] {
  const withs = company.all(sentence)
  if (withs.length < 2) return []
  const anchors = findAnchors(sentence)
  const parts: Part[] = []
  let apart = false
  for (const [at, found] of withs.entries()) {
    const offset = found.index + found[0].length
    const until = withs[at + 1]?.index ?? sentence.text.length
    const parties = partners(sentence, entities, roles, offset, until)
    if (parties.length === 0) continue
    const end = Math.max(...parties.map(({chunk}) => chunk.end)) - sentence.start
    const before = parts.at(-1)
    const told = sentence.text.slice(before?.end ?? 0, found.index)
    if (!before) {
      // What is done `with` somebody before any paper is named is none.
      if (!pronoun.test(told) && !anchors.some((anchor) => anchor.start < found.index)) continue
      parts.push({parties, start: 0, end})
      continue
    }
    const own = anchorWithin(anchors, before.end, found.index)
    const bare = nothingElse.test(
      told
        .replace(/\([^)]*\)/gu, '')
        .trimStart()
        .replace(seat, ''),
    )
    if (pronoun.test(told) || own) apart = true
    else if (!(bare && anchors.some(({plural, start}) => plural && start < found.index))) continue
    else apart = true
    parts.push({parties, start: before.end, end})
  }
  if (!apart || parts.length < 2) return []
  const named = new Set(parts.map(({parties}) => parties.map(({entity}) => entity.name).join('\n')))
  return named.size === parts.length
    ? parts.map(({parties, start, end}) => ({
        frame: 'each' as const,
        parties,
        part: {start, end},
      }))
    : []
}

/** Whether a paper is named for the first time between two offsets, right before its `with`. */
const anchorWithin = (anchors: readonly Anchor[], from: number, to: number): boolean =>
  anchors.some(({start, end}) => start >= from && end <= to && to - end < 60)

/** The bodies behind a `with`, or the one for which the person stands who is named there. */
function partners(
  sentence: Sentence,
  entities: Entities,
  roles: readonly Role[],
  offset: number,
  until: number,
): readonly PartyMention[] {
  const at = chunkAfter(sentence, sentence.start + offset)
  const chunk = at === undefined ? undefined : sentence.chunks[at]
  if (at === undefined || !chunk || chunk.start >= sentence.start + until) return []
  const {parties} = readList(sentence, at, sentence.start + until, entities)
  if (parties.length > 0) return parties
  return heldBy(sentence, at, roles)
}

/** The body whose officer is named at a chunk: `with Jane Doe, director of A`. */
export function heldBy(
  sentence: Sentence,
  at: number,
  roles: readonly Role[],
): readonly PartyMention[] {
  const chunk = sentence.chunks[at]
  if (chunk?.type !== 'person' && chunk?.type !== 'title') return []
  const role = roles.find(
    ({personChunk, titleChunk, organization}) =>
      organization !== undefined &&
      (chunk === personChunk || chunk === titleChunk) &&
      Math.abs(personChunk.start - titleChunk.start) < 120,
  )
  return role?.organization ? [{entity: role.organization, chunk}] : []
}
