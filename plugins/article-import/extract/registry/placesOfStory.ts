import {findPlace} from '../gazetteer/places.ts'
import type {Extraction, PlaceFact} from '../types.ts'

/** The places of an article's story: where it was filed or something was signed, and cities. */
export const placesOfStory = (extraction: Extraction, threshold: number): readonly PlaceFact[] => {
  const named = new Set([
    ...extraction.memoranda.flatMap(({place: where}) =>
      where ? [findPlace(where)?.id ?? where] : [],
    ),
  ])
  const filed = extraction.dateline?.place
    ? (findPlace(extraction.dateline.place)?.id ?? extraction.dateline.place.toLowerCase())
    : undefined
  return extraction.places.filter((fact) => {
    const key = fact.known ?? fact.name
    // A country in running text is a circumstance, no place of the story.
    const here = named.has(key) || filed === (fact.known ?? fact.name.toLowerCase())
    return (
      fact.confidence >= threshold && (here || (fact.kind === 'city' && fact.known !== undefined))
    )
  })
}
