import type {OrganizationEntity} from '../names/entities.ts'
import type {Sentence} from '../names/readDocument.ts'
import type {MemorandumStatus} from '../types.ts'
import {describedDraft} from './describedDraft.ts'
import type {EventContext} from './events/readEvent.ts'
import type {MemorandaInput} from './findMemoranda.ts'
import {readParties} from './parties/readParties.ts'
import {type PartyGroup, partyGroups} from './partyGroups.ts'
import {another, isIndefinite, isOfAnotherKind, place} from './placeGroup.ts'
import {type Draft, several, type Told} from './told.ts'
import {withHub} from './withHub.ts'

/** Memoranda that one article can report. */
const mostMemoranda = 16

/** Gathers the sentences by the memorandum of which they tell. */
export function cluster(
  told: readonly Told[],
  verdict: MemorandumStatus,
  input: MemorandaInput,
  context: Pick<EventContext, 'year' | 'published'>,
): Draft[] {
  const drafts: Draft[] = []
  let current: Draft | undefined
  let severalTold = false
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
    severalTold ||=
      several.test(sentence) || (event !== undefined && anchors.some(({plural}) => plural))
    const groups = relevant
      ? withHub(partyGroups(lists, item, context), item, drafts, current, severalTold)
      : []
    if (groups.length === 0) {
      const further = current && furtherOfSame(item, drafts)
      if (further) {
        current = {
          parties: [...(current?.parties ?? [])],
          told: [item],
          status: statusOf(event?.kind ?? 'planned', verdict),
        }
        drafts.push(current)
        continue
      }
      current = ordinalDraft(sentence, drafts) ?? describedDraft(item, drafts) ?? current
      if (!current) {
        current = {parties: [], told: [], status: verdict}
        drafts.push(current)
      }
      if (
        /\b(?:signed|inked) both\b|\bboth (?:documents|memoranda|agreements|MoUs|papers|texts|accords|pacts|deals|ceremonies|signings)|^(?:both|they) (?:were|are|have)\b|\bthe (?:documents|memoranda|agreements|MoUs)\b|\bthese (?:documents|memoranda)/iu.test(
          sentence.text,
        )
      )
        for (const draft of drafts) draft.told.push(item)
      else if (tellsOfPeople(item, input, drafts)) for (const draft of drafts) draft.told.push(item)
      else current.told.push(item)
      continue
    }
    for (const group of groups) {
      const {parties} = group
      const own: Told = groups.length > 1 ? partOf(item, group) : item
      const target = place(group, item, drafts, current)
      if (typeof target === 'string' && current && standsFor(current, parties, item)) {
        current.parties = [...parties]
        current.told.push(item)
        continue
      }
      if (target === 'ignore') {
        if (tellsOfPeople(item, input, drafts)) for (const draft of drafts) draft.told.push(item)
        else current?.told.push(item)
        continue
      }
      if (target === 'new') {
        if (drafts.length >= mostMemoranda || group.event?.kind === 'rejected') continue
        const apart = drafts.length > 0 || groups.length > 1
        const status = apart && group.event ? statusOf(group.event.kind, verdict) : verdict
        current = {parties: [...parties], told: [own], status}
        drafts.push(current)
        continue
      }
      // "The Board voted to end the memorandum between A and B": the two are told, whoever speaks of them.
      if (
        target.parties.length === 1 &&
        lists.some(({frame}) => frame === 'between') &&
        !target.parties.some((party) => parties.includes(party))
      )
        target.parties = []
      for (const party of parties) if (!target.parties.includes(party)) target.parties.push(party)
      if (!target.told.some(({sentence}) => sentence === item.sentence)) target.told.push(own)
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
  ((parties.length === group.length &&
    parties.every(({state}) => state) &&
    !group.some(({state}) => state)) ||
    // "tariffs between Khorgos and the Black Sea": names that only stood where parties stand.
    (group.length > 1 &&
      parties.every(({certain, mentions}) => !certain && mentions.length === 1) &&
      group.every(({certain}) => certain))) &&
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

/** A sentence that tells several memoranda, as it tells one of them. */
const partOf = (item: Told, {anchors, event, part}: PartyGroup): Told => ({
  sentence: item.sentence,
  anaphoric: item.anaphoric,
  anchors,
  ...(event ? {event} : {}),
  ...(part ? {part} : {}),
})

const statusOf = (
  kind: MemorandumStatus | 'rejected' | 'background',
  verdict: MemorandumStatus,
): MemorandumStatus => (kind === 'rejected' || kind === 'background' ? verdict : kind)

/** Whether the parties that signed one paper sign, or mean to sign, one of another kind, of which no names are told again. */
const furtherOfSame = ({anchors, event, sentence}: Told, drafts: readonly Draft[]): boolean =>
  (event?.kind === 'planned' || (event?.kind === 'signed' && another.test(sentence))) &&
  anchors.some(({start, plural}) => !plural && isIndefinite(sentence.text, start)) &&
  drafts.every(
    (draft) =>
      draft.status === 'signed' &&
      draft.parties.length > 1 &&
      draft.told.some((told) => told.event?.kind === 'signed') &&
      isOfAnotherKind(draft, anchors),
  )
