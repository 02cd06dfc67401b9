import {
  getDraftId,
  getPublishedId,
  isDraftId,
  type SanityClient,
  type SanityDocumentLike,
} from 'sanity'
import type {Severity} from '../engine/types.ts'
import type {Checks} from './ChecksOptions.ts'

/** How many findings a document in a list has, hints aside. */
export type ListedFindings = Readonly<Record<Exclude<Severity, 'info'>, number>>

/** Findings of documents in lists. */
export interface ListedFindingsReader {
  /** @param revision - a document is read again when it has another one */
  read(documentId: string, revision: string): Promise<ListedFindings>
}

const gatherMs = 60
const sliceMs = 8
const mostKept = 2000
const query = '{"styleGuide": *[_id == "styleGuide"][0], "documents": *[_id in $ids]}'
const nothing: ListedFindings = {error: 0, warning: 0}

interface Waiting {
  readonly resolve: (findings: ListedFindings) => void
  readonly result: Promise<ListedFindings>
  readonly revision: string
}

/**
 * Reads the documents that lists show with one query for all that are asked for within a moment,
 * and checks them in slices, so that scrolling stays smooth.
 */
export function createListedFindings(client: SanityClient, checks: Checks): ListedFindingsReader {
  const known = new Map<string, Waiting>()
  let gathered = new Map<string, Waiting>()

  const answer = async (batch: ReadonlyMap<string, Waiting>) => {
    const [{createChecker}, found] = await Promise.all([
      checks.load(),
      client.fetch<{styleGuide: SanityDocumentLike | null; documents: SanityDocumentLike[]}>(
        query,
        {ids: [...batch.keys()].flatMap((id) => [id, getDraftId(id)])},
        {perspective: 'raw', tag: 'newsroom.listed-findings'},
      ),
    ])
    const check = createChecker({styleGuide: found.styleGuide})
    let sliceEnd = performance.now() + sliceMs
    for (const [id, document] of draftsFirst(found.documents)) {
      if (performance.now() > sliceEnd) {
        await new Promise((resolve) => setTimeout(resolve))
        sliceEnd = performance.now() + sliceMs
      }
      const open = check(document).filter(({waived}) => !waived)
      const count = (severity: Severity) => open.filter((f) => f.severity === severity).length
      batch.get(id)?.resolve({error: count('error'), warning: count('warning')})
    }
  }
  const send = () => {
    const batch = gathered
    gathered = new Map()
    answer(batch)
      // A list without badges is still a list; what was not answered is asked again.
      .catch(() => {
        for (const id of batch.keys()) known.delete(id)
      })
      .finally(() => {
        for (const {resolve} of batch.values()) resolve(nothing)
      })
  }
  return {
    read(documentId, revision) {
      const id = getPublishedId(documentId)
      const kept = known.get(id)
      if (kept?.revision === revision) return kept.result
      const {promise: result, resolve} = Promise.withResolvers<ListedFindings>()
      const waiting = {result, resolve, revision}
      if (gathered.size === 0) setTimeout(send, gatherMs)
      gathered.get(id)?.resolve(nothing)
      gathered.set(id, waiting)
      if (known.size >= mostKept) known.clear()
      known.set(id, waiting)
      return result
    },
  }
}

/** Documents by their published ids: what an editor works on rather than what readers see. */
function draftsFirst(
  documents: readonly SanityDocumentLike[],
): ReadonlyMap<string, SanityDocumentLike> {
  const byId = new Map<string, SanityDocumentLike>()
  for (const document of documents) {
    const id = getPublishedId(document._id)
    if (!byId.has(id) || isDraftId(document._id)) byId.set(id, document)
  }
  return byId
}
