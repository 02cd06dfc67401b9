import type {OrganizationEntity} from '../../names/entities.ts'
import type {Role} from '../../names/roles.ts'

/** The mayor of a town as that of the one party that bears its name: `Mayor of Rauma` for the City of Rauma. */
function ofTown(role: Role, parties: readonly OrganizationEntity[]): Role {
  const {title, titleChunk, organization} = role
  const town = title.startsWith(`${titleChunk.text} of `)
    ? title.slice(titleChunk.text.length + ' of '.length).replace(/^the /u, '')
    : ''
  if (town === '') return role
  const bearing = parties.filter(({name}) => ` ${name} `.includes(` ${town} `))
  const [body] = bearing
  return body && bearing.length === 1 && (!organization || organization === body)
    ? {...role, title: titleChunk.text, organization: body}
    : role
}

/** A role in a part of a body as one in the body, unless the part is a party. */
export function ofWhole(told: Role, parties: readonly OrganizationEntity[]): Role {
  const role = ofTown(told, parties)
  const {unit, organization, ...rest} = role
  if (!unit || (organization && parties.includes(organization))) return role
  // Of a memorandum of which one party is told, it may be the other.
  if (parties.length < 2 && !(unit.organization && parties.includes(unit.organization))) return role
  return {
    ...rest,
    title: unit.title,
    ...(unit.organization ? {organization: unit.organization} : {}),
  }
}
