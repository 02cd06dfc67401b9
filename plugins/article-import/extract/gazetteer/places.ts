import {fold} from '../text/fold.ts'
import {cities} from './cities.ts'
import {countries} from './countries.ts'

/** A place that the gazetteer knows. */
export interface KnownPlace {
  /** `country-az`, or the slug of its name. */
  readonly id: string
  readonly name: string
  readonly kind: 'city' | 'region' | 'country'
  readonly country: string
  readonly variants: readonly string[]
}

const byName = new Map<string, KnownPlace>()
const adjectives = new Map<string, string>()
const capitals = new Map<string, string>()
/** First folded word of each name of several words → the most words that follow it. */
const reach = new Map<string, number>()

function add(place: KnownPlace): void {
  for (const name of [place.name, ...place.variants]) {
    const key = fold(name)
    if (!byName.has(key)) byName.set(key, place)
    const [first = '', ...rest] = key.split(' ')
    reach.set(first, Math.max(reach.get(first) ?? 0, rest.length))
  }
}

for (const line of countries.trim().split('\n')) {
  const country = line.slice(0, 2)
  const [names = '', people = ''] = line.slice(3).split('|')
  const [name = '', ...variants] = names.split(';')
  add({id: `country-${country.toLowerCase()}`, name, kind: 'country', country, variants})
  for (const adjective of people.split(';'))
    if (adjective) adjectives.set(adjective.toLowerCase(), country)
}
for (const line of cities.trim().split('\n')) {
  const country = line.slice(0, 2)
  // The comma of "Washington, D.C." belongs to the name.
  for (const entry of line.slice(3).split(/,(?! )/u)) {
    const [first = '', ...variants] = entry.split('=')
    const region = first.startsWith('~')
    const name = region ? first.slice(1) : first
    if (!region && !capitals.has(country)) capitals.set(country, name)
    add({
      id: fold(name).replaceAll(' ', '-'),
      name,
      kind: region ? 'region' : 'city',
      country,
      variants,
    })
  }
}

/** The place that a name in any of its known forms and scripts stands for. */
export function findPlace(name: string): KnownPlace | undefined {
  return byName.get(fold(name))
}

/** The same by an already folded name. */
export function findFoldedPlace(folded: string): KnownPlace | undefined {
  return byName.get(folded)
}

/** How many further words a known place's name can have after this folded word; absent for none. */
export function placeReach(foldedWord: string): number | undefined {
  return reach.get(foldedWord)
}

/** The country code of an adjective such as `Turkish`. */
export function adjectiveCountry(word: string): string | undefined {
  return adjectives.get(word.toLowerCase())
}

/** The capital of a country by its code. */
export function capitalOf(country: string): string | undefined {
  return capitals.get(country)
}

/** Every place of the gazetteer, for indexes of other languages. */
export function allPlaces(): readonly KnownPlace[] {
  return [...new Set(byName.values())]
}
