import type {NewsDocument} from '../../model.ts'
import {findOrganization} from '../gazetteer/organizations.ts'
import type {ExtractIssue, Extraction, Mention} from '../types.ts'
import {keyOf} from './hash.ts'
import {lateId, lateMemorandumId} from './lateIds.ts'
import {memorandumObservations} from './memorandumObservations.ts'
import {placesOfStory} from './placesOfStory.ts'
import {keyedReference, reference} from './reference.ts'
import type {Registries} from './registries.ts'
import {suggestMemorandum, suggestOrganization, suggestPerson} from './suggestions.ts'
import type {EntityAnnotation, Reference, Resolution, ResolveContext, Suggestion} from './types.ts'

/**
 * Says to which documents an article that was observed comes.
 *
 * @param issued - gains the ids that are handed out, by what they stand for later
 */
export function resolveArticle(
  registries: Registries,
  issued: Map<string, () => string>,
  extraction: Extraction,
  context: ResolveContext,
): Resolution {
  const {organizations, persons, places, memoranda, threshold} = registries
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
    issued.set(found.id, lateId(registries, found))
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
  for (const fact of placesOfStory(extraction, threshold)) {
    const made = places.of(fact)
    documents.set(made.id, places.document(made))
    mentions.set(made.id, keyedReference(made.id))
    annotate(fact.mentions, made.id, 'place')
  }
  const memorandumIds: string[] = []
  for (const [at, observation] of memorandumObservations(
    registries,
    extraction,
    context,
  ).entries()) {
    const key = `${context.articleId} ${at}`
    const document = memoranda.documentOf(key)
    if (!document) continue
    issued.set(document._id, lateMemorandumId(registries, key, document._id))
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
    issued.set(sourceRecord.id, lateId(registries, sourceRecord))
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
      ...(sourceRecord && sourceRecord !== 'ambiguous' ? {source: reference(sourceRecord.id)} : {}),
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
