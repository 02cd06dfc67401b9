import type {OrganizationEntity} from '../names/entities.ts'
import type {Sentence} from '../names/readDocument.ts'
import type {MemorandumStatus} from '../types.ts'
import type {MemorandaInput} from './findMemoranda.ts'
import {readParties} from './parties/readParties.ts'
import {partyGroups} from './partyGroups.ts'
import {another, isIndefinite, ordinal, place} from './placeGroup.ts'
import {type Draft, several, type Told} from './told.ts'

/** Memoranda that one article can report. */
const mostMemoranda = 16

/** Gathers the sentences by the memorandum of which they tell. */
export function cluster(
  told: readonly Told[],
  verdict: MemorandumStatus,
  input: MemorandaInput,
): Draft[] {
  const drafts: Draft[] = []
  let current: Draft | undefined
  const ending = verdict === 'terminated' || verdict === 'expired' || verdict === 'extended'
  for (const item of told) {
    const {event, sentence, anchors} = item
    if (event?.kind === 'background' && !ending) continue
    // "B signed a similar paper, but the project was dropped"
    if (event?.kind === 'rejected' && current) continue
    const lists = readParties(
      sentence,
      input.entities,
      input.roles.get(sentence) ?? [],
      anchors[0]?.start === undefined ? undefined : anchors[0].end + sentence.start,
    )
    const relevant = event !== undefined || anchors.length > 0
    const groups = relevant ? withHub(partyGroups(lists, item), item, drafts, current) : []
    if (groups.length === 0) {
      current = ordinalDraft(sentence, drafts) ?? current
      if (!current) {
        current = {parties: [], told: [], status: verdict}
        drafts.push(current)
      }
      if (
        /\b(?:signed|inked) both\b|\bboth (?:documents|memoranda|agreements|MoUs|papers|texts|accords|pacts|deals|ceremonies|signings)|\bthe (?:documents|memoranda|agreements|MoUs)\b|\bthese (?:documents|memoranda)/iu.test(
          sentence.text,
        )
      )
        for (const draft of drafts) draft.told.push(item)
      else if (tellsOfPeople(item, input, drafts)) for (const draft of drafts) draft.told.push(item)
      else current.told.push(item)
      continue
    }
    for (const group of groups) {
      const target = place(group, item, drafts, current)
      if (target === 'ignore') {
        if (tellsOfPeople(item, input, drafts)) for (const draft of drafts) draft.told.push(item)
        else current?.told.push(item)
        continue
      }
      if (target === 'new' && current && standsFor(current, group, item)) {
        current.parties = [...group]
        current.told.push(item)
        continue
      }
      if (target === 'new') {
        if (drafts.length >= mostMemoranda) continue
        const status =
          event && event.kind !== 'background' && event.kind !== 'rejected' && drafts.length > 0
            ? event.kind
            : verdict
        if (event?.kind === 'rejected') continue
        current = {parties: [...group], told: [item], status}
        drafts.push(current)
        continue
      }
      // "The Board voted to end the memorandum between A and B": the two are told, whoever speaks of them.
      if (
        target.parties.length === 1 &&
        lists.some(({frame}) => frame === 'between') &&
        !target.parties.some((party) => group.includes(party))
      )
        target.parties = []
      for (const party of group) if (!target.parties.includes(party)) target.parties.push(party)
      if (!target.told.includes(item)) target.told.push(item)
      current = target
    }
  }
  // "signed two documents": when and where holds for both.
  for (const item of told)
    if (
      item.anchors.length === 0
        ? several.test(item.sentence)
        : item.event?.kind === 'signed' && item.anchors.every(({plural}) => plural)
    )
      for (const draft of drafts) if (!draft.told.includes(item)) draft.told.push(item)
  return drafts
}

/** Whether a sentence only tells who signed: for which of several memoranda, their bodies tell. */
const tellsOfPeople = (
  {anchors, sentence}: Told,
  {roles}: MemorandaInput,
  drafts: readonly Draft[],
): boolean =>
  drafts.length > 1 &&
  anchors.length === 0 &&
  (roles.get(sentence) ?? []).length > 0 &&
  !/\b(?:first|second|third|latter|former|it)\b/iu.test(sentence.text)

/** Whether bodies are those for which their countries were named before: `The MoU between their ministries`. */
const standsFor = (
  {parties}: Draft,
  group: readonly OrganizationEntity[],
  {anchors, sentence}: Told,
): boolean =>
  parties.length === group.length &&
  parties.every(({state}) => state) &&
  !group.some(({state}) => state) &&
  !another.test(sentence) &&
  !anchors.some(({start}) => isIndefinite(sentence.text, start))

const places = new Map([
  ['first', 0],
  ['former', 0],
  ['second', 1],
  ['third', 2],
  ['fourth', 3],
  ['fifth', 4],
])

/** The draft that `The second was signed by X` means, when its parties were told before. */
function ordinalDraft({text}: Sentence, drafts: readonly Draft[]): Draft | undefined {
  if (drafts.length < 2) return undefined
  const word = /^the (first|second|third|fourth|fifth|former|latter)\b/iu
    .exec(text)?.[1]
    ?.toLowerCase()
  if (!word) return undefined
  return word === 'latter' ? drafts.at(-1) : drafts[places.get(word) ?? drafts.length]
}

/**
 * Completes "it signed a similar memorandum with C": the one who signs is the first party of before.
 */
function withHub(
  groups: OrganizationEntity[][],
  {anchors, sentence, event}: Told,
  drafts: readonly Draft[],
  current: Draft | undefined,
): OrganizationEntity[][] {
  const hub = drafts[0]?.parties[0]
  if (!hub || !current || current.parties.length < 2) return groups
  if (event?.kind !== 'signed' && event?.kind !== 'planned' && !ordinal.test(sentence))
    return groups
  return groups.map((group) => {
    const [only] = group
    const indefinite = anchors.some(({start}) => isIndefinite(sentence.text, start))
    const fresh =
      only &&
      group.length === 1 &&
      only !== hub &&
      !drafts.some(({parties}) => parties.includes(only))
    return fresh &&
      (indefinite || another.test(sentence) || ordinal.test(sentence)) &&
      /\bwith\b/u.test(sentence.text)
      ? [hub, only]
      : group
  })
}
