import type {SanityClient} from 'sanity'
import {type MergePlan, mergeDocuments} from '../extract/registry/mergeDocuments.ts'
import type {NewsDocument} from '../model.ts'

/** A merge that has been planned and not yet done. */
export interface MergePreview {
  readonly plan: MergePlan
  readonly keepName: string
  /** The documents whose references will move. */
  readonly changing: readonly {readonly id: string; readonly title: string}[]
}

/**
 * Reads what a merge would touch, drafts and versions included, and plans it.
 *
 * @param keep - the id of the document that stays
 * @param remove - the id of the document that goes
 */
export async function previewMerge(
  client: SanityClient,
  keep: string,
  remove: string,
): Promise<MergePreview> {
  const found = await client.fetch<{
    keep: NewsDocument | null
    remove: NewsDocument | null
    referencing: NewsDocument[]
  }>(
    `{
      "keep": *[_id == $keep][0],
      "remove": coalesce(*[_id == $remove][0], *[_id == $draft][0]),
      "referencing": *[references($remove)]
    }`,
    {keep, remove, draft: `drafts.${remove}`},
    {perspective: 'raw', tag: 'newsroom.merge'},
  )
  if (!found.keep || !found.remove) throw new Error('One of the two documents is gone')
  const removed = {...found.remove, _id: remove}
  const plan = mergeDocuments(found.keep, removed, found.referencing)
  const titles = new Map(found.referencing.map((document) => [document._id, titleOf(document)]))
  return {
    plan,
    keepName: titleOf(found.keep),
    changing: plan.references.map(({id}) => ({id, title: titles.get(id) ?? id})),
  }
}

/**
 * Does a planned merge in one transaction: all references move and the document goes, or, where one
 * of them was changed in the meantime, nothing happens.
 */
export async function commitMerge(client: SanityClient, {plan}: MergePreview): Promise<void> {
  const transaction = client.transaction()
  for (const {id, ifRevisionID, set} of [plan.keep, ...plan.references]) {
    if (Object.keys(set).length === 0) continue
    transaction.patch(id, {set, ...(ifRevisionID && {ifRevisionID})})
  }
  transaction.delete(plan.remove).delete(`drafts.${plan.remove}`)
  await transaction.commit({tag: 'newsroom.merge', visibility: 'sync'})
}

function titleOf(document: NewsDocument): string {
  const {headline, title, name} = document
  const found = [headline, title, name].find((value) => typeof value === 'string')
  return typeof found === 'string' ? found : document._id
}
