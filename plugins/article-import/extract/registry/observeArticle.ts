import {findPlace} from '../gazetteer/places.ts'
import type {Extraction} from '../types.ts'
import {memorandumObservations} from './memorandumObservations.ts'
import {byName} from './organizationsByName.ts'
import {placesOfStory} from './placesOfStory.ts'
import type {Registries} from './registries.ts'
import type {ResolveContext} from './types.ts'

/** Learns what an article names. */
export function observeArticle(
  registries: Registries,
  extraction: Extraction,
  context: ResolveContext,
): void {
  const {organizations, persons, places, memoranda, threshold} = registries
  organizations.observe(extraction, threshold)
  for (const fact of extraction.persons) {
    if (fact.confidence < threshold) continue
    const made = persons.named(fact.name)
    made.forms.add(fact.name)
    for (const role of fact.roles) {
      const organization = role.organization
        ? byName(registries, role.organization, extraction)
        : undefined
      persons.hold(made, role.title, organization)
    }
  }
  for (const byline of extraction.bylines) {
    if (byline.name && byline.confidence >= threshold)
      persons.named(byline.name).forms.add(byline.name)
  }
  for (const fact of placesOfStory(extraction, threshold)) {
    const made = places.of(fact)
    made.forms.add(fact.name)
    // A case of a name is no variant of it.
    for (const {text: form} of fact.mentions)
      if (!fact.known || findPlace(form)) made.forms.add(form)
  }
  for (const [at, observation] of memorandumObservations(registries, extraction, context).entries())
    memoranda.observe(`${context.articleId} ${at}`, observation)
}
