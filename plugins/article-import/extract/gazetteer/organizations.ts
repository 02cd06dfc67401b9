import {fold} from '../text/fold.ts'
import type {OrganizationKind} from '../types.ts'
import {organizationList} from './organizationList.ts'

/** A name that an organization bore for a time. */
export interface NameOverTime {
  readonly name: string
  readonly abbreviation?: string
  readonly from?: string
  readonly to?: string
}

/** An organization that the gazetteer knows. */
export interface KnownOrganization {
  readonly id: string
  readonly name: string
  readonly abbreviation?: string
  readonly kind: OrganizationKind
  readonly country?: string
  /** From the oldest to the present one. */
  readonly names: readonly NameOverTime[]
  readonly others: readonly string[]
}

const byName = new Map<string, {organization: KnownOrganization; former?: string}>()
const byId = new Map<string, KnownOrganization>()
const reach = new Map<string, number>()

for (const line of organizationList.trim().split('\n')) {
  const [id = '', kind = '', country = '', timeline = '', rest = ''] = line
    .split('|')
    .map((cell) => cell.trim())
  const names = timeline.split('; ').map((entry): NameOverTime => {
    const found = /^(.+?)(?: \(([^)]+)\))?(?: @(\d*)-(\d*))?$/u.exec(entry)
    const [, name = entry, abbreviation, from, to] = found ?? []
    return {
      name,
      ...(abbreviation ? {abbreviation} : {}),
      ...(from ? {from} : {}),
      ...(to ? {to} : {}),
    }
  })
  const others = rest.split(';').filter((other) => other !== '')
  const present = names.at(-1)
  const organization: KnownOrganization = {
    id,
    name: present?.name ?? id,
    ...(present?.abbreviation ? {abbreviation: present.abbreviation} : {}),
    kind: kind as OrganizationKind,
    ...(country ? {country} : {}),
    names,
    others: others.map((other) => other.replace(/@\d+$/u, '')),
  }
  byId.set(id, organization)
  const add = (form: string, former?: string) => {
    const key = fold(form)
    if (key === '' || (byName.has(key) && former)) return
    byName.set(key, {organization, ...(former ? {former} : {})})
    const [first = '', ...further] = key.split(' ')
    reach.set(first, Math.max(reach.get(first) ?? 0, further.length))
  }
  for (const {name, abbreviation, to} of names) {
    add(name, to)
    if (abbreviation)
      add(
        abbreviation,
        names.some((other) => other.abbreviation === abbreviation && !other.to) ? undefined : to,
      )
  }
  for (const other of others) {
    const [form = '', to] = other.split('@')
    add(form, to)
  }
}

/** The organization behind a name, and the year in which that name ceased to be the present one. */
export function findOrganization(
  name: string,
): {readonly organization: KnownOrganization; readonly former?: string} | undefined {
  return byName.get(fold(name))
}

/** The same by an already folded name. */
export function findFoldedOrganization(
  folded: string,
): {readonly organization: KnownOrganization; readonly former?: string} | undefined {
  return byName.get(folded)
}

/** The organization of an id in the gazetteer. */
export function organizationById(id: string): KnownOrganization | undefined {
  return byId.get(id)
}

/** How many further words a known organization's name can have after this folded word. */
export function organizationReach(foldedWord: string): number | undefined {
  return reach.get(foldedWord)
}

/** Every organization of the gazetteer, for indexes of other languages. */
export function allOrganizations(): readonly KnownOrganization[] {
  return [...byId.values()]
}
