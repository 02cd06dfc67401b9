import {headKind, legalForms} from '../gazetteer/lexicon.ts'
import {findOrganization} from '../gazetteer/organizations.ts'
import {findPlace} from '../gazetteer/places.ts'
import {fold} from '../text/fold.ts'
import type {OrganizationKind} from '../types.ts'
import {initialsMatch} from './brackets.ts'
import {type Chunk, nameKey} from './chunk.ts'
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

interface Building {
  name: string
  /** The folded name, and the same without its legal form. */
  readonly long: string
  readonly bare: string
  abbreviation?: string
  forms: Set<string>
  kind: OrganizationKind
  known?: string
  country?: string
  nouns: Set<string>
  mentions: Located[]
  certain: boolean
  introduced: boolean
}

/** What an English text calls a body whose own name is in another language. */
const englishHeads: Readonly<Record<string, string>> = {
  institut: 'institute',
  instituto: 'institute',
  istituto: 'institute',
  institution: 'institution',
  universidad: 'university',
  universita: 'university',
  universite: 'university',
  universitat: 'university',
  universiteti: 'university',
  hochschule: 'university',
  fundacion: 'foundation',
  fondation: 'foundation',
  fondazione: 'foundation',
  stiftung: 'foundation',
  vakfi: 'foundation',
  ecole: 'school',
  escuela: 'school',
  scuola: 'school',
  academia: 'academy',
  accademia: 'academy',
  akademie: 'academy',
  akademia: 'academy',
  museo: 'museum',
  musee: 'museum',
  teatro: 'theatre',
  biblioteca: 'library',
  associacao: 'association',
  asociacion: 'association',
  associazione: 'association',
  camara: 'chamber',
  chambre: 'chamber',
  handelskammer: 'chamber',
  federacion: 'federation',
  federacao: 'federation',
  stichting: 'foundation',
  fundacao: 'foundation',
  fundacja: 'foundation',
  stiftelsen: 'foundation',
  nadace: 'foundation',
  universidade: 'university',
  cooperativa: 'cooperative',
  bibliotheque: 'library',
  consorzio: 'consortium',
}
const nounKinds: Record<string, readonly OrganizationKind[]> = {
  company: ['company'],
  firm: ['company'],
  corporation: ['company'],
  group: ['company'],
  bank: [],
  ministry: ['ministry'],
  foundation: [],
  fund: [],
  university: [],
  institution: ['university', 'cultural', 'other'],
  organization: ['intergovernmental', 'ngo', 'other'],
  organisation: ['intergovernmental', 'ngo', 'other'],
  agency: ['government'],
  museum: ['cultural'],
  operator: ['company'],
  developer: ['company'],
  maker: ['company'],
  producer: ['company'],
  school: ['university'],
  council: ['government', 'ngo'],
  startup: ['company'],
  carrier: ['company'],
  club: ['ngo'],
  body: ['intergovernmental', 'ngo', 'other'],
}

const stripLegal = (key: string): string => {
  const last = key.lastIndexOf(' ')
  if (last < 0 || !legalForms.has(key.slice(last + 1)))
    return key.endsWith(' s a') ? key.slice(0, -4) : key
  const words = key.split(' ')
  while (
    words.length > 1 &&
    legalForms.has(words.at(-1) ?? '') &&
    words.at(-1) !== 'group' &&
    words.at(-1) !== 'holdings'
  )
    words.pop()
  return words.join(' ').replace(/ s a$/u, '')
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
    const known = chunk.known ?? findKnown(chunk)
    const target =
      (known && byKnown.get(known)) ||
      byKey.get(abbreviations.get(key) ?? '') ||
      index.shortFor(key, chunk)
    if (target) {
      byKey.set(key, target)
      target.forms.add(chunk.text)
      if (chunk.type === 'organization') target.certain = true
      continue
    }
    const nouns = new Set(
      key
        .split(' ')
        .filter((word) => headKind(word))
        .flatMap((word) => [word, englishHeads[word] ?? word]),
    )
    const entity: Building = {
      name: chunk.text,
      long: key,
      bare: stripLegal(key),
      forms: new Set([chunk.text]),
      kind: chunk.kind ?? 'other',
      nouns,
      mentions: [],
      certain: chunk.type === 'organization',
      introduced: false,
      ...(known ? {known} : {}),
    }
    const country = countryOf(chunk.text) ?? formCountry(chunk)
    if (country) entity.country = country
    list.push(entity)
    index.add(entity)
    if (known && !byKnown.has(known)) byKnown.set(known, entity)
    byKey.set(key, entity)
  }
  for (const {name, abbreviation} of introductions) {
    const entity = byKey.get(nameKey(name))
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

/** Countries whose law alone knows a legal form. */
const formCountries: readonly (readonly [string, RegExp])[] = [
  ['TR', /\s(?:A\.?Ş\.?|AŞ|Ltd\.? Şti\.?)$/u],
  ['BG', /\s(?:EAD|EOOD|OOD)$/u],
  ['FI', /\s(?:Oyj?|Abp)$/u],
  ['NO', /\sASA$/u],
  ['DK', /\s(?:A\/S|ApS)$/u],
  ['MY', /\s(?:Sdn\.? )?Bhd\.?$|\sBerhad$/u],
  ['ID', /\sTbk\.?$|^PT\s/u],
  ['IN', /\sPvt\.? (?:Ltd|Limited)\.?$/u],
  ['SG', /\sPte\.?(?: Ltd\.?)?$/u],
  ['HU', /\s(?:Kft|Zrt|Nyrt)\.?$/u],
  ['IT', /\s(?:S\.?p\.?A|S\.?r\.?l)\.?$/u],
  ['EE', /\sOÜ$/u],
  ['LT', /^UAB\s|\sUAB$/u],
  ['LV', /^SIA\s|\sSIA$/u],
  ['PL', /\sSp\.? z o\.?o\.?$/u],
  ['JP', /\s(?:KK|K\.K\.)$/u],
  ['IS', /\sehf\.?$/u],
]
const formCountry = ({type, text}: Chunk): string | undefined =>
  type === 'organization' ? formCountries.find(([, form]) => form.test(text))?.[0] : undefined

/** The country that a name is told to be of: `Norway's Vestland Association`, `the Chilean Institute of X`. */
function ownerCountry(before: Chunk | undefined, chunk: Chunk): string | undefined {
  if (before?.to !== chunk.from) return undefined
  if (before.type === 'adjective') return before.country
  return before.type === 'place' && before.possessive && before.place?.kind === 'country'
    ? before.country
    : undefined
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

function findKnown(chunk: Chunk): string | undefined {
  if (chunk.type !== 'organization') return undefined
  return findOrganization(chunk.text)?.organization.id
}

function countryOf(name: string): string | undefined {
  const found = /^.* (?:of|in) (?:the )?(\p{Lu}[\p{L} ]+)$/u.exec(name)
  const place = found?.[1] ? findPlace(found[1]) : undefined
  return place?.country ?? (place ? undefined : findPlace(name.split(' ')[0] ?? '')?.country)
}

/** Finds the one entity that a shorter form can stand for, by the words at both ends of its name. */
function createShortForms() {
  const byFirst = new Map<string, Building[]>()
  const byLast = new Map<string, Building[]>()
  const byInitial = new Map<string, Building[]>()
  const put = (index: Map<string, Building[]>, word: string, entity: Building) => {
    const known = index.get(word)
    if (!known) index.set(word, [entity])
    else if (known.at(-1) !== entity && known.length < mostAlike) known.push(entity)
  }
  return {
    add(entity: Building): void {
      put(byFirst, firstWord(entity.long), entity)
      put(byLast, lastWord(entity.long), entity)
      put(byLast, lastWord(entity.bare), entity)
      const words = entity.name.toLowerCase().split(/[\s\-–/,]+/u)
      for (const word of [words[0], words.find((major) => !minor.has(major))])
        if (word) put(byInitial, word.charAt(0), entity)
    },
    /** None when two could be meant. */
    shortFor(key: string, chunk: Chunk): Building | undefined {
      const isAbbreviation =
        /^[\p{Lu}\d][\p{L}\d&-]*$/u.test(chunk.text) && /\p{Lu}.*\p{Lu}/u.test(chunk.text)
      const bare = stripLegal(key)
      let found: Building | undefined
      const lists = [
        byFirst.get(firstWord(key)) ?? [],
        byLast.get(lastWord(key)) ?? [],
        byLast.get(lastWord(bare)) ?? [],
        ...(isAbbreviation ? [byInitial.get(chunk.text.charAt(0).toLowerCase()) ?? []] : []),
      ]
      for (const list of lists) {
        for (const entity of list) {
          if (entity === found || !isShortFor(key, bare, chunk, entity, isAbbreviation)) continue
          if (found) return undefined
          found = entity
        }
      }
      return found
    },
  }
}

/** Entities that are asked for one form; no article names more that are alike. */
const mostAlike = 512
const minor = new Set([
  'of',
  'the',
  'for',
  'and',
  'in',
  'on',
  'de',
  'la',
  'du',
  'des',
  'to',
  'at',
  'et',
  'y',
  'e',
  'a',
  '&',
])

const firstWord = (key: string) => {
  const at = key.indexOf(' ')
  return at < 0 ? key : key.slice(0, at)
}
const lastWord = (key: string) => key.slice(key.lastIndexOf(' ') + 1)

function isShortFor(
  key: string,
  bare: string,
  chunk: Chunk,
  entity: Building,
  isAbbreviation: boolean,
): boolean {
  const {long} = entity
  if (entity.bare === bare) return true
  if (long.startsWith(`${key} `)) {
    const rest = long.slice(key.length + 1)
    // "Baku State" is not "Baku State University" by accident, and a country alone is nobody's short name.
    if (findPlace(key) || (headKind(key) && !key.includes(' '))) return false
    return (
      chunk.type === 'name' ||
      /^(?:of|for|and) /u.test(rest) ||
      legalForms.has(rest.split(' ')[0] ?? '') ||
      key.includes(' ') ||
      entity.kind === 'company'
    )
  }
  if (
    long.endsWith(` ${key}`) &&
    key.includes(' ') &&
    (findPlace(long.slice(0, -key.length - 1)) ||
      /^(?:national|state|royal|international|azerbaijan|turkish)/u.test(long))
  )
    return true
  // "Vukodar" of "Town of Vukodar"
  if (
    long.endsWith(` of ${key}`) &&
    /^(?:city|town|municipality|county|province|port|region|district|borough|village|commune|canton|governorate|emirate) of$/u.test(
      long.slice(0, -key.length - 1),
    )
  )
    return true
  // "KazMunayGas" of "National Company KazMunayGas JSC"
  if (
    entity.bare.endsWith(` ${key}`) &&
    /^(?:(?:national|state|public|joint|stock|open|closed|limited|company|corporation|holding|concern|group) ?)+$/u.test(
      entity.bare.slice(0, -key.length - 1),
    )
  )
    return true
  return (
    isAbbreviation &&
    entity.abbreviation === undefined &&
    chunk.text.length >= 3 &&
    initialsMatch(chunk.text, entity.name) &&
    entity.name.split(' ').length >= chunk.text.length - 1
  )
}

function gatherPeople(sentences: readonly Sentence[]): {
  list: readonly PersonEntity[]
  byForm: ReadonlyMap<string, PersonEntity>
} {
  const list: {name: string; forms: Set<string>; mentions: Located[]}[] = []
  const byForm = new Map<string, {name: string; forms: Set<string>; mentions: Located[]}>()
  const byEnds = new Map<string, {name: string; forms: Set<string>; mentions: Located[]}>()
  const all: Located[] = []
  for (const sentence of sentences) {
    for (const chunk of sentence.chunks)
      if (chunk.type === 'person' || chunk.type === 'name') all.push({sentence, chunk})
  }
  const full = all
    .filter(({chunk}) => chunk.type === 'person' && chunk.text.includes(' '))
    .sort((a, b) => b.chunk.text.length - a.chunk.text.length)
  for (const {chunk} of full) {
    const key = chunk.key
    if (byForm.has(key)) continue
    const ends = `${firstWord(key)} ${lastWord(key)}`
    const longer = byEnds.get(ends)
    const person = longer ?? {name: chunk.text, forms: new Set<string>(), mentions: []}
    if (!longer) {
      list.push(person)
      byEnds.set(ends, person)
    }
    byForm.set(key, person)
  }
  for (const person of list) {
    const words = nameKey(person.name).split(' ')
    const spelled = person.name.split(/\s+/u)
    const last = nameKey(spelled.at(-1) ?? '')
    for (const form of [
      last,
      words.slice(1).join(' '),
      nameKey(spelled.slice(-2).join(' ')),
      nameKey(spelled[0] ?? ''),
    ]) {
      if (form !== '' && !byForm.has(form)) byForm.set(form, person)
    }
  }
  for (const located of all) {
    const person = byForm.get(located.chunk.key)
    if (!person) continue
    person.mentions.push(located)
    person.forms.add(located.chunk.text)
  }
  return {list, byForm}
}
