import type {Store} from '../load/store.ts'
import type {Tally} from './tally.ts'

/** Counts the organizations, people and the like that this run's own transactions created. */
export async function countNew(
  ids: ReadonlySet<string>,
  run: string,
  store: Store,
  tally: Tally,
): Promise<void> {
  const all = [...ids]
  for (let from = 0; from < all.length; from += 500) {
    const states = await store.states(all.slice(from, from + 500))
    for (const {id, provenance} of states.values()) {
      if (provenance.every(({importedRev}) => importedRev?.startsWith(`${run}-`))) {
        tally.document(id.slice(0, id.indexOf('-')), 'created')
      }
    }
  }
}
