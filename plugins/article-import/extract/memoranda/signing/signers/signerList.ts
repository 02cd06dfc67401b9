import type {OrganizationEntity, PersonEntity} from '../../../names/entities.ts'

/** A person said to sign, with the organization for which. */
export interface SignerMention {
  readonly person: PersonEntity
  readonly organization?: OrganizationEntity
  /** Whether it was taken from the words `ahead` of the name or a `vague` noun, or is said to be represented. */
  readonly told?: 'ahead' | 'vague' | 'represented'
}

/** Gathers signers once each; what is told later only adds the organization. */
export interface SignerList {
  readonly signers: readonly SignerMention[]
  add(
    person: PersonEntity | undefined,
    organization?: OrganizationEntity,
    told?: SignerMention['told'],
  ): void
}

/** An empty {@link SignerList}. */
export function createSignerList(): SignerList {
  const signers: SignerMention[] = []
  return {
    signers,
    add(person, organization, told) {
      if (!person) return
      const at = signers.findIndex((other) => other.person === person)
      const how = told ? {told} : {}
      if (at < 0) signers.push({person, ...(organization ? {organization} : {}), ...how})
      else if (organization && !signers[at]?.organization) signers[at] = {person, organization}
    },
  }
}
