import type {NewsDocument} from '../../model.ts'
import {findOrganization} from '../gazetteer/organizations.ts'
import {findPlace} from '../gazetteer/places.ts'
import {fold} from '../text/fold.ts'
import type {
  ExtractIssue,
  Extraction,
  Mention,
  OrganizationFact,
  PersonFact,
  PlaceFact,
} from '../types.ts'
import {keyOf} from './hash.ts'
import {personKey, slugOf} from './keys.ts'
import {createMemorandumRegistry, type MemorandumObservation} from './memorandumRegistry.ts'
import {createOrganizationRegistry, type OrganizationRecord} from './organizationRegistry.ts'
import type {
  EntityAnnotation,
  Merge,
  Reference,
  RegistryOptions,
  RegistryResult,
  Resolution,
  ResolveContext,
  Suggestion,
} from './types.ts'

/** Names and memoranda of a whole archive; see {@link createRegistry}. */
export interface Registry {
  /**
   * Learns what an article names, without resolving it. Observing a whole archive first makes every
   * later {@link Registry.resolve} final; without it, {@link Registry.finish} tells what changed since.
   */
  observe(extraction: Extraction, context: ResolveContext): void
  /** Learns an article and says which documents it comes to. */
  resolve(extraction: Extraction, context: ResolveContext): Resolution
  /** All documents in their final form, and the ids that went into others. */
  finish(): RegistryResult
}

interface PersonRecord {
  readonly key: string
  readonly id: string
  readonly existing?: NewsDocument
  readonly forms: Set<string>
  /** JSON of `[title, organization key or '']`. */
  readonly roles: Map<string, HeldRole>
  /** Rises with each change to the roles; the other sets only grow, and their sizes tell. */
  roleChanges: number
  built?: Built
}

interface HeldRole {
  readonly title: string
  readonly organization?: OrganizationRecord
}

/** A document and the state of its record that it was built from. */
interface Built {
  readonly state: string
  readonly document: NewsDocument
}

interface PlaceRecord {
  readonly key: string
  readonly id: string
  readonly existing?: NewsDocument
  readonly fact: Pick<PlaceFact, 'name' | 'kind' | 'country'>
  readonly forms: Set<string>
  built?: Built
}

const reference = (id: string): Reference => ({_type: 'reference', _ref: id})
const keyed = (id: string): Reference => ({...reference(id), _key: keyOf(id)})
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/**
 * A registry that turns extractions into documents: one organization, person, place or memorandum is one
 * document, whatever the order in which articles tell of it.
 *
 * @param existing - the dataset's organizations, persons, places and memoranda
 */
export function createRegistry(
  existing: readonly NewsDocument[] = [],
  {threshold = 0.6}: RegistryOptions = {},
): Registry {
  const organizations = createOrganizationRegistry(existing)
  const persons = new Map<string, PersonRecord>()
  const places = new Map<string, PlaceRecord>()
  const memoranda = createMemorandumRegistry(existing, (id) => organizations.current(id))
  const personById = new Map<string, PersonRecord>()
  const placeById = new Map<string, PlaceRecord>()
  /** Ids handed out or found in the dataset, by what they stand for now. */
  const issued = new Map<string, () => string>()
  // What is asked late is made here: made where an article is read, each would keep that article.
  const idOf = (made: OrganizationRecord) => () => organizations.final(made).id
  const nameOf = (made: OrganizationRecord) => () => {
    const {abbreviation, name} = organizations.document(organizations.final(made))
    return String(abbreviation ?? name)
  }
  const memorandumIdOf = (key: string, id: string) => () => memoranda.documentOf(key)?._id ?? id

  for (const document of [...existing].sort((a, b) => (a._id < b._id ? -1 : 1))) {
    const name = text(document.name)
    if (name === undefined) continue
    if (document._type === 'person') {
      const made = person(personKey(name), document)
      made.forms.add(name)
      const variants = document.variants
      for (const variant of Array.isArray(variants) ? variants : [])
        if (typeof variant === 'string') made.forms.add(variant)
      const roles = document.roles
      for (const role of Array.isArray(roles)
        ? (roles as readonly Record<string, unknown>[])
        : []) {
        const title = text(role.title)
        const held = role.organization as {_ref?: string} | undefined
        const organization = held?._ref === undefined ? undefined : organizations.byId(held._ref)
        if (title) hold(made, title, organization)
      }
    } else if (document._type === 'place') {
      const known = findPlace(name)
      const made = place(
        {
          name,
          kind: (text(document.kind) ?? 'city') as PlaceFact['kind'],
          ...(text(document.country) ? {country: text(document.country) ?? ''} : {}),
          ...(known ? {known: known.id} : {}),
        },
        document,
      )
      const variants = document.variants
      for (const variant of Array.isArray(variants)
        ? (variants as readonly Record<string, unknown>[])
        : []) {
        const form = text(variant.name)
        if (form) made.forms.add(form)
      }
    }
  }
  for (const made of organizations.records.values())
    if (made.existing) issued.set(made.id, idOf(made))

  function person(key: string, document?: NewsDocument): PersonRecord {
    const found = persons.get(key)
    if (found) return found
    const made: PersonRecord = {
      key,
      id: document?._id ?? `person-${slugOf(key)}`,
      forms: new Set(),
      roles: new Map(),
      roleChanges: 0,
      ...(document ? {existing: document} : {}),
    }
    persons.set(key, made)
    personById.set(made.id, made)
    return made
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
    placeById.set(made.id, made)
    return made
  }

  function hold(made: PersonRecord, title: string, organization?: OrganizationRecord): void {
    const key = roleKey(title, organization)
    const before = made.roles.get(key)
    // Of two spellings always the same one, whichever article comes first: the one in lower case.
    if (before && before.title >= title && before.organization === organization) return
    made.roles.set(key, {title, ...(organization ? {organization} : {})})
    made.roleChanges += 1
  }

  /** Members of `roles`, each made once: people hold the same ones in article after article. */
  const roleMembers = new Map<string, RoleMember>()
  function roleOf(title: string, organization: string | undefined): RoleMember {
    const name = `${title}\n${organization ?? ''}`
    const known = roleMembers.get(name)
    if (known) return known
    const role = {title, ...(organization ? {organization: reference(organization)} : {})}
    const json = JSON.stringify(role)
    const made = {json, member: {_key: keyOf(json), _type: 'personRole' as const, ...role}}
    roleMembers.set(name, made)
    return made
  }

  const findOne = (
    fact: OrganizationFact,
    extraction: Extraction,
  ): OrganizationRecord | undefined => {
    const found = organizations.find(fact, extraction)
    return found === 'ambiguous' || found === undefined ? undefined : organizations.final(found)
  }
  const byName = (name: string, extraction: Extraction): OrganizationRecord | undefined => {
    const fact = formsOf(extraction).get(name)
    return fact ? findOne(fact, extraction) : undefined
  }
  const wanted = (extraction: Extraction) => {
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

  function observe(extraction: Extraction, context: ResolveContext): void {
    organizations.observe(extraction, threshold)
    for (const fact of extraction.persons) {
      if (fact.confidence < threshold) continue
      const made = person(personKey(fact.name))
      made.forms.add(fact.name)
      for (const role of fact.roles) {
        const organization = role.organization ? byName(role.organization, extraction) : undefined
        hold(made, role.title, organization)
      }
    }
    for (const byline of extraction.bylines) {
      if (byline.name && byline.confidence >= threshold)
        person(personKey(byline.name)).forms.add(byline.name)
    }
    for (const fact of wanted(extraction)) {
      const made = place(fact)
      made.forms.add(fact.name)
      // A case of a name is no variant of it.
      for (const {text: form} of fact.mentions)
        if (!fact.known || findPlace(form)) made.forms.add(form)
    }
    for (const [at, observation] of observations(extraction, context).entries())
      memoranda.observe(`${context.articleId} ${at}`, observation)
  }

  function observations(
    extraction: Extraction,
    {articleId}: ResolveContext,
  ): MemorandumObservation[] {
    return extraction.memoranda.flatMap((fact): MemorandumObservation[] => {
      if (fact.confidence < threshold) return []
      const parties = fact.parties.flatMap((name) => byName(name, extraction) ?? [])
      if (parties.length === 0) return []
      const partyId = new Map(fact.parties.map((name) => [name, byName(name, extraction)] as const))
      const where = fact.place
        ? place({name: fact.place, kind: 'city', ...known(fact.place)})
        : undefined
      return [
        {
          articleId,
          fact,
          parties: parties.map(idOf),
          names: parties.map(nameOf),
          signatories: fact.signatories.map((signer) => {
            const organization = signer.organization
              ? (partyId.get(signer.organization) ?? byName(signer.organization, extraction))
              : undefined
            return {
              person: person(personKey(signer.name)).id,
              ...(signer.title ? {title: signer.title} : {}),
              ...(organization ? {organization: idOf(organization)} : {}),
            }
          }),
          ...(where ? {place: where.id} : {}),
          ...(extraction.publishedAt ? {publishedAt: extraction.publishedAt} : {}),
        },
      ]
    })
  }

  const known = (name: string): {known?: string; country?: string} => {
    const found = findPlace(name)
    return found ? {known: found.id, country: found.country} : {}
  }

  function resolve(extraction: Extraction, context: ResolveContext): Resolution {
    observe(extraction, context)
    const documents = new Map<string, NewsDocument>()
    const mentions = new Map<string, Reference>()
    const annotations: EntityAnnotation[] = []
    const suggestions: Suggestion[] = []
    const issues: ExtractIssue[] = [...extraction.issues]
    const blocks = context.blocks ? new Set(context.blocks.map(({_key}) => _key)) : undefined
    const annotate = (
      all: readonly Mention[],
      target: string,
      targetType: EntityAnnotation['targetType'],
    ) => {
      const first = all.find(({block}) => block !== 'headline' && (!blocks || blocks.has(block)))
      if (first)
        annotations.push({
          block: first.block,
          start: first.start,
          end: first.end,
          target,
          targetType,
        })
    }
    const suggest = (
      type: Suggestion['type'],
      fact: OrganizationFact | PersonFact,
      document: NewsDocument,
    ) => {
      suggestions.push({
        key: `${type}:${document._id}`,
        type,
        title: fact.name,
        ...fact.evidence,
        confidence: fact.confidence,
        document,
      })
    }
    for (const fact of [...extraction.organizations, ...extraction.candidates]) {
      const found = organizations.find(fact, extraction)
      if (found === 'ambiguous') {
        issues.push({
          code: 'ambiguous-abbreviation',
          message: `"${fact.name}" is the abbreviation of more than one organization, and the article names none of them in full.`,
          evidence: fact.evidence,
        })
        continue
      }
      const certain = fact.confidence >= threshold
      if (!found) {
        if (!certain && fact.confidence >= 0.4)
          suggest('organization', fact, {
            _id: `organization-${slugOf(fold(fact.name))}`,
            _type: 'organization',
            name: fact.name,
            kind: fact.kind,
            slug: {_type: 'slug', current: slugOf(fold(fact.name))},
            needsReview: true,
          })
        continue
      }
      const final = organizations.final(found)
      issued.set(found.id, idOf(found))
      documents.set(final.id, organizations.document(final))
      mentions.set(final.id, keyed(final.id))
      annotate(fact.mentions, final.id, 'organization')
    }
    for (const fact of extraction.persons) {
      const made = persons.get(personKey(fact.name))
      if (!made || fact.confidence < threshold) {
        if (fact.confidence >= 0.4)
          suggest('person', fact, {
            _id: `person-${slugOf(personKey(fact.name))}`,
            _type: 'person',
            name: fact.name,
            needsReview: true,
          })
        continue
      }
      documents.set(made.id, personDocument(made))
      mentions.set(made.id, keyed(made.id))
      annotate(fact.mentions, made.id, 'person')
    }
    for (const fact of wanted(extraction)) {
      const made = place(fact)
      documents.set(made.id, placeDocument(made))
      mentions.set(made.id, keyed(made.id))
      annotate(fact.mentions, made.id, 'place')
    }
    const memorandumIds: string[] = []
    for (const [at, observation] of observations(extraction, context).entries()) {
      const key = `${context.articleId} ${at}`
      const document = memoranda.documentOf(key)
      if (!document) continue
      issued.set(document._id, memorandumIdOf(key, document._id))
      memorandumIds.push(document._id)
      documents.set(document._id, document)
      if (observation.place) {
        const where = placeById.get(observation.place)
        if (where) documents.set(where.id, placeDocument(where))
      }
      for (const signer of observation.signatories) {
        const signs = personById.get(signer.person)
        if (signs) documents.set(signs.id, personDocument(signs))
      }
      for (const id of observation.parties.map((party) => party())) {
        const party = organizations.byId(id)
        if (party) documents.set(id, organizations.document(party))
      }
    }
    for (const fact of extraction.memoranda) {
      if (fact.confidence >= threshold) continue
      const title = `${kindTitle(fact.kind)}: ${fact.parties.join(', ')}`
      suggestions.push({
        key: `memorandum:${keyOf(title)}`,
        type: 'memorandum',
        title,
        ...fact.evidence,
        confidence: fact.confidence,
        document: {
          _id: `memorandum-${keyOf(title)}`,
          _type: 'memorandum',
          title,
          kind: fact.kind,
          status: fact.status,
          areas: fact.areas,
          needsReview: true,
        },
      })
    }
    const {source, dateline} = extraction
    const sourceRecord =
      source && source.confidence >= threshold
        ? organizations.find(
            {
              name: source.name,
              kind: 'media',
              ...(findOrganization(source.name)
                ? {known: findOrganization(source.name)?.organization.id ?? ''}
                : {}),
            },
            extraction,
          )
        : undefined
    if (sourceRecord && sourceRecord !== 'ambiguous') {
      documents.set(sourceRecord.id, organizations.document(sourceRecord))
      issued.set(sourceRecord.id, idOf(sourceRecord))
    }
    const filed = dateline?.place
      ? places.get(findPlace(dateline.place)?.id ?? fold(dateline.place))
      : undefined
    const bylines = extraction.bylines.map((byline) => {
      const made =
        byline.name && byline.confidence >= threshold
          ? persons.get(personKey(byline.name))
          : undefined
      if (made) documents.set(made.id, personDocument(made))
      return {
        _key: keyOf(byline.creditLine + (byline.name ?? '')),
        _type: 'byline' as const,
        ...(made ? {person: reference(made.id)} : {creditLine: byline.creditLine}),
      }
    })
    return {
      documents: [...documents.values()],
      article: {
        ...(sourceRecord && sourceRecord !== 'ambiguous'
          ? {source: reference(sourceRecord.id)}
          : {}),
        ...(dateline
          ? {
              dateline: {
                _type: 'dateline' as const,
                ...(filed ? {place: reference(filed.id)} : {}),
                text: dateline.text,
                ...(dateline.date ? {date: dateline.date} : {}),
              },
            }
          : {}),
        ...(bylines.length > 0 ? {bylines} : {}),
        ...(mentions.size > 0 ? {mentions: [...mentions.values()]} : {}),
        ...(memorandumIds.length > 0 ? {memoranda: [...new Set(memorandumIds)].map(keyed)} : {}),
      },
      annotations: annotations.sort((a, b) => (a.block === b.block ? a.start - b.start : 0)),
      suggestions,
      issues,
    }
  }

  const personDocument = (made: PersonRecord): NewsDocument =>
    built(made, `${made.forms.size} ${made.roleChanges} ${organizations.moves()}`, buildPerson)

  function buildPerson(made: PersonRecord): NewsDocument {
    const {existing: document} = made
    const forms = [...made.forms].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    const approved = document !== undefined && document.needsReview !== true
    const name = (approved ? text(document.name) : undefined) ?? forms[0] ?? made.key
    const variants = forms.filter((form) => form !== name).sort()
    const told = [...made.roles.values()]
    const placed = new Set(
      told.flatMap(({title, organization}) => (organization ? [title.toLowerCase()] : [])),
    )
    // A title without its organization says nothing where the same title with one is known.
    const roles = told
      .filter(({title, organization}) => organization || !placed.has(title.toLowerCase()))
      .map(({title, organization}) =>
        roleOf(title, organization && organizations.final(organization).id),
      )
      .sort((a, b) => (a.json < b.json ? -1 : 1))
    const unique = [...new Set(roles)].map(({member}) => member)
    return {
      ...(document ?? {}),
      _id: made.id,
      _type: 'person',
      name,
      slug: document?.slug ?? {_type: 'slug', current: slugOf(fold(name))},
      ...(variants.length > 0 ? {variants} : {}),
      ...(unique.length > 0 && !approved ? {roles: unique} : {}),
      ...(document
        ? document.needsReview === true
          ? {needsReview: true}
          : {}
        : {needsReview: true}),
    }
  }

  const placeDocument = (made: PlaceRecord): NewsDocument =>
    built(made, String(made.forms.size), buildPlace)

  function buildPlace(made: PlaceRecord): NewsDocument {
    const {existing: document, fact} = made
    const gazetteer = findPlace(fact.name)
    const name = text(document?.name) ?? gazetteer?.name ?? fact.name
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
    observe,
    resolve,
    finish() {
      const documents: NewsDocument[] = []
      for (const made of organizations.records.values())
        if (organizations.final(made) === made) documents.push(organizations.document(made))
      for (const made of persons.values()) documents.push(personDocument(made))
      for (const made of places.values()) documents.push(placeDocument(made))
      documents.push(...memoranda.documents())
      const merges: Merge[] = []
      for (const [id, now] of [...issued, ...memoranda.replaced()]) {
        const keep = now()
        if (keep !== id) merges.push({remove: id, keep})
      }
      return {
        documents: documents.sort((a, b) => (a._id < b._id ? -1 : 1)),
        merges: merges.sort((a, b) => (a.remove < b.remove ? -1 : 1)),
      }
    },
  }
}

const forms = new WeakMap<Extraction, ReadonlyMap<string, OrganizationFact>>()

/** An extraction's organizations by each of their forms; the first one has a form that two share. */
function formsOf(extraction: Extraction): ReadonlyMap<string, OrganizationFact> {
  const known = forms.get(extraction)
  if (known) return known
  const made = new Map<string, OrganizationFact>()
  for (const facts of [extraction.organizations, extraction.candidates])
    for (const fact of facts)
      for (const form of [fact.name, ...fact.aliases, fact.abbreviation])
        if (form !== undefined && !made.has(form)) made.set(form, fact)
  forms.set(extraction, made)
  return made
}

/** A record's document, made anew only where the record has changed. */
function built<T extends {built?: Built}>(
  made: T,
  state: string,
  build: (made: T) => NewsDocument,
): NewsDocument {
  if (made.built?.state !== state) made.built = {state, document: build(made)}
  return made.built.document
}

interface RoleMember {
  readonly json: string
  readonly member: {
    readonly _key: string
    readonly _type: 'personRole'
    readonly title: string
    readonly organization?: Reference
  }
}

const roleKey = (title: string, organization: OrganizationRecord | undefined) =>
  JSON.stringify([title.toLowerCase(), organization?.key ?? ''])

const scriptLanguage = (form: string): string | undefined =>
  /\p{Script=Cyrillic}/u.test(form) ? 'ru' : /[əƏşŞğĞıİçÇ]/u.test(form) ? 'az' : undefined

const kindTitles = {
  memorandumOfUnderstanding: 'Memorandum of Understanding',
  memorandumOfCooperation: 'Memorandum of Cooperation',
  cooperationAgreement: 'Cooperation Agreement',
  protocol: 'Protocol',
  jointDeclaration: 'Joint Declaration',
} as const
const kindTitle = (kind: keyof typeof kindTitles) => kindTitles[kind]
