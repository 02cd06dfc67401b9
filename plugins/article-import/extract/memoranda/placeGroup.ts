import {definePhrase} from '../text/phrase.ts'
import type {Anchor} from './anchors.ts'
import type {PartyGroup} from './partyGroups.ts'
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

/** Whether an anchor names another kind of paper than those by which a memorandum was told so far. */
export const isOfAnotherKind = ({told}: Draft, anchors: readonly Anchor[]): boolean => {
  const named = anchors.filter(({stated, strong}) => stated && strong)
  const known = told.flatMap((item) => item.anchors).filter(({stated, strong}) => stated && strong)
  return (
    named.length > 0 &&
    known.length > 0 &&
    named.every(({kind}) => known.every((other) => other.kind !== kind))
  )
}

/** The memorandum of which a group of parties is told: one of those begun, a new one, or none. */
export function place(
  {parties: group, anchors, event, part}: PartyGroup,
  {sentence}: Told,
  drafts: readonly Draft[],
  current: Draft | undefined,
): Draft | 'new' | 'ignore' {
  const shared = (draft: Draft) => group.filter((party) => draft.parties.includes(party)).length
  const indefinite = anchors.some(({start}) => isIndefinite(sentence.text, start))
  const fresh = event?.kind === 'signed' || event?.kind === 'planned' || event?.kind === 'extended'
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
  const whole = drafts.filter((draft) => shared(draft) === group.length)
  if (whole.length > 0) {
    // "A memorandum is to follow": the two have signed a paper of another kind already.
    if (
      indefinite &&
      whole.every(
        (draft) =>
          isOfAnotherKind(draft, anchors) &&
          ((event?.kind === 'planned' && draft.status === 'signed') ||
            (fresh && another.test(sentence))),
      )
    )
      return 'new'
    const ofKind = whole.filter((draft) => !isOfAnotherKind(draft, anchors))
    return (
      (current && ofKind.includes(current) ? current : ofKind[0]) ??
      (current && whole.includes(current) ? current : whole[0]) ??
      'ignore'
    )
  }
  if (part && current) return 'new'
  const begun = drafts.find(
    (draft) =>
      shared(draft) === draft.parties.length &&
      draft.parties.length >= 1 &&
      (draft.parties.length < 2 || group.length > draft.parties.length),
  )
  if (begun) return begun
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
    if (current.parties.length >= 2) return 'ignore'
    return indefinite && isOfAnotherKind(current, anchors) ? 'new' : current
  }
  if (
    current.parties.length < 2 &&
    shared(current) === 0 &&
    group.length >= 2 &&
    !another.test(sentence)
  )
    return current
  if (
    fresh &&
    anchors.length > 0 &&
    (indefinite ||
      another.test(sentence) ||
      anchors.some(({plural}) => plural) ||
      drafts.every((draft) => isOfAnotherKind(draft, anchors)) ||
      Math.max(...drafts.map(shared)) === 0)
  )
    return 'new'
  if (fresh && another.test(sentence)) return 'new'
  return 'ignore'
}
