import type {DatabaseSync} from 'node:sqlite'
import type {Reads} from './query/reads.ts'
import type {ContentSourceMap} from './query/sourceMap/sourceMap.ts'

/** A stored document: always with `_id`, `_type`, `_rev`, `_createdAt` and `_updatedAt`. */
export interface LakeDocument {
  readonly _id: string
  readonly _type: string
  readonly _rev: string
  readonly _createdAt: string
  readonly _updatedAt: string
  readonly [key: string]: unknown
}

/** What one transaction did to one document; `before` is absent on create, `after` on delete. */
export interface DocumentChange {
  readonly id: string
  /** Its row in `documents`, kept over updates. */
  readonly seq: number
  readonly before?: LakeDocument
  readonly after?: LakeDocument
  /** Every `_ref` in it, before and after; absent where the indexer is to look for them. */
  readonly references?: {readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string>}
}

/** Keeps derived tables (paths, references, full text) in step, inside the writing transaction. */
export interface DocumentIndexer {
  /** Creates the tables that are missing; called once when a dataset is opened. */
  prepare(database: DatabaseSync): void
  /** Called inside the SQLite transaction that stores the changes. */
  apply(database: DatabaseSync, changes: readonly DocumentChange[]): void
}

/**
 * The perspective of a query: one of the three names, or a stack of release ids. API versions from
 * before releases see `rawBeforeReleases`: drafts and published documents, no versions.
 */
export type Perspective = 'raw' | 'rawBeforeReleases' | 'published' | 'drafts' | readonly string[]

/** What a query is run with. */
export interface QueryRequest {
  readonly query: string
  readonly params?: Readonly<Record<string, unknown>>
  readonly perspective?: Perspective
  /** The value of `now()`, an ISO date. */
  readonly now?: string
  /** The value of `identity()`. */
  readonly identity?: string
  /** Whether references to other datasets lead nowhere: who asks may read this one only. */
  readonly isConfined?: boolean
  /** Told what the answer is read from, for `client.live`. */
  readonly reads?: Reads
  /** Told where the parts of the answer come from, for visual editing. */
  readonly sourceMap?: SourceMapRequest
  /** Turns narrowing off, to compare answers. */
  readonly scan?: boolean
}

/** Asks for a content source map. */
export interface SourceMapRequest {
  /** Whether items of arrays are told by their keys rather than where they stand. */
  readonly byKey: boolean
  note(map: ContentSourceMap): void
}

/** One step of a query's plan, for `explain`. */
export interface PlanStep {
  /** The part of the query, as written. */
  readonly source: string
  readonly access: 'lookup' | 'index' | 'fullText' | 'ordered' | 'count' | 'scan'
  readonly detail: string
}

/** Answers GROQ over one dataset's database. */
export interface QueryEngine {
  run(request: QueryRequest): Promise<unknown>
  explain(request: QueryRequest): readonly PlanStep[]
}

/** What an engine may be told besides its database. */
export interface QueryEngineOptions {
  /** Another dataset of the same project, for cross-dataset references; absent where there is none. */
  readonly dataset?: (name: string) => DatabaseSync | undefined
  /** What `sanity::projectId()` and `sanity::dataset()` give. */
  readonly project?: {readonly projectId: string; readonly dataset: string}
}

/**
 * What `lake/query/index.ts` exports as `createQueryEngine`. The documents are in the table
 * `documents (seq INTEGER PRIMARY KEY, id, base, tier, version, type, rev, created, updated, body)`
 * (lake/store/schema.ts): `seq` is kept over updates, `tier` is `published`, `draft` or `version`,
 * `version` the release's name, `body` the whole document as JSON.
 */
export type CreateQueryEngine = (
  database: DatabaseSync,
  options?: QueryEngineOptions,
) => QueryEngine
