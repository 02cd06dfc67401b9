import {
  allOrganizations,
  findOrganization,
  type KnownOrganization,
} from '../gazetteer/organizations.ts'
import {allPlaces, findPlace, type KnownPlace} from '../gazetteer/places.ts'
import {stemName} from '../languages/stemName.ts'
import type {SentenceRange} from '../text/sentences.ts'
import type {Token} from '../text/tokens.ts'
import type {Chunk, ChunkDetails, ChunkType} from './chunk.ts'
import {nameForm} from './nameForm.ts'

interface StemIndex {
  readonly places: ReadonlyMap<string, KnownPlace>
  readonly organizations: ReadonlyMap<string, KnownOrganization>
  readonly longest: number
}

const indexes = new Map<string, StemIndex>()

/** The gazetteers by stem, made when the first article of a language comes. */
function indexFor(language: string): StemIndex {
  const known = indexes.get(language)
  if (known) return known
  const written = (name: string) => (language === 'ru') === /\p{Script=Cyrillic}/u.test(name)
  const places = new Map<string, KnownPlace>()
  const organizations = new Map<string, KnownOrganization>()
  const clashes = new Set<string>()
  let longest = 1
  for (const place of allPlaces()) {
    for (const name of [place.name, ...place.variants].filter(written)) {
      const key = stemName(name, language)
      if (places.has(key) && places.get(key) !== place) clashes.add(key)
      else places.set(key, place)
      longest = Math.max(longest, key.split(' ').length)
    }
  }
  for (const key of clashes) places.delete(key)
  for (const organization of allOrganizations()) {
    const forms = [
      organization.name,
      organization.abbreviation ?? '',
      ...organization.names.flatMap(({name, abbreviation}) => [name, abbreviation ?? '']),
      ...organization.others,
    ]
    for (const name of forms.filter((form) => form !== '' && written(form))) {
      const key = stemName(name, language)
      if (!organizations.has(key)) organizations.set(key, organization)
      longest = Math.max(longest, key.split(' ').length)
    }
  }
  const index = {places, organizations, longest}
  indexes.set(language, index)
  return index
}

const russianHeads =
  /^(?:Союз|Фонд|Министерств|Университет|Академи|Центр|Институт|Агентств|Организаци|Комитет|Совет|Ассоциаци|Компани|Банк|Музе|Театр|Библиотек|Федераци|Обществ|Департамент|Палат|Служб|Лиг|Клуб)/u

const runEnd = (tokens: readonly Token[], from: number, to: number): number => {
  let last = from + 1
  while (last < to && tokens[last]?.word && tokens[last]?.cap) last += 1
  return last
}

/** Splits a sentence of an inflected language into names of the gazetteers and other capitalised runs. */
export function chunkInflected(
  text: string,
  tokens: readonly Token[],
  {from, to}: SentenceRange,
  language: string,
): Chunk[] {
  const {places, organizations, longest} = indexFor(language)
  const chunks: Chunk[] = []
  const push = (type: ChunkType, first: number, last: number, details: ChunkDetails = {}) => {
    const start = tokens[first]?.start ?? 0
    const end = tokens[last - 1]?.end ?? start
    const form = nameForm(text, start, end)
    chunks.push({
      type,
      from: first,
      to: last,
      start,
      end,
      text: form.spelling,
      form,
      key: form.key,
      possessive: false,
      after: last,
      kind: details.kind,
      known: details.known,
      place: details.place,
      country: details.country,
      abbreviation: undefined,
      portfolio: undefined,
      ownerNoun: undefined,
      plural: undefined,
    })
  }
  let index = from
  while (index < to) {
    const token = tokens[index]
    if (!token?.word || !token.cap) {
      index += 1
      continue
    }
    const run = runEnd(tokens, index, to)
    let found = false
    for (let last = Math.min(to, index + longest); last > index && !found; last -= 1) {
      const end = tokens[last - 1]
      if (!end?.word) continue
      const shown = text.slice(token.start, end.end)
      if (/[.,;:()]/u.test(shown)) continue
      const exact = findOrganization(shown)?.organization ?? findPlace(shown)
      const key = stemName(shown, language)
      const organization = exact && 'names' in exact ? exact : organizations.get(key)
      const place = exact && 'variants' in exact ? exact : places.get(key)
      // Short abbreviations are also words; only capitals make them names.
      if (organization && (key.length > 3 || token.shout)) {
        push('organization', index, last, {kind: organization.kind, known: organization.id})
        found = true
      } else if (place && (key.length > 2 || token.shout) && run <= last) {
        push('place', index, last, {place, country: place.country})
        found = true
      }
      if (found) index = last
    }
    if (found) continue
    if (russianHeads.test(token.text)) {
      // Only the first word of a Russian body's name is capitalised: every length is a candidate.
      for (
        let last = index + 2;
        last <= Math.min(to, index + 7) && tokens[last - 1]?.word;
        last += 1
      )
        push('name', index, last)
    }
    const last = run
    if (index > from || last - index > 1) push('name', index, last)
    // A sentence's first word may only be capitalised for that: what follows it is read by itself too.
    index = index === from ? from + 1 : last
  }
  return chunks
}
