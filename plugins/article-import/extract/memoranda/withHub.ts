import type {PartyGroup} from './partyGroups.ts'
import {another, isIndefinite, isOfAnotherKind, ordinal} from './placeGroup.ts'
import type {Draft, Told} from './told.ts'

/**
 * Completes "it signed a similar memorandum with C": the one who signs is the first party of before.
 */
export function withHub(
  groups: readonly PartyGroup[],
  {anchors, sentence, event}: Told,
  drafts: readonly Draft[],
  current: Draft | undefined,
  severalTold: boolean,
): readonly PartyGroup[] {
  const hub = drafts[0]?.parties[0]
  if (!hub || !current || current.parties.length < 2) return groups
  const first = /^the first\b/iu.test(sentence.text)
  if (
    event?.kind !== 'signed' &&
    event?.kind !== 'planned' &&
    !severalTold &&
    !first &&
    !ordinal.test(sentence)
  )
    return groups
  return groups.map((group) => {
    const [only] = group.parties
    const indefinite = anchors.some(({start}) => isIndefinite(sentence.text, start))
    const apart =
      only &&
      group.parties.length === 1 &&
      only !== hub &&
      !drafts.some(({parties}) => parties.includes(only))
    return apart &&
      (indefinite ||
        first ||
        another.test(sentence) ||
        ordinal.test(sentence) ||
        (anchors.length > 0 &&
          (severalTold || drafts.every((draft) => isOfAnotherKind(draft, anchors))))) &&
      /\bwith\b/u.test(sentence.text)
      ? {...group, parties: [hub, only]}
      : group
  })
}
