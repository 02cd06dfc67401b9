import type {SanityClient} from '@sanity/client'
import {asString} from '../engine/values.ts'
import type {FixPlan} from './planFixes.ts'

/** What became of a document's fixes. */
export type FixOutcome = 'fixed' | 'changed meanwhile'

/**
 * Writes a document's fixes in one transaction that holds only if nobody changed it meanwhile.
 *
 * @throws the client's error for anything but a conflict of revisions
 */
export async function submitFixes(
  client: SanityClient,
  {patches, before}: FixPlan,
): Promise<FixOutcome> {
  const id = asString(before._id)
  const mutations = patches.map((patch, index) => ({
    // The first patch guards the revision; those after it follow in the same transaction.
    patch: {id, ...(index === 0 && {ifRevisionID: asString(before._rev)}), ...patch},
  }))
  try {
    await client.mutate(mutations as never, {
      visibility: 'sync',
      returnDocuments: false,
      autoGenerateArrayKeys: false,
    })
    return 'fixed'
  } catch (error: unknown) {
    if (error instanceof Error && 'statusCode' in error && error.statusCode === 409)
      return 'changed meanwhile'
    throw error
  }
}
