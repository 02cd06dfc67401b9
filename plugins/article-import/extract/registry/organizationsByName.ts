import type {Extraction, OrganizationFact} from '../types.ts'
import type {OrganizationRecord} from './organizationDocument.ts'
import type {Registries} from './registries.ts'

const findOne = (
  {organizations}: Registries,
  fact: OrganizationFact,
  extraction: Extraction,
): OrganizationRecord | undefined => {
  const found = organizations.find(fact, extraction)
  return found === 'ambiguous' || found === undefined ? undefined : organizations.final(found)
}
/** The organization that an article calls by a name. */
export const byName = (
  registries: Registries,
  name: string,
  extraction: Extraction,
): OrganizationRecord | undefined => {
  const fact = formsOf(extraction).get(name)
  return fact ? findOne(registries, fact, extraction) : undefined
}

const forms = new WeakMap<Extraction, ReadonlyMap<string, OrganizationFact>>()

/** An extraction's organizations by each of their forms; the first one has a form that two share. */
function formsOf(extraction: Extraction): ReadonlyMap<string, OrganizationFact> {
  const known = forms.get(extraction)
  if (known) return known
  const made = new Map<string, OrganizationFact>()
  for (const facts of [extraction.organizations, extraction.candidates])
    for (const fact of facts)
      for (const form of [fact.name, ...fact.aliases, fact.abbreviation])
        if (form !== undefined && !made.has(form)) made.set(form, fact)
  forms.set(extraction, made)
  return made
}
