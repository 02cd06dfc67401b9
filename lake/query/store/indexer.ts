import type {DocumentIndexer} from '../../types.ts'
import {openIndexes} from './indexState.ts'

/** The indexer that keeps what the planner narrows with. */
export function createIndexer(): DocumentIndexer {
  return {
    prepare: (database) => {
      openIndexes(database)
    },
    apply: (database, changes) => openIndexes(database).apply(changes),
  }
}
