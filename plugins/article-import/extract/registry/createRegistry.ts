import type {NewsDocument} from '../../model.ts'
import {findOrganization} from '../gazetteer/organizations.ts'
import {findPlace} from '../gazetteer/places.ts'
import type {ExtractIssue, Extraction, Mention, OrganizationFact} from '../types.ts'
import {keyOf} from './hash.ts'
import type {MemorandumObservation} from './memorandumGroups.ts'
import {createMemorandumRegistry} from './memorandumRegistry.ts'
import type {OrganizationRecord} from './organizationDocument.ts'
import {createOrganizationRegistry} from './organizationRegistry.ts'
import {createPersonRegistry} from './personRegistry.ts'
import {createPlaceRegistry} from './placeRegistry.ts'
import {keyedReference, reference} from './reference.ts'
import {suggestMemorandum, suggestOrganization, suggestPerson} from './suggestions.ts'
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
  const sorted = [...existing].sort((a, b) => (a._id < b._id ? -1 : 1))
  const organizations = createOrganizationRegistry(sorted)
  const persons = createPersonRegistry(sorted, organizations)
  const places = createPlaceRegistry(sorted)
  const memoranda = createMemorandumRegistry(existing, (id) => organizations.current(id))
  /** Ids handed out or found in the dataset, by what they stand for now. */
  const issued = new Map<string, () => string>()
  // What is asked late is made here: made where an article is read, each would keep that article.
  const idOf = (made: OrganizationRecord) => () => organizations.final(made).id
  const nameOf = (made: OrganizationRecord) => () => {
    const {abbreviation, name} = organizations.document(organizations.final(made))
    return String(abbreviation ?? name)
  }
  const memorandumIdOf = (key: string, id: string) => () => memoranda.documentOf(key)?._id ?? id

  for (const made of organizations.records.values())
    if (made.existing) issued.set(made.id, idOf(made))

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
      const made = persons.named(fact.name)
      made.forms.add(fact.name)
      for (const role of fact.roles) {
        const organization = role.organization ? byName(role.organization, extraction) : undefined
        persons.hold(made, role.title, organization)
      }
    }
    for (const byline of extraction.bylines) {
      if (byline.name && byline.confidence >= threshold)
        persons.named(byline.name).forms.add(byline.name)
    }
    for (const fact of wanted(extraction)) {
      const made = places.of(fact)
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
        ? places.of({name: fact.place, kind: 'city', ...known(fact.place)})
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
              person: persons.named(signer.name).id,
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
      if (!found) {
        if (fact.confidence < threshold) suggestions.push(...suggestOrganization(fact))
        continue
      }
      const final = organizations.final(found)
      issued.set(found.id, idOf(found))
      documents.set(final.id, organizations.document(final))
      mentions.set(final.id, keyedReference(final.id))
      annotate(fact.mentions, final.id, 'organization')
    }
    for (const fact of extraction.persons) {
      const made = persons.find(fact.name)
      if (!made || fact.confidence < threshold) {
        suggestions.push(...suggestPerson(fact))
        continue
      }
      documents.set(made.id, persons.document(made))
      mentions.set(made.id, keyedReference(made.id))
      annotate(fact.mentions, made.id, 'person')
    }
    for (const fact of wanted(extraction)) {
      const made = places.of(fact)
      documents.set(made.id, places.document(made))
      mentions.set(made.id, keyedReference(made.id))
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
        const where = places.byId(observation.place)
        if (where) documents.set(where.id, places.document(where))
      }
      for (const signer of observation.signatories) {
        const signs = persons.byId(signer.person)
        if (signs) documents.set(signs.id, persons.document(signs))
      }
      for (const id of observation.parties.map((party) => party())) {
        const party = organizations.byId(id)
        if (party) documents.set(id, organizations.document(party))
      }
    }
    for (const fact of extraction.memoranda) {
      if (fact.confidence < threshold) suggestions.push(suggestMemorandum(fact))
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
    const filed = dateline?.place ? places.find(dateline.place) : undefined
    const bylines = extraction.bylines.map((byline) => {
      const made =
        byline.name && byline.confidence >= threshold ? persons.find(byline.name) : undefined
      if (made) documents.set(made.id, persons.document(made))
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
        ...(memorandumIds.length > 0
          ? {memoranda: [...new Set(memorandumIds)].map(keyedReference)}
          : {}),
      },
      annotations: annotations.sort((a, b) => (a.block === b.block ? a.start - b.start : 0)),
      suggestions,
      issues,
    }
  }

  return {
    observe,
    resolve,
    finish() {
      const documents: NewsDocument[] = []
      for (const made of organizations.records.values())
        if (organizations.final(made) === made) documents.push(organizations.document(made))
      documents.push(...persons.documents(), ...places.documents(), ...memoranda.documents())
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
