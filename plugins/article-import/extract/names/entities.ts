import {fold} from '../text/fold.ts'
import type {OrganizationKind} from '../types.ts'
import {type Chunk, nameKey} from './chunk.ts'
import type {Building} from './entities/building.ts'
import {ownerCountry} from './entities/countries.ts'
import {nounKinds} from './entities/nouns.ts'
import {gatherPeople} from './entities/people.ts'
import {withoutSeat} from './entities/seats.ts'
import {createShortForms, mostAlike} from './entities/shortForms.ts'
import {nameForm} from './nameForm.ts'
import type {ReadDocument, Sentence} from './readDocument.ts'

/** One mention with its sentence. */
export interface Located {
  readonly sentence: Sentence
  readonly chunk: Chunk
}

/** An organization of one article under all its forms there. */
export interface OrganizationEntity {
  readonly name: string
  readonly abbreviation?: string
  readonly forms: ReadonlySet<string>
  readonly kind: OrganizationKind
  readonly known?: string
  readonly country?: string
  /** Nouns that may stand for it: `foundation`, `university`. */
  readonly nouns: ReadonlySet<string>
  readonly mentions: readonly Located[]
  /** Whether it is a country, which only treaties have as a party. */
  readonly state?: boolean
  /** Whether the name itself shows an organization, and not only its place in a sentence. */
  readonly certain: boolean
}

/** A person of one article. */
export interface PersonEntity {
  readonly name: string
  readonly forms: ReadonlySet<string>
  readonly mentions: readonly Located[]
}

/** Who and what an article names, and who is meant by each mention. */
export interface Entities {
  readonly organizations: readonly OrganizationEntity[]
  readonly persons: readonly PersonEntity[]
  /** The ministries and other bodies of government among the organizations. */
  readonly offices: readonly OrganizationEntity[]
  /** The countries that somebody asked for as parties. */
  readonly states: ReadonlyMap<string, OrganizationEntity>
  /** The country that a place names, as a party. */
  stateOf(chunk: Chunk, sentence: Sentence): OrganizationEntity | undefined
  organizationOf(chunk: Chunk, sentence: Sentence): OrganizationEntity | undefined
  /** The nearest organization before a sentence's offset that a noun can stand for. */
  organizationByNoun(
    noun: string,
    sentence: Sentence,
    offset: number,
  ): OrganizationEntity | undefined
  personOf(chunk: Chunk): PersonEntity | undefined
}

/** Finds out which mentions mean the same organization or person. */
export function gatherEntities({sentences, introductions}: ReadDocument): Entities {
  const people = gatherPeople(sentences)
  const surnames = new Set(people.byForm.keys())
  const list: Building[] = []
  const byKey = new Map<string, Building>()
  const byKnown = new Map<string, Building>()
  const index = createShortForms()
  const located: Located[] = []
  const owners = new Map<Chunk, string>()
  for (const sentence of sentences) {
    sentence.chunks.forEach((chunk, at) => {
      if (chunk.type !== 'organization' && chunk.type !== 'name') return
      located.push({sentence, chunk})
      const country = ownerCountry(sentence.chunks[at - 1], chunk)
      if (country) owners.set(chunk, country)
    })
  }
  // Long names first, so that short forms find what they are short for.
  const order = [...located].sort((a, b) => b.chunk.text.length - a.chunk.text.length)
  const abbreviations = new Map(
    introductions.map(({name, abbreviation}) => [nameKey(abbreviation), nameKey(name)]),
  )
  for (const mention of order) {
    const {chunk} = mention
    const key = chunk.key
    if (key === '' || byKey.has(key)) continue
    if (chunk.type === 'name' && surnames.has(key)) continue
    const {form} = chunk
    const known =
      chunk.known ?? (chunk.type === 'organization' ? form.known?.organization.id : undefined)
    const target =
      (known && byKnown.get(known)) ||
      byKey.get(abbreviations.get(key) ?? '') ||
      (owners.has(chunk) ? undefined : index.shortFor(chunk))
    if (target) {
      byKey.set(key, target)
      target.forms.add(chunk.text)
      if (chunk.type === 'organization') target.certain = true
      continue
    }
    const entity: Building = {
      name: chunk.text,
      form,
      long: key,
      bare: form.bare,
      forms: new Set([chunk.text]),
      kind: chunk.kind ?? 'other',
      nouns: form.nouns,
      mentions: [],
      certain: chunk.type === 'organization',
      introduced: false,
      ...(known ? {known} : {}),
    }
    const country = form.country ?? (chunk.type === 'organization' ? form.formCountry : undefined)
    if (country) entity.country = country
    list.push(entity)
    index.add(entity)
    if (known && !byKnown.has(known)) byKnown.set(known, entity)
    byKey.set(key, entity)
  }
  for (const {name, abbreviation} of introductions) {
    const entity = byKey.get(nameKey(name)) ?? spellOut(byKey.get(nameKey(abbreviation)), name)
    if (!entity) continue
    byKey.set(nameKey(abbreviation), byKey.get(nameKey(abbreviation)) ?? entity)
    if (entity.abbreviation === undefined) entity.abbreviation = abbreviation
    entity.certain = true
    entity.introduced = true
  }
  for (const mention of located) {
    const entity = byKey.get(mention.chunk.key)
    entity?.mentions.push(mention)
    const country = owners.get(mention.chunk)
    if (entity?.certain && country) entity.country ??= country
  }
  for (const entity of list) {
    // The full stop of "Ltd." at a sentence's end is the sentence's where the text elsewhere leaves it out.
    const bareName = entity.name.slice(0, -1)
    if (entity.name.endsWith('.') && entity.mentions.some(({chunk}) => chunk.text === bareName))
      entity.name = bareName
  }
  for (const entity of list) if (entity.certain) entity.name = withoutSeat(entity, introductions)
  const fitting = new Map<string, readonly Building[]>()
  const fits = (noun: string): readonly Building[] => {
    const known = fitting.get(noun)
    if (known) return known
    const kinds = nounKinds[noun]
    const made = list
      .filter(
        (entity) =>
          entity.certain && (entity.nouns.has(noun) || (kinds?.includes(entity.kind) ?? false)),
      )
      .slice(0, mostAlike)
    fitting.set(noun, made)
    return made
  }
  const organizationByNoun: Entities['organizationByNoun'] = (noun, sentence, offset) => {
    const here = placeOf(sentence, offset)
    let best: Building | undefined
    let bestAt = -1
    let later: Building | undefined
    for (const entity of fits(noun)) {
      const next = firstFrom(entity.mentions, here)
      const before = entity.mentions[next - 1]
      if (before) {
        const at = placeOf(before.sentence, before.chunk.start)
        // A head in the name itself beats a mere kind, however near that stands.
        const own = entity.nouns.has(noun)
        const bestOwn = best?.nouns.has(noun) === true
        if (own === bestOwn ? at > bestAt : own) {
          best = entity
          bestAt = at
        }
      }
      if (!later && next < entity.mentions.length && entity.nouns.has(noun)) later = entity
    }
    return best ?? later
  }
  const organizations = list.filter(({mentions}) => mentions.length > 0)
  const states = new Map<string, OrganizationEntity>()
  const stateOf: Entities['stateOf'] = (chunk, sentence) => {
    if (chunk.place?.kind !== 'country') return undefined
    const known = states.get(chunk.place.country)
    if (known) return known
    const made: OrganizationEntity = {
      name: chunk.text,
      forms: new Set([chunk.text]),
      kind: 'government',
      country: chunk.place.country,
      nouns: new Set(),
      mentions: [{sentence, chunk}],
      certain: true,
      state: true,
    }
    states.set(chunk.place.country, made)
    return made
  }
  return {
    organizations,
    states,
    stateOf,
    offices: organizations
      .filter(({kind}) => kind === 'ministry' || kind === 'government')
      .slice(0, mostAlike),
    persons: people.list,
    organizationOf(chunk, sentence) {
      if (chunk.type === 'generic')
        return organizationByNoun(fold(chunk.text), sentence, chunk.start)
      return byKey.get(chunk.key)
    },
    organizationByNoun,
    personOf: (chunk) => people.byForm.get(chunk.key),
  }
}

/** Gives a body its full name that the text itself calls by the abbreviation only. */
function spellOut(entity: Building | undefined, name: string): Building | undefined {
  if (!entity || entity.known) return undefined
  const form = nameForm(name)
  entity.name = name
  entity.form = form
  entity.forms.add(name)
  entity.nouns = form.nouns
  if (!entity.country && form.country) entity.country = form.country
  return entity
}

const placeOf = (sentence: Sentence, offset: number) => sentence.index * 100_000 + offset

/** The first of an entity's mentions, which stand in the text's order, that is not before a place. */
function firstFrom(mentions: readonly Located[], place: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    const located = mentions[middle]
    if (located && placeOf(located.sentence, located.chunk.start) < place) low = middle + 1
    else high = middle
  }
  return low
}
