import type {NewsDocument} from '../../model.ts'
import {
  findOrganization,
  type KnownOrganization,
  organizationById,
} from '../gazetteer/organizations.ts'
import {stemName} from '../languages/stemName.ts'
import {fold} from '../text/fold.ts'
import type {Extraction, OrganizationFact, OrganizationKind} from '../types.ts'
import {countryName, organizationKey, slugOf} from './keys.ts'
import {
  displayName,
  type OrganizationRecord,
  organizationDocument,
  strings,
} from './organizationDocument.ts'

const isAbbreviation = (name: string) =>
  !/\s/u.test(name) &&
  /^[\p{Lu}\d]/u.test(name) &&
  (name.match(/\p{Lu}/gu)?.length ?? 0) >= 2 &&
  name.length <= 12
const countries = new WeakMap<Extraction, {readonly only: string | undefined}>()

/** The country of which an article speaks, when it is one only. */
function onlyCountry(extraction: Extraction): string | undefined {
  const known = countries.get(extraction)
  if (known) return known.only
  const [only, second] = new Set(extraction.places.flatMap(({country}) => country || []))
  const made = {only: second === undefined ? only : undefined}
  countries.set(extraction, made)
  return made.only
}

/**
 * Organizations by name, abbreviation and gazetteer.
 *
 * @param existing - the dataset's documents by their ids: of two that bear a name the first has it
 */
export function createOrganizationRegistry(existing: readonly NewsDocument[]) {
  const records = new Map<string, OrganizationRecord>()
  const ids = new Map<string, OrganizationRecord>()
  /** Folded abbreviation → keys of the records that bear it. */
  const bearers = new Map<string, Set<string>>()
  const aliases = new Map<string, string>()
  /** Keys by language and stem, for names in other cases; `undefined` where two would answer. */
  const stems = new Map<string, string | undefined>()
  const learn = (form: string, key: string) => {
    const language = /\p{Script=Cyrillic}/u.test(form) ? 'ru' : 'az'
    const stem = `${language} ${stemName(form, language)}`
    stems.set(stem, stems.has(stem) && stems.get(stem) !== key ? undefined : key)
  }

  let moves = 0
  const bear = (abbreviation: string, key: string) => {
    const folded = fold(abbreviation)
    const keys = bearers.get(folded) ?? new Set()
    if (keys.has(key)) return
    keys.add(key)
    bearers.set(folded, keys)
    moves += 1
  }
  const record = (
    key: string,
    details: {
      known?: KnownOrganization
      existing?: NewsDocument
      id?: string
      abbreviationOnly?: boolean
    } = {},
  ): OrganizationRecord => {
    const found = records.get(key)
    if (found) return found
    const {known, existing: document, id, abbreviationOnly = false} = details
    const made: OrganizationRecord = {
      key,
      id:
        id ??
        `organization-${slugOf(known ? fold(displayName(known)) : key.replace(/^abbreviation /u, ''))}`,
      ...(known ? {known} : {}),
      ...(document ? {existing: document} : {}),
      forms: new Set(),
      abbreviations: new Set(),
      kinds: new Set(),
      countries: new Set(),
      abbreviationOnly,
    }
    records.set(key, made)
    ids.set(made.id, made)
    return made
  }

  for (const document of existing) {
    if (document._type !== 'organization') continue
    const name = strings(document.name)[0]
    if (name === undefined) continue
    const known = findOrganization(name)?.organization
    const alone = !known && isAbbreviation(name) && document.needsReview === true
    const key = known
      ? `known ${known.id}`
      : alone
        ? `abbreviation ${fold(name)}`
        : organizationKey(name)
    const made = record(key, {
      existing: document,
      id: document._id,
      abbreviationOnly: alone,
      ...(known ? {known} : {}),
    })
    if (!alone) made.forms.add(name)
    learn(name, made.key)
    aliases.set(organizationKey(name), made.key)
    for (const abbreviation of strings(document.abbreviation)) {
      made.abbreviations.add(abbreviation)
      bear(abbreviation, made.key)
    }
    for (const kind of strings(document.kind)) made.kinds.add(kind as OrganizationKind)
    for (const country of strings(document.country)) made.countries.add(country)
    const names = document.names
    for (const entry of Array.isArray(names) ? (names as readonly Record<string, unknown>[]) : []) {
      for (const form of strings(entry.name)) {
        learn(form, made.key)
        if (!known) made.forms.add(form)
        if (!aliases.has(organizationKey(form))) aliases.set(organizationKey(form), made.key)
      }
      for (const abbreviation of strings(entry.abbreviation)) bear(abbreviation, made.key)
    }
  }

  /** A bare "Ministry of Culture" belongs to the one country of which the article speaks. */
  const completed = (fact: OrganizationFact, extraction: Extraction): string => {
    if (
      fact.kind !== 'ministry' ||
      / of (?:the )?\p{Lu}[\p{L} ]*$/u.test(
        fact.name.replace(/^[\p{L}]+ of [\p{L}, ]+?(?= of |$)/u, ''),
      )
    )
      return fact.name
    const only = onlyCountry(extraction)
    return only && !fact.country ? `${fact.name} of ${countryName(only)}` : fact.name
  }

  const knownOf = (fact: OrganizationFact): KnownOrganization | undefined =>
    fact.known ? organizationById(fact.known) : findOrganization(fact.name)?.organization
  const keyFor = (fact: OrganizationFact, extraction: Extraction): string => {
    const key = organizationKey(completed(fact, extraction))
    return aliases.get(key) ?? key
  }

  return {
    records,
    /** Learns an article's organizations; the same article may be learned again. */
    observe(extraction: Extraction, threshold: number): void {
      for (const fact of extraction.organizations) {
        if (fact.confidence < threshold) continue
        const known = knownOf(fact)
        const alone = !known && isAbbreviation(fact.name)
        const key = known
          ? `known ${known.id}`
          : alone
            ? `abbreviation ${fold(fact.name)}`
            : keyFor(fact, extraction)
        const made = record(key, {abbreviationOnly: alone, ...(known ? {known} : {})})
        if (alone) made.abbreviations.add(fact.name)
        else if (!known) {
          made.forms.add(fact.name.replace(/^the /iu, ''))
          learn(fact.name, key)
          for (const form of fact.aliases)
            if (organizationKey(form) === organizationKey(fact.name)) made.forms.add(form)
        }
        if (fact.abbreviation && !known) {
          made.abbreviations.add(fact.abbreviation)
          bear(fact.abbreviation, key)
        }
        made.kinds.add(fact.kind)
        if (fact.country) made.countries.add(fact.country)
      }
      const {source} = extraction
      if (source && source.confidence >= threshold) {
        const known = findOrganization(source.name)?.organization
        const key = known
          ? `known ${known.id}`
          : (aliases.get(organizationKey(source.name)) ?? organizationKey(source.name))
        const made = record(key, known ? {known} : {})
        if (!known) made.forms.add(source.name)
        made.kinds.add('media')
      }
    },
    /** The record that a fact means, `undefined` when none or several could be meant. */
    find(
      fact: Pick<OrganizationFact, 'name' | 'known' | 'kind'> & Partial<OrganizationFact>,
      extraction: Extraction,
    ): OrganizationRecord | 'ambiguous' | undefined {
      const whole: OrganizationFact = {
        aliases: [],
        mentions: [],
        evidence: {quote: '', block: '', start: 0, end: 0},
        confidence: 0,
        ...fact,
      }
      const known = knownOf(whole)
      if (known) return records.get(`known ${known.id}`)
      const direct = records.get(keyFor(whole, extraction))
      if (direct && !direct.abbreviationOnly) return direct
      if (extraction.language === 'az' || extraction.language === 'ru') {
        const key = stems.get(`${extraction.language} ${stemName(whole.name, extraction.language)}`)
        if (key) return records.get(key)
      }
      const keys = [...(bearers.get(fold(whole.name)) ?? [])]
      if (keys.length === 1) return records.get(keys[0] ?? '')
      if (keys.length > 1) {
        const here = keys.filter((key) =>
          extraction.organizations.some((other) => keyFor(other, extraction) === key),
        )
        return here.length === 1 ? records.get(here[0] ?? '') : 'ambiguous'
      }
      return records.get(`abbreviation ${fold(whole.name)}`)
    },
    byId: (id: string): OrganizationRecord | undefined => ids.get(id),
    /** The present id of an organization whose document may have gone into another. */
    current: (id: string): string => {
      const made = ids.get(id)
      return made ? finalOf(made).id : id
    },
    final: finalOf,
    /** Rises whenever the record into which a record has gone may be another. */
    moves: (): number => moves,
    document: organizationDocument,
  }

  /** The record into which a record has gone: an abbreviation that turned out to have one bearer. */
  function finalOf(made: OrganizationRecord): OrganizationRecord {
    if (!made.abbreviationOnly) return made
    const keys = [...(bearers.get(made.key.replace(/^abbreviation /u, '')) ?? [])]
    return (keys.length === 1 ? records.get(keys[0] ?? '') : undefined) ?? made
  }
}
