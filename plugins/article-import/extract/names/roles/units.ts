import type {Entities, OrganizationEntity} from '../entities.ts'
import {gapBetween, type Sentence} from '../readDocument.ts'

/** An office in a part of a body, for when that part is no party: `Head of the Export Department` of A. */
export interface UnitOffice {
  readonly title: string
  readonly organization?: OrganizationEntity
  /** The last chunk of the phrase. */
  readonly last: number
}

const unit =
  /(?:^| )(?:Departments?|Divisions?|Sections?|Units?|Directorate|Sector|Faculty|School|Desk|Bureau|Office|Branch|Subdivision|Cluster|Section|Secretariat|Programme|Program|Cabinet|Inspectorate|Chancellery|Laboratory|Chair)(?: (?:of|for|on) .+)?$/u

/** The office that a title is when the body behind it is only a part of another. */
export function unitOffice(
  at: number,
  sentence: Sentence,
  entities: Entities,
): UnitOffice | undefined {
  const {chunks} = sentence
  const {text} = sentence.paragraph
  const [before, title, body, behind] = [chunks[at - 1], chunks[at], chunks[at + 1], chunks[at + 2]]
  if (!title || !body || body.abbreviation || !unit.test(body.text)) return undefined
  // "the Export Department of the Harbour Bank": one name that holds the other.
  for (const found of body.text.matchAll(/ (?:of|at) (?:the )?/gu)) {
    const rest = body.text.slice(found.index + found[0].length)
    const organization = entities.organizations.find(
      (other) =>
        other.certain &&
        (other.name === rest || other.abbreviation === rest || other.forms.has(rest)),
    )
    if (organization)
      return {title: text.slice(title.start, body.start + found.index), organization, last: at + 1}
  }
  const whole = text.slice(title.start, body.end)
  const bodyOf = (chunk: typeof before) =>
    chunk?.type === 'organization' || chunk?.type === 'name' || chunk?.type === 'generic'
      ? entities.organizationOf(chunk, sentence)
      : undefined
  if (behind && /^(?:of|at|in)(?: the)?$/u.test(gapBetween(sentence, body, behind))) {
    const organization = bodyOf(behind)
    if (organization?.certain) return {title: whole, organization, last: at + 2}
  }
  const owner = before && gapBetween(sentence, before, title) === '' ? bodyOf(before) : undefined
  return {title: whole, ...(owner ? {organization: owner} : {}), last: at + 1}
}
