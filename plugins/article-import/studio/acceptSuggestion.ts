import {getDraftId, type SanityClient} from 'sanity'
import type {MemorandumSuggestion} from './memorandumSuggestions.ts'

/**
 * Writes an accepted memorandum in one transaction: what it refers to, the memorandum itself, or,
 * where the dataset holds it already, one more piece of evidence.
 *
 * The article is linked by the form, so that this stays part of the editor's own draft.
 *
 * @param into - the memorandum that an editor says this is the same as
 * @returns the id of the memorandum
 */
export async function acceptSuggestion(
  client: SanityClient,
  suggestion: MemorandumSuggestion,
  article: {readonly id: string; readonly published: boolean},
  into?: string,
): Promise<string> {
  const {memorandum, missing, known} = suggestion
  const evidence = (Array.isArray(memorandum.evidence) ? memorandum.evidence : []).map((entry) => ({
    ...entry,
    article: reference(article),
  }))
  const target = into ?? memorandum._id
  const transaction = client.transaction()
  if (into !== undefined || known) {
    for (const id of [target, ...(await draftOf(client, target))]) {
      transaction.patch(id, (patch) =>
        patch.setIfMissing({evidence: []}).insert('after', 'evidence[-1]', evidence),
      )
    }
  } else {
    for (const entity of missing) transaction.createIfNotExists(entity)
    transaction.create({...memorandum, evidence, needsReview: false})
  }
  await transaction.commit({tag: 'newsroom.accept', visibility: 'sync'})
  return target
}

/** The draft of a document where it has one: its publishing must not take away what is added here. */
function draftOf(client: SanityClient, id: string): Promise<string[]> {
  return client.fetch(
    '*[_id == $draft]._id',
    {draft: getDraftId(id)},
    {perspective: 'raw', tag: 'newsroom.accept'},
  )
}

/** A reference that holds before the article is published too. */
function reference({id, published}: {id: string; published: boolean}) {
  return published
    ? {_type: 'reference', _ref: id}
    : {_type: 'reference', _ref: id, _weak: true, _strengthenOnPublish: {type: 'article'}}
}
