import type {SanityClient} from '@sanity/client'
import {asFields, asString} from '../engine/values.ts'
import {createBatchChecker} from './checkBatch.ts'
import {datasetIndex, datasetStyleGuide} from './checkDataset.ts'
import type {BatchResult, RunOptions} from './types.ts'

/** Changes within this time are checked together, with one index. */
const quietMs = 150

/**
 * Follows a dataset's listener and checks each document that changes.
 *
 * The index and the style guide are read anew for each burst of changes, so that what changed
 * elsewhere counts at once.
 *
 * @returns a function that ends it
 */
export function watchDataset(
  client: SanityClient,
  options: RunOptions,
  on: {
    checked: (result: BatchResult) => void
    ready?: () => void
    failed: (error: unknown) => void
  },
): () => void {
  const changed = new Map<string, unknown>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = Promise.resolve()
  const flush = async () => {
    const documents = [...changed.values()]
    changed.clear()
    if (documents.length === 0) return
    const [index, styleGuide] = await Promise.all([datasetIndex(client), datasetStyleGuide(client)])
    const check = createBatchChecker({...options, styleGuide, now: new Date().toISOString()}, index)
    on.checked(await check(documents))
  }
  const subscription = client
    .listen(
      '*[_type in $types]',
      {types: [...options.types, 'styleGuide']},
      {
        includeResult: true,
        includePreviousRevision: false,
        visibility: 'query',
        events: ['welcome', 'mutation'],
      },
    )
    .subscribe({
      next: (event) => {
        if (event.type === 'welcome') on.ready?.()
        if (event.type !== 'mutation') return
        const document = asFields(event.result)
        if (!document) return
        changed.set(asString(document._id), document)
        clearTimeout(timer)
        timer = setTimeout(() => {
          running = running.then(flush).catch(on.failed)
        }, quietMs)
      },
      error: on.failed,
    })
  return () => {
    clearTimeout(timer)
    subscription.unsubscribe()
  }
}
