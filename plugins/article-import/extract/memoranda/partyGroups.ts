import type {OrganizationEntity} from '../names/entities.ts'
import {toReadable} from '../text/readable.ts'
import {type Anchor, findAnchors} from './anchors.ts'
import {type EventContext, type MemorandumEvent, readEvent} from './events/readEvent.ts'
import type {PartyList} from './parties/frames.ts'
import type {Told} from './told.ts'

/** The parties that a sentence tells for one memorandum, and what it says of that one alone. */
export interface PartyGroup {
  readonly parties: readonly OrganizationEntity[]
  readonly anchors: readonly Anchor[]
  readonly event?: MemorandumEvent
  /** Where in the sentence it is told, when that tells it beside others. */
  readonly part?: {readonly start: number; readonly end: number}
}

/** What stands for a paper beside others: `ended one with B`. */
const onePaper =
  /\b(?:one|another|the other|the (?:first|second|third)|an? (?:second|third))(?= (?:\p{Ll}+ed )?with\b)/iu

/** The party sets that a sentence tells: one, or several for "memoranda with B and C". */
export function partyGroups(
  lists: readonly PartyList[],
  item: Told,
  context: Pick<EventContext, 'year' | 'published'>,
): PartyGroup[] {
  const {anchors, sentence} = item
  const of = (frame: PartyList['frame']) => {
    const found: OrganizationEntity[] = []
    for (const list of lists)
      if (list.frame === frame)
        for (const {entity} of list.parties) if (!found.includes(entity)) found.push(entity)
    return found
  }
  const unique = (items: readonly OrganizationEntity[]) => [...new Set(items)]
  const group = (parties: readonly OrganizationEntity[]): PartyGroup => ({
    parties: unique(parties),
    anchors,
    ...(item.event ? {event: item.event} : {}),
  })
  const betweens = lists.filter(({frame}) => frame === 'between')
  if (betweens.length > 1)
    return betweens.map(({parties}) => group(parties.map(({entity}) => entity)))
  const subject = of('subject')
  const each = lists.filter(({frame}) => frame === 'each')
  if (each.length > 1)
    return each.map(({parties, part}, at) => {
      const text = part ? sentence.text.slice(part.start, part.end) : ''
      const own = findAnchors(toReadable(text))
      const readable = toReadable(text.replace(onePaper, 'a memorandum'))
      const event = readEvent(readable, {anchors: own, headline: false, ...context}) ?? item.event
      return {
        parties: unique([...subject, ...parties.map(({entity}) => entity)]),
        ...(part
          ? {part: {start: part.start, end: each[at + 1]?.part?.start ?? sentence.text.length}}
          : {}),
        anchors:
          own.length > 0
            ? own.map((anchor) => ({
                ...anchor,
                start: anchor.start + (part?.start ?? 0),
                end: anchor.end + (part?.start ?? 0),
              }))
            : anchors.filter(({plural}) => plural),
        ...(event ? {event} : {}),
      }
    })
  const withs = of('with')
  const listed = of('list')
  if (betweens.length === 1) return [group(of('between'))]
  if (listed.length >= 2) return [group(listed)]
  if (
    subject.length === 1 &&
    withs.length >= 2 &&
    anchors.some(({plural}) => plural) &&
    !/\bjoint|trilateral|multilateral/iu.test(sentence.text)
  ) {
    return withs.filter((other) => other !== subject[0]).map((other) => group([...subject, other]))
  }
  const all = unique([
    ...subject,
    ...withs,
    ...of('by'),
    ...(subject.length + withs.length === 0 || of('signatories').length > 0
      ? of('signatories')
      : []),
  ])
  return all.length > 0 ? [group(all)] : []
}
