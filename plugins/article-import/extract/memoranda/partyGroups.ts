import type {OrganizationEntity} from '../names/entities.ts'
import type {PartyList} from './parties/frames.ts'
import type {Told} from './told.ts'

/** The party sets that a sentence tells: one, or several for "memoranda with B and C". */
export function partyGroups(
  lists: readonly PartyList[],
  {anchors, sentence}: Told,
): OrganizationEntity[][] {
  const of = (frame: PartyList['frame']) => {
    const found: OrganizationEntity[] = []
    for (const list of lists)
      if (list.frame === frame)
        for (const {entity} of list.parties) if (!found.includes(entity)) found.push(entity)
    return found
  }
  const unique = (items: OrganizationEntity[]) => [...new Set(items)]
  const betweens = lists.filter(({frame}) => frame === 'between')
  if (betweens.length > 1)
    return betweens.map(({parties}) => unique(parties.map(({entity}) => entity)))
  const subject = of('subject')
  const withs = of('with')
  const listed = of('list')
  if (betweens.length === 1) return [of('between')]
  if (listed.length >= 2) return [listed]
  if (
    subject.length === 1 &&
    withs.length >= 2 &&
    anchors.some(({plural}) => plural) &&
    !/\bjoint|trilateral|multilateral/iu.test(sentence.text)
  ) {
    return withs.filter((other) => other !== subject[0]).map((other) => unique([...subject, other]))
  }
  const all = unique([
    ...subject,
    ...withs,
    ...of('by'),
    ...(subject.length + withs.length === 0 || of('signatories').length > 0
      ? of('signatories')
      : []),
  ])
  return all.length > 0 ? [all] : []
}
