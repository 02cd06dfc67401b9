import type {NewsDocument} from '../../model.ts'
import {findPlace} from '../gazetteer/places.ts'
import {fold} from '../text/fold.ts'
import type {PlaceFact} from '../types.ts'
import {type Built, built, membersOf, textOf} from './builtDocument.ts'
import {keyOf} from './hash.ts'
import {slugOf} from './keys.ts'

/** One place over the whole archive. */
export interface PlaceRecord {
  readonly key: string
  readonly id: string
  readonly existing?: NewsDocument
  readonly fact: Pick<PlaceFact, 'name' | 'kind' | 'country'>
  readonly forms: Set<string>
  built?: Built
}

/** Places by the gazetteer's id or the folded name. */
export function createPlaceRegistry(existing: readonly NewsDocument[]) {
  const places = new Map<string, PlaceRecord>()
  const ids = new Map<string, PlaceRecord>()

  for (const document of existing) {
    const name = textOf(document.name)
    if (document._type !== 'place' || name === undefined) continue
    const country = textOf(document.country)
    const known = findPlace(name)
    const made = place(
      {
        name,
        kind: (textOf(document.kind) ?? 'city') as PlaceFact['kind'],
        ...(country ? {country} : {}),
        ...(known ? {known: known.id} : {}),
      },
      document,
    )
    for (const variant of membersOf(document.variants)) {
      const form = textOf(variant.name)
      if (form) made.forms.add(form)
    }
  }

  function place(
    fact: Pick<PlaceFact, 'name' | 'kind' | 'country' | 'known'>,
    document?: NewsDocument,
  ): PlaceRecord {
    const key = fact.known ?? fold(fact.name)
    const found = places.get(key)
    if (found) return found
    const made: PlaceRecord = {
      key,
      id: document?._id ?? `place-${slugOf(key)}`,
      fact,
      forms: new Set(),
      ...(document ? {existing: document} : {}),
    }
    places.set(key, made)
    ids.set(made.id, made)
    return made
  }

  const documentOf = (made: PlaceRecord): NewsDocument =>
    built(made, String(made.forms.size), buildPlace)

  function buildPlace(made: PlaceRecord): NewsDocument {
    const {existing: document, fact} = made
    const gazetteer = findPlace(fact.name)
    const name = textOf(document?.name) ?? gazetteer?.name ?? fact.name
    const variants = [...new Set([...(gazetteer?.variants ?? []), ...made.forms])]
      .filter((form) => form !== name && form !== form.toUpperCase())
      .sort()
    const country = fact.country ?? gazetteer?.country
    return {
      ...(document ?? {}),
      _id: made.id,
      _type: 'place',
      name,
      slug: document?.slug ?? {_type: 'slug', current: slugOf(fold(name))},
      ...(variants.length > 0
        ? {
            variants: variants.map((form) => ({
              _key: keyOf(form),
              _type: 'placeName',
              name: form,
              ...(scriptLanguage(form) ? {language: scriptLanguage(form)} : {}),
            })),
          }
        : {}),
      kind: document?.kind ?? gazetteer?.kind ?? fact.kind,
      ...(country ? {country} : {}),
      ...(document
        ? document.needsReview === true
          ? {needsReview: true}
          : {}
        : {needsReview: true}),
    }
  }

  return {
    /** The record of a fact, made where there is none. */
    of: (fact: Parameters<typeof place>[0]): PlaceRecord => place(fact),
    find: (name: string): PlaceRecord | undefined => places.get(findPlace(name)?.id ?? fold(name)),
    byId: (id: string): PlaceRecord | undefined => ids.get(id),
    document: documentOf,
    documents: (): NewsDocument[] => [...places.values()].map(documentOf),
  }
}

const scriptLanguage = (form: string): string | undefined =>
  /\p{Script=Cyrillic}/u.test(form) ? 'ru' : /[əƏşŞğĞıİçÇ]/u.test(form) ? 'az' : undefined
