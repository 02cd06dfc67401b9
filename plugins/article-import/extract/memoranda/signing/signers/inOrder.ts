import type {OrganizationEntity} from '../../../names/entities.ts'
import {readList} from '../../parties/readList.ts'
import type {Scene} from './scene.ts'

const forBodies = /\b(?:on behalf of|on the part of|representing|for) (?:the |their )?/iu

/** The bodies for which several people sign together, in the order of the people: `on behalf of A and B`. */
export function bodiesInOrder(
  {sentence, entities}: Scene,
  from: number,
  until: number,
  count: number,
): readonly OrganizationEntity[] {
  const found = forBodies.exec(sentence.paragraph.text.slice(from, until))
  if (!found || count < 2) return []
  const open = from + found.index + found[0].length
  const first = sentence.chunks.findIndex(({start}) => start >= open - 4)
  if (first < 0 || (sentence.chunks[first]?.start ?? 0) > open) return []
  const bodies = readList(sentence, first, until, entities).parties.map(({entity}) => entity)
  return bodies.length === count ? bodies : []
}
