import {fold} from '../text/fold.ts'
import type {MemorandumFact, OrganizationFact, PersonFact} from '../types.ts'
import {keyOf} from './hash.ts'
import {personKey, slugOf} from './keys.ts'
import {memorandumTitles} from './memorandumDocument.ts'
import type {Suggestion} from './types.ts'

/** Facts of less confidence are not worth an editor's time. */
const leastConfidence = 0.4

/** An organization that an editor may say yes to. */
export function suggestOrganization(fact: OrganizationFact): Suggestion[] {
  const slug = slugOf(fold(fact.name))
  return suggested('organization', fact, {
    _id: `organization-${slug}`,
    _type: 'organization',
    name: fact.name,
    kind: fact.kind,
    slug: {_type: 'slug', current: slug},
    needsReview: true,
  })
}

/** A person that an editor may say yes to. */
export function suggestPerson(fact: PersonFact): Suggestion[] {
  return suggested('person', fact, {
    _id: `person-${slugOf(personKey(fact.name))}`,
    _type: 'person',
    name: fact.name,
    needsReview: true,
  })
}

function suggested(
  type: Suggestion['type'],
  fact: OrganizationFact | PersonFact,
  document: Suggestion['document'],
): Suggestion[] {
  const {name: title, confidence, evidence} = fact
  if (confidence < leastConfidence) return []
  return [{key: `${type}:${document._id}`, type, title, ...evidence, confidence, document}]
}

/** A memorandum that an editor may say yes to. */
export function suggestMemorandum(fact: MemorandumFact): Suggestion {
  const {kind, parties, status, areas, confidence, evidence} = fact
  const title = `${memorandumTitles[kind]}: ${parties.join(', ')}`
  const key = keyOf(title)
  return {
    key: `memorandum:${key}`,
    type: 'memorandum',
    title,
    ...evidence,
    confidence,
    document: {
      _id: `memorandum-${key}`,
      _type: 'memorandum',
      title,
      kind,
      status,
      areas,
      needsReview: true,
    },
  }
}
