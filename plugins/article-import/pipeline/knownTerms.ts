import type {Store} from '../load/store.ts'
import type {KnownTerms} from './terms.ts'

const query = `{
  "sections": *[_type == "section"]{_id, title},
  "topics": *[_type == "topic"]{_id, title},
  "persons": *[_type == "person"]{_id, "title": name}
}`

/** The dataset's sections, topics and people; a file has none. */
export async function knownTerms(store: Store): Promise<KnownTerms> {
  if (!store.remembers) return {sections: [], topics: [], persons: []}
  const {sections, topics, persons} = await store.query<KnownTerms>(query)
  const named = (terms: KnownTerms['sections']) => terms.filter(({title}) => Boolean(title))
  return {sections: named(sections), topics: named(topics), persons: named(persons)}
}
