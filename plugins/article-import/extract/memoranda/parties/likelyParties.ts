import type {Entities, OrganizationEntity} from '../../names/entities.ts'
import type {Draft} from '../told.ts'
import {isAside} from './isAside.ts'

/** What {@link likelyParties} weighs. */
interface Evidence {
  readonly headline?: string
  readonly entities: Entities
  readonly draft: Draft
  /** For whom people are told to have signed. */
  readonly signed: ReadonlySet<OrganizationEntity>
}

/** Weight below which nothing speaks for a body. */
const least = 4

/**
 * The bodies for which the text as a whole speaks as parties, the likeliest first: those of the headline and
 * of the sentences on the memorandum, and those for whom somebody signed. None where the last could as well be another.
 */
export function likelyParties(
  known: readonly OrganizationEntity[],
  evidence: Evidence,
): readonly OrganizationEntity[] {
  const weighed = evidence.entities.organizations
    .filter((entity) => !known.includes(entity) && entity.kind !== 'media')
    .map((entity) => ({entity, weight: weigh(entity, evidence)}))
    .filter(({weight}) => weight >= least)
    .sort((a, b) => b.weight - a.weight)
  const needed = 2 - known.length
  const next = weighed[needed]
  const last = weighed[needed - 1]
  if (!last) return onlyTwo(known, evidence)
  if (next && next.weight === last.weight) return []
  return weighed.slice(0, needed).map(({entity}) => entity)
}

function weigh(entity: OrganizationEntity, {headline, draft, signed}: Evidence): number {
  const tells = new Set(draft.told.map(({sentence}) => sentence))
  const inHeadline = headline !== undefined && headlineNames(headline, entity)
  const forward = entity.mentions.filter((mention) => !isAside(mention))
  const told = forward.some(({sentence}) => tells.has(sentence))
  if (!entity.certain && !inHeadline) return 0
  return (
    (inHeadline ? 3 : 0) +
    (signed.has(entity) ? 3 : 0) +
    (told ? 3 : entity.mentions.some(({sentence}) => tells.has(sentence)) ? 1 : 0) +
    (forward.some(({sentence}) => sentence.paragraphIndex === 0) ? 1 : 0) +
    (entity.mentions.length > 1 ? 1 : 0)
  )
}

/** What a headline leaves out of a town's name: `City of Gyumri`. */
const civic = /^(?:City|Town|Municipality|Borough|Commune) of (?:the )?/u

/** Whether a headline names a body by any of its forms. */
function headlineNames(headline: string, {forms, abbreviation}: OrganizationEntity): boolean {
  const padded = ` ${headline.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, ' ')} `
  for (const form of abbreviation ? [...forms, abbreviation] : forms) {
    const folded = form
      .replace(civic, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}-]+/gu, ' ')
      .trim()
    if (padded.includes(` ${folded} `)) return true
  }
  return false
}

/** The bodies of a text that names two in all, where a memorandum was signed. */
function onlyTwo(
  known: readonly OrganizationEntity[],
  {entities, draft}: Evidence,
): readonly OrganizationEntity[] {
  if (draft.status !== 'signed' || !draft.told.some(({event}) => event?.kind === 'signed'))
    return []
  const bodies = entities.organizations.filter(({certain, kind}) => certain && kind !== 'media')
  return bodies.length === 2 && known.every((party) => bodies.includes(party))
    ? bodies.filter((body) => !known.includes(body))
    : []
}
