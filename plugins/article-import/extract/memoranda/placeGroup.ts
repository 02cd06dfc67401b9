import type {OrganizationEntity} from '../names/entities.ts'
import {definePhrase} from '../text/phrase.ts'
import type {Draft, Told} from './told.ts'

/** What opens the telling of a further paper. */
export const ordinal = definePhrase(
  /^(?:(?:the|a|an)\s+)?(?:second|third|fourth|fifth|other|another|separate|further|new)\b/iu,
)

export const another = definePhrase(
  /\b(?:also|another|second|third|separate(?:ly)?|similar|in addition|additional(?:ly)?|further|other|meanwhile|on the same day|the same day|later|earlier in the day|as well)\b/iu,
)

export const isIndefinite = (text: string, start: number) =>
  /\b(?:an?|another|second|third|fourth|separate|similar|first|one)\s+(?:\p{L}+ ){0,2}$/iu.test(
    text.slice(0, start),
  )

export function place(
  group: readonly OrganizationEntity[],
  {anchors, sentence, event}: Told,
  drafts: readonly Draft[],
  current: Draft | undefined,
): Draft | 'new' | 'ignore' {
  const shared = (draft: Draft) => group.filter((party) => draft.parties.includes(party)).length
  // "The other memorandum, between A and C, was signed": A's first has its own sentences of signing.
  const told = current?.told.some(
    (item) =>
      item.sentence !== sentence &&
      item.event?.kind === 'signed' &&
      !item.anchors.some(({plural}) => plural),
  )
  if (
    told &&
    group.length >= 2 &&
    /^(?:the )?(?:other|second)\b/iu.test(sentence.text) &&
    event?.kind === 'signed' &&
    !drafts.some((draft) => shared(draft) === group.length)
  )
    return 'new'
  const full = drafts.find(
    (draft) =>
      shared(draft) === group.length ||
      (shared(draft) === draft.parties.length &&
        draft.parties.length >= 1 &&
        (draft.parties.length < 2 || group.length > draft.parties.length)),
  )
  if (full) {
    // A second memorandum of one party with somebody new is not an addition to the first.
    return full
  }
  if (!current) return 'new'
  if (current.parties.length === 0) return current
  if (
    (anchors.length > 0 || event?.kind === 'signed') &&
    shared(current) < group.length &&
    /^the first\b/iu.test(sentence.text) === false &&
    ordinal.test(sentence)
  )
    return 'new'
  if (group.length === 1) {
    if (current.parties.length < 2) return current
    return 'ignore'
  }
  if (
    current.parties.length < 2 &&
    shared(current) === 0 &&
    group.length >= 2 &&
    !another.test(sentence)
  )
    return current
  const indefinite = anchors.some(({start}) => isIndefinite(sentence.text, start))
  const fresh = event?.kind === 'signed' || event?.kind === 'planned' || event?.kind === 'extended'
  if (
    fresh &&
    anchors.length > 0 &&
    (indefinite ||
      another.test(sentence) ||
      anchors.some(({plural}) => plural) ||
      Math.max(...drafts.map(shared)) === 0)
  )
    return 'new'
  if (fresh && another.test(sentence)) return 'new'
  return 'ignore'
}
