import type {Merge} from '../extract/registry/types.ts'
import type {Unit} from '../load/batch.ts'
import {changeWrite, compare, isUntouched, type Origin, toldOf} from '../load/planDocument.ts'
import {
  articleProvenanceKey,
  type ProvenanceEntry,
  provenanceOf,
  withEntry,
} from '../load/provenance.ts'
import {rewrite} from '../load/rewrite.ts'
import type {Store, Write} from '../load/store.ts'
import type {Writer} from '../load/writer.ts'
import type {BodyBlock, NewsDocument} from '../model.ts'
import {loosenReferences} from './draftForm.ts'
import type {LinkBook} from './links.ts'

/** How many documents are looked at together. */
const AT_ONCE = 100

/** Where the steps after the last article write, and whom they tell. */
export interface AftermathContext {
  readonly store: Store
  readonly writer: Writer
  wrote(type: string): void
  failed(id: string, reason: string): void
}

/** A step's view of one stored document: the write that it wants, or nothing to do. */
type Revise = (stored: NewsDocument, open: boolean) => Write | undefined

/**
 * Brings organizations, people, places and memoranda to what the whole archive says of them. One
 * that only this source fed follows it; one that others or editors work on too is only added to, and
 * an edited one is left alone.
 */
export async function updateEntities(
  documents: readonly NewsDocument[],
  originOf: (id: string) => Origin,
  context: AftermathContext,
): Promise<void> {
  for (const told of parts(documents)) {
    const part = await loosenedForDrafts(told, context.store)
    const states = await context.store.states(part.map(({_id}) => _id))
    const differing = part.filter((document) => {
      const state = states.get(document._id)
      // Nothing refers to a document that no article brought in: its articles failed or stayed out.
      return (
        state !== undefined &&
        compare(toldOf(document), state, originOf(document._id)) === 'differs'
      )
    })
    const byId = new Map(differing.map((document) => [document._id, document]))
    await revise([...byId.keys()], context, (stored, open) => {
      const desired = byId.get(stored._id)
      const origin = originOf(stored._id)
      if (!desired || open || !isUntouched(stored)) return undefined
      const alone = provenanceOf(stored).every(({_key}) => _key === origin._key)
      return changeWrite(toldOf(desired), desired, stored, origin, alone ? 'keep' : 'unite').write
    })
  }
}

/** The documents with references that hold to articles that are only drafts. */
async function loosenedForDrafts(
  documents: readonly NewsDocument[],
  store: Store,
): Promise<readonly NewsDocument[]> {
  const articles = [...new Set(documents.flatMap(({evidence}) => articlesOf(evidence)))]
  if (articles.length === 0) return documents
  const published = await store.states(articles)
  const drafts = new Set(articles.filter((id) => !published.has(id)))
  return drafts.size === 0
    ? documents
    : documents.map((document) => loosenReferences(document, drafts))
}

function articlesOf(evidence: unknown): string[] {
  if (!Array.isArray(evidence)) return []
  return evidence.flatMap((entry: {article?: unknown} | null) => {
    const id = refOf(entry?.article)
    return typeof id === 'string' ? [id] : []
  })
}

/** Moves references from documents that turned out to be others, and removes those. */
export async function applyMerges(
  merges: readonly Merge[],
  context: AftermathContext,
): Promise<void> {
  for (const {remove, keep} of merges) {
    const found = await context.store.documents([remove, keep])
    const gone = found.get(remove)
    if (!gone || !found.has(keep) || !isUntouched(gone)) continue
    const referring = await context.store.referring(remove)
    await revise(referring, context, (stored) => {
      const {_id, _type, _rev, _createdAt, _updatedAt, ...fields} = stored
      const moved = moveReferences(fields, remove, keep)
      const names = Object.keys(fields).filter((name) => moved[name] !== fields[name])
      if (names.length === 0) return undefined
      return rewrite(stored, Object.fromEntries(names.map((name) => [name, moved[name]])))
    })
    await context.writer.flush()
    const rev = String(gone._rev)
    await context.writer.add(unitOf([{kind: 'delete', id: remove, rev}], remove, context))
    await context.writer.flush()
  }
}

/** Turns links between articles of the archive into references. */
export async function connectArticles(book: LinkBook, context: AftermathContext): Promise<void> {
  for (const ids of parts([...book.linking()])) {
    await revise(ids, context, (stored, open) => {
      if (open || !isUntouched(stored) || !Array.isArray(stored.body)) return undefined
      const body = book.resolve(stored.body as BodyBlock[], addressOf(stored))
      return body && rewrite(stored, {body})
    })
  }
}

/** Notes the other sources that told a story on the article that tells it. */
export async function addProvenance(
  entries: ReadonlyMap<string, readonly ProvenanceEntry[]>,
  context: AftermathContext,
): Promise<void> {
  for (const ids of parts([...entries.keys()])) {
    await revise(ids, context, (stored) => {
      const before = provenanceOf(stored)
      const fresh = (entries.get(stored._id) ?? []).filter((entry) =>
        before.every(({_key}) => _key !== entry._key),
      )
      if (fresh.length === 0) return undefined
      return rewrite(stored, {provenance: fresh.reduce(withEntry, before)})
    })
  }
}

/** The address from which an article's record was read. */
function addressOf(stored: NewsDocument): string | undefined {
  const own = articleProvenanceKey(stored._id)
  return provenanceOf(stored).find(({_key}) => _key === own)?.sourceUrl
}

async function revise(
  ids: readonly string[],
  context: AftermathContext,
  change: Revise,
): Promise<void> {
  for (const part of parts(ids)) {
    const found = await context.store.documents([...part, ...part.map((id) => `drafts.${id}`)])
    for (const id of part) {
      const stored = found.get(id)
      const write = stored && change(stored, found.has(`drafts.${id}`))
      if (!write) continue
      await context.writer.add(
        unitOf(
          [write],
          id,
          context,
          async () => {
            const now = await context.store.documents([id, `drafts.${id}`])
            const current = now.get(id)
            const again = current && change(current, now.has(`drafts.${id}`))
            return again && [again]
          },
          stored._type,
        ),
      )
    }
  }
}

function unitOf(
  writes: readonly Write[],
  id: string,
  context: AftermathContext,
  replan: Unit['replan'] = async () => undefined,
  type?: string,
): Unit {
  return {
    writes,
    replan,
    settle: (result) => {
      if (result.kind === 'failed') context.failed(id, result.reason)
      else if (type !== undefined) context.wrote(type)
    },
  }
}

function moveReferences<T>(value: T, from: string, to: string): T {
  if (Array.isArray(value)) {
    const moved = value.map((element) => moveReferences(element, from, to))
    if (moved.every((element, index) => element === value[index])) return value
    const kept = moved.findIndex((element) => refOf(element) === to)
    return moved.filter((element, index) => index === kept || refOf(element) !== to) as T
  }
  if (typeof value !== 'object' || value === null) return value
  if ('_ref' in value && value._ref === from) return {...value, _ref: to}
  const entries = Object.entries(value).map(([key, child]) => [
    key,
    moveReferences(child, from, to),
  ])
  const changed = entries.some(
    ([key, child]) => child !== (value as Record<string, unknown>)[String(key)],
  )
  return changed ? (Object.fromEntries(entries) as T) : value
}

function refOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && '_ref' in value ? value._ref : undefined
}

function* parts<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += AT_ONCE) yield items.slice(from, from + AT_ONCE)
}
