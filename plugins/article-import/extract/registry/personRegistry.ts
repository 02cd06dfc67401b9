import type {NewsDocument} from '../../model.ts'
import {fold} from '../text/fold.ts'
import {type Built, built, membersOf, textOf} from './builtDocument.ts'
import {keyOf} from './hash.ts'
import {personKey, slugOf} from './keys.ts'
import type {OrganizationRecord} from './organizationDocument.ts'
import type {createOrganizationRegistry} from './organizationRegistry.ts'
import {reference} from './reference.ts'
import type {Reference} from './types.ts'

/** One person over the whole archive; every change to it is a union, so that order cannot matter. */
export interface PersonRecord {
  readonly key: string
  readonly id: string
  readonly existing?: NewsDocument
  readonly forms: Set<string>
  /** JSON of `[title, organization key or '']`. */
  readonly roles: Map<string, HeldRole>
  /** Rises with each change to the roles; the other sets only grow, and their sizes tell. */
  roleChanges: number
  built?: Built
}

interface HeldRole {
  readonly title: string
  readonly organization?: OrganizationRecord
}

interface RoleMember {
  readonly json: string
  readonly member: {
    readonly _key: string
    readonly _type: 'personRole'
    readonly title: string
    readonly organization?: Reference
  }
}

const roleKey = (title: string, organization: OrganizationRecord | undefined) =>
  JSON.stringify([title.toLowerCase(), organization?.key ?? ''])

/**
 * People by the key of their names.
 *
 * @param organizations - those that the roles of people name
 */
export function createPersonRegistry(
  existing: readonly NewsDocument[],
  organizations: Pick<ReturnType<typeof createOrganizationRegistry>, 'byId' | 'final' | 'moves'>,
) {
  const persons = new Map<string, PersonRecord>()
  const ids = new Map<string, PersonRecord>()

  for (const document of existing) {
    const name = textOf(document.name)
    if (document._type !== 'person' || name === undefined) continue
    const made = person(personKey(name), document)
    made.forms.add(name)
    const {variants} = document
    for (const variant of Array.isArray(variants) ? variants : [])
      if (typeof variant === 'string') made.forms.add(variant)
    for (const role of membersOf(document.roles)) {
      const title = textOf(role.title)
      const held = role.organization as {_ref?: string} | undefined
      const organization = held?._ref === undefined ? undefined : organizations.byId(held._ref)
      if (title) hold(made, title, organization)
    }
  }

  function person(key: string, document?: NewsDocument): PersonRecord {
    const found = persons.get(key)
    if (found) return found
    const made: PersonRecord = {
      key,
      id: document?._id ?? `person-${slugOf(key)}`,
      forms: new Set(),
      roles: new Map(),
      roleChanges: 0,
      ...(document ? {existing: document} : {}),
    }
    persons.set(key, made)
    ids.set(made.id, made)
    return made
  }

  function hold(made: PersonRecord, title: string, organization?: OrganizationRecord): void {
    const key = roleKey(title, organization)
    const before = made.roles.get(key)
    // Of two spellings always the same one, whichever article comes first: the one in lower case.
    if (before && before.title >= title && before.organization === organization) return
    made.roles.set(key, {title, ...(organization ? {organization} : {})})
    made.roleChanges += 1
  }

  /** Members of `roles`, each made once: people hold the same ones in article after article. */
  const roleMembers = new Map<string, RoleMember>()
  function roleOf(title: string, organization: string | undefined): RoleMember {
    const name = `${title}\n${organization ?? ''}`
    const known = roleMembers.get(name)
    if (known) return known
    const role = {title, ...(organization ? {organization: reference(organization)} : {})}
    const json = JSON.stringify(role)
    const made = {json, member: {_key: keyOf(json), _type: 'personRole' as const, ...role}}
    roleMembers.set(name, made)
    return made
  }

  const documentOf = (made: PersonRecord): NewsDocument =>
    built(made, `${made.forms.size} ${made.roleChanges} ${organizations.moves()}`, buildPerson)

  function buildPerson(made: PersonRecord): NewsDocument {
    const {existing: document} = made
    const forms = [...made.forms].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    const approved = document !== undefined && document.needsReview !== true
    const name = (approved ? textOf(document.name) : undefined) ?? forms[0] ?? made.key
    const variants = forms.filter((form) => form !== name).sort()
    const told = [...made.roles.values()]
    const placed = new Set(
      told.flatMap(({title, organization}) => (organization ? [title.toLowerCase()] : [])),
    )
    // A title without its organization says nothing where the same title with one is known.
    const roles = told
      .filter(({title, organization}) => organization || !placed.has(title.toLowerCase()))
      .map(({title, organization}) =>
        roleOf(title, organization && organizations.final(organization).id),
      )
      .sort((a, b) => (a.json < b.json ? -1 : 1))
    const unique = [...new Set(roles)].map(({member}) => member)
    return {
      ...(document ?? {}),
      _id: made.id,
      _type: 'person',
      name,
      slug: document?.slug ?? {_type: 'slug', current: slugOf(fold(name))},
      ...(variants.length > 0 ? {variants} : {}),
      ...(unique.length > 0 && !approved ? {roles: unique} : {}),
      ...(document
        ? document.needsReview === true
          ? {needsReview: true}
          : {}
        : {needsReview: true}),
    }
  }

  return {
    /** The record of a name, made where there is none. */
    named: (name: string): PersonRecord => person(personKey(name)),
    find: (name: string): PersonRecord | undefined => persons.get(personKey(name)),
    byId: (id: string): PersonRecord | undefined => ids.get(id),
    hold,
    document: documentOf,
    documents: (): NewsDocument[] => [...persons.values()].map(documentOf),
  }
}
