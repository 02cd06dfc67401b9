import {type DocumentStore, getPublishedId} from 'sanity'
import type {Action} from '../engine/rule.ts'
import type {Checks} from './ChecksOptions.ts'
import {createFindingsStore, type FindingsStore} from './findingsStore.ts'
import {sharedChecker} from './sharedChecker.ts'

interface Kept {
  readonly id: string
  readonly store: FindingsStore
}

type Stores = Map<string, Kept>

const storesOf = new WeakMap<DocumentStore, WeakMap<Checks, Stores>>()

/**
 * One store for all who show the findings of a document, so that each state of it is checked once and
 * panel, badge, marks and action change together, after what was typed was shown.
 */
export function sharedFindings(
  documentStore: DocumentStore,
  checks: Checks,
  id: string,
  action: Action,
): FindingsStore {
  const byChecks = storesOf.get(documentStore) ?? new WeakMap<Checks, Stores>()
  storesOf.set(documentStore, byChecks)
  const stores = byChecks.get(checks) ?? new Map<string, Kept>()
  byChecks.set(checks, stores)
  const key = `${id} ${action}`
  const existing = stores.get(key)
  if (existing) return existing.store
  // A draft begins with what was found in the document that it is of.
  const isOfSame = (other: Kept) => getPublishedId(other.id) === getPublishedId(id)
  const first = [...stores.values()].findLast(isOfSame)?.store.latest()
  const store = createFindingsStore({
    action,
    first,
    checkerFor: (asked) => sharedChecker(documentStore, checks, asked),
    onIdle: () => stores.get(key)?.store === store && stores.delete(key),
  })
  stores.set(key, {id, store})
  return store
}
