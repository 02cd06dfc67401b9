import {findPlace} from '../gazetteer/places.ts'
import type {Extraction} from '../types.ts'
import {lateId, lateName} from './lateIds.ts'
import type {MemorandumObservation} from './memorandumGroups.ts'
import {byName} from './organizationsByName.ts'
import type {Registries} from './registries.ts'
import type {ResolveContext} from './types.ts'

/** What an article tells of memoranda, with its names resolved. */
export function memorandumObservations(
  registries: Registries,
  extraction: Extraction,
  {articleId}: ResolveContext,
): MemorandumObservation[] {
  const {persons, places, threshold} = registries
  return extraction.memoranda.flatMap((fact): MemorandumObservation[] => {
    if (fact.confidence < threshold) return []
    const parties = fact.parties.flatMap((name) => byName(registries, name, extraction) ?? [])
    if (parties.length === 0) return []
    const partyId = new Map(
      fact.parties.map((name) => [name, byName(registries, name, extraction)] as const),
    )
    const where = fact.place
      ? places.of({name: fact.place, kind: 'city', ...known(fact.place)})
      : undefined
    return [
      {
        articleId,
        fact,
        parties: parties.map((party) => lateId(registries, party)),
        names: parties.map((party) => lateName(registries, party)),
        signatories: fact.signatories.map((signer) => {
          const organization = signer.organization
            ? (partyId.get(signer.organization) ??
              byName(registries, signer.organization, extraction))
            : undefined
          return {
            person: persons.named(signer.name).id,
            ...(signer.title ? {title: signer.title} : {}),
            ...(organization ? {organization: lateId(registries, organization)} : {}),
          }
        }),
        ...(where ? {place: where.id} : {}),
        ...(extraction.publishedAt ? {publishedAt: extraction.publishedAt} : {}),
      },
    ]
  })
}

const known = (name: string): {known?: string; country?: string} => {
  const found = findPlace(name)
  return found ? {known: found.id, country: found.country} : {}
}
