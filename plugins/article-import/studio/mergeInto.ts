import {getDraftId, type SanityClient} from 'sanity'
import {type MergePlan, mergeDocuments} from '../extract/registry/mergeDocuments.ts'
import type {NewsDocument} from '../model.ts'

/** A merge that has been planned and not yet done. */
export interface MergePreview {
  readonly plan: MergePlan
  /** What the draft of the document that stays gains, where it has one. */
  readonly draft?: MergePlan['keep']
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
    keepDraft: NewsDocument | null
    remove: NewsDocument | null
    referencing: NewsDocument[]
  }>(
    `{
      "keep": *[_id == $keep][0],
      "keepDraft": *[_id == $keepDraft][0],
      "remove": coalesce(*[_id == $remove][0], *[_id == $draft][0]),
      "referencing": *[references($remove)]
    }`,
    {keep, keepDraft: getDraftId(keep), remove, draft: getDraftId(remove)},
    {perspective: 'raw', tag: 'newsroom.merge'},
  )
  if (!found.keep || !found.remove) throw new Error('One of the two documents is gone')
  const removed = {...found.remove, _id: remove}
  const plan = mergeDocuments(found.keep, removed, found.referencing)
  const draft = found.keepDraft && draftPatch(found.keepDraft, keep, removed, plan)
  const titles = new Map(found.referencing.map((document) => [document._id, titleOf(document)]))
  return {
    plan,
    ...(draft && {draft}),
    keepName: titleOf(found.keep),
    changing: plan.references.map(({id}) => ({id, title: titles.get(id) ?? id})),
  }
}

/**
 * Does a planned merge in one transaction: all references move and the document goes, or, where one
 * of them was changed in the meantime, nothing happens.
 */
export async function commitMerge(
  client: SanityClient,
  {plan, draft}: MergePreview,
): Promise<void> {
  const transaction = client.transaction()
  const references = plan.references.filter(({id}) => id !== draft?.id)
  for (const {id, ifRevisionID, set} of [plan.keep, ...(draft ? [draft] : []), ...references]) {
    if (Object.keys(set).length === 0) continue
    transaction.patch(id, {set, ...(ifRevisionID && {ifRevisionID})})
  }
  transaction.delete(plan.remove).delete(getDraftId(plan.remove))
  await transaction.commit({tag: 'newsroom.merge', visibility: 'sync'})
}

/** The same for the draft of the document that stays, so that its publishing takes nothing away. */
function draftPatch(
  draft: NewsDocument,
  keep: string,
  removed: NewsDocument,
  plan: MergePlan,
): MergePlan['keep'] {
  const patch = mergeDocuments({...draft, _id: keep}, removed, []).keep
  const moved = plan.references.find(({id}) => id === draft._id)
  return {...patch, id: draft._id, set: {...moved?.set, ...patch.set}}
}

function titleOf(document: NewsDocument): string {
  const {headline, title, name} = document
  const found = [headline, title, name].find((value) => typeof value === 'string')
  return typeof found === 'string' ? found : document._id
}
