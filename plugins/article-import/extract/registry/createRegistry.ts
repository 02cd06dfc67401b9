import type {NewsDocument} from '../../model.ts'
import type {Extraction} from '../types.ts'
import {lateId} from './lateIds.ts'
import {createMemorandumRegistry} from './memorandumRegistry.ts'
import {observeArticle} from './observeArticle.ts'
import {createOrganizationRegistry} from './organizationRegistry.ts'
import {createPersonRegistry} from './personRegistry.ts'
import {createPlaceRegistry} from './placeRegistry.ts'
import type {Registries} from './registries.ts'
import {resolveArticle} from './resolveArticle.ts'
import type {Merge, RegistryOptions, RegistryResult, Resolution, ResolveContext} from './types.ts'

/** Names and memoranda of a whole archive; see {@link createRegistry}. */
export interface Registry {
  /**
   * Learns what an article names, without resolving it. Observing a whole archive first makes every
   * later {@link Registry.resolve} final; without it, {@link Registry.finish} tells what changed since.
   */
  observe(extraction: Extraction, context: ResolveContext): void
  /** Learns an article and says which documents it comes to. */
  resolve(extraction: Extraction, context: ResolveContext): Resolution
  /** All documents in their final form, and the ids that went into others. */
  finish(): RegistryResult
}

/**
 * A registry that turns extractions into documents: one organization, person, place or memorandum is one
 * document, whatever the order in which articles tell of it.
 *
 * @param existing - the dataset's organizations, persons, places and memoranda
 */
export function createRegistry(
  existing: readonly NewsDocument[] = [],
  {threshold = 0.6}: RegistryOptions = {},
): Registry {
  const sorted = [...existing].sort((a, b) => (a._id < b._id ? -1 : 1))
  const organizations = createOrganizationRegistry(sorted)
  const persons = createPersonRegistry(sorted, organizations)
  const places = createPlaceRegistry(sorted)
  const memoranda = createMemorandumRegistry(existing, (id) => organizations.current(id))
  const registries: Registries = {organizations, persons, places, memoranda, threshold}
  /** Ids handed out or found in the dataset, by what they stand for now. */
  const issued = new Map<string, () => string>()
  for (const made of organizations.records.values())
    if (made.existing) issued.set(made.id, lateId(registries, made))

  return {
    observe(extraction, context) {
      observeArticle(registries, extraction, context)
    },
    resolve(extraction, context) {
      observeArticle(registries, extraction, context)
      return resolveArticle(registries, issued, extraction, context)
    },
    finish() {
      const documents: NewsDocument[] = []
      for (const made of organizations.records.values())
        if (organizations.final(made) === made) documents.push(organizations.document(made))
      documents.push(...persons.documents(), ...places.documents(), ...memoranda.documents())
      const merges: Merge[] = []
      for (const [id, now] of [...issued, ...memoranda.replaced()]) {
        const keep = now()
        if (keep !== id) merges.push({remove: id, keep})
      }
      return {
        documents: documents.sort((a, b) => (a._id < b._id ? -1 : 1)),
        merges: merges.sort((a, b) => (a.remove < b.remove ? -1 : 1)),
      }
    },
  }
}
