import type {DatabaseSync} from 'node:sqlite'
import type {ExprNode} from 'groq-js'
import {dataError} from '../errors.ts'
import type {
  PlanStep,
  QueryEngine,
  QueryEngineOptions,
  QueryRequest,
  SourceMapRequest,
} from '../types.ts'
import {QueryError} from './errors.ts'
import {compile, type Evaluate} from './evaluate/compile.ts'
import {Run, type Source} from './evaluate/run.ts'
import type {Scope} from './evaluate/scope.ts'
import {toJson} from './evaluate/values.ts'
import {parseKey, parseQuery} from './parse/parseQuery.ts'
import type {PlannedContext} from './plan/narrowed.ts'
import {plan, planParts} from './plan/planner.ts'
import {Wants} from './plan/wants.ts'
import type {Reads} from './reads.ts'
import type {Traced} from './sourceMap/origin.ts'
import {contentSourceMap} from './sourceMap/sourceMap.ts'
import {compileTrace} from './sourceMap/trace.ts'
import {DocumentCache} from './store/documentCache.ts'
import {indexesOf} from './store/indexState.ts'
import {PathDemand} from './store/pathDemand.ts'
import {DatasetView} from './store/view.ts'

/** What an engine may be told. */
export interface LakeQueryOptions extends QueryEngineOptions {
  /** What `sanity::projectId()` and `sanity::dataset()` give. */
  readonly project?: {readonly projectId: string; readonly dataset: string}
  /** Milliseconds after which a query is stopped; 10,000 unless told otherwise. */
  readonly timeLimit?: number | undefined
  /** Index a path at the first query that could use it, before answering; for tests. */
  readonly learnAtOnce?: boolean
}

interface Prepared {
  readonly tree: ExprNode
  planned?: Evaluate
  plain?: Evaluate
  traced?: (root: Scope) => Traced
}

/** A mapping of a source map takes the memory of so many values, with its text. */
const madeByMapping = 32
const keptQueries = 500
const usualTimeLimit = 10_000
/** Milliseconds that an answer waits for indexes, before it does without. */
const patience = 60_000

/**
 * Answers GROQ over one dataset's file, narrowing by the indexes that {@link createIndexer} keeps in
 * it; without them, and with `scan`, every document is read.
 *
 * What `run` gives shares parts with the engine's cache: treat it as read-only.
 */
export function createQueryEngine(
  database: DatabaseSync,
  options: LakeQueryOptions = {},
): QueryEngine {
  const prepared = new Map<string, Prepared>()
  const contexts = new WeakMap<Run, PlannedContext>()
  const ownCache = new DocumentCache(database)
  const demand = new PathDemand(options.learnAtOnce ?? false)

  const prepare = (request: QueryRequest): Prepared => {
    const params = request.params ?? {}
    const key = parseKey(request.query, params)
    const known = prepared.get(key)
    if (known !== undefined) {
      prepared.delete(key)
      prepared.set(key, known)
      return known
    }
    const made: Prepared = {tree: parseQuery(request.query, params)}
    prepared.set(key, made)
    const [oldest] = prepared.keys()
    if (prepared.size > keptQueries && oldest !== undefined) prepared.delete(oldest)
    return made
  }

  const evaluate = (
    request: QueryRequest,
    wants: Wants,
    explain?: (step: PlanStep) => void,
  ): unknown => {
    const query = prepare(request)
    const indexes = indexesOf(database)
    const cache = indexes?.cache ?? ownCache
    const perspective = request.perspective ?? 'raw'
    const other = (name: string): DatasetView | undefined => {
      const found = request.isConfined ? undefined : options.dataset?.(name)
      if (found === undefined) return undefined
      const kept = indexesOf(found)?.cache ?? new DocumentCache(found)
      return new DatasetView(found, kept, perspective, other)
    }
    const view = new DatasetView(database, cache, perspective, other)
    request.reads?.noteQuery(query.tree, request.params ?? {})
    const run = new Run({
      source: request.reads === undefined ? view : noting(view, request.reads),
      params: request.params ?? {},
      now: request.now === undefined ? new Date() : new Date(request.now),
      identity: request.identity ?? 'me',
      project: options.project,
      timeLimit: options.timeLimit ?? usualTimeLimit,
    })
    const root = {value: null, parent: null, hidden: false, run}
    if (request.scan || indexes === undefined) {
      query.plain ??= compile(query.tree)
      return toJson(query.plain(root), run.sendValue)
    }
    query.planned ??= plan(query.tree, contextOf)
    contexts.set(run, {view, indexes, wants, ...(explain && {explain})})
    const result =
      request.sourceMap === undefined
        ? toJson(query.planned(root), run.sendValue)
        : traced(query, root, request.sourceMap)
    if (!wants.isShort) demand.note(indexes, wants.paths)
    return result
  }

  const traced = (query: Prepared, root: Scope, {byKey, note}: SourceMapRequest): unknown => {
    query.traced ??= compileTrace(query.tree, planParts(query.tree, contextOf))
    const {value, origin} = query.traced(root)
    const result = toJson(value, root.run.sendValue)
    note(contentSourceMap(result, origin, byKey, () => root.run.make(madeByMapping)))
    return result
  }

  const contextOf = (run: Run): PlannedContext => {
    const context = contexts.get(run)
    if (context === undefined) throw new Error('A planned query ran outside of its engine')
    return context
  }

  return {
    async run(request) {
      const deadline = performance.now() + patience
      indexesOf(database)?.noteQuery()
      for (let isPatient = true; ; ) {
        const wants = new Wants(isPatient)
        const result = refusing(() => evaluate(request, wants))
        const indexes = indexesOf(database)
        if (!wants.isShort || indexes === undefined) return result
        const isThere = await indexes.provide(wants.urgent.values(), wants.texts.values(), deadline)
        isPatient = isThere && performance.now() < deadline
      }
    },
    explain(request) {
      return refusing(() => {
        const steps = new Map<string, PlanStep>()
        const counts = new Map<string, number>()
        evaluate(request, new Wants(false), (step) => {
          const key = `${step.source}\0${step.access}`
          counts.set(key, (counts.get(key) ?? 0) + 1)
          if (!steps.has(key)) steps.set(key, step)
        })
        return [...steps].map(([key, step]) => {
          const times = counts.get(key) ?? 1
          return times === 1 ? step : {...step, detail: `${step.detail} (the first of ${times})`}
        })
      })
    },
  }
}

/** The same documents, and a note of each that is read by its id. */
function noting(view: DatasetView, reads: Reads): Source {
  return {
    all: () => view.all(),
    ofType: (type) => view.ofType(type),
    dereference(id, dataset) {
      if (dataset === undefined) reads.noteId(id)
      return view.dereference(id, dataset)
    },
  }
}

/** Turns what a query did wrong into the answer that the hosted API gives. */
function refusing<T>(answer: () => T): T {
  try {
    return answer()
  } catch (error: unknown) {
    if (error instanceof QueryError) {
      const {type, message, query, start, end, suggestions} = error
      const at = start === undefined ? {} : {query, start, end}
      const advice = suggestions.length > 0 ? {suggestions} : {}
      throw dataError(400, type, message, {...at, ...advice})
    }
    if (error instanceof RangeError) {
      throw dataError(400, 'queryEvaluationError', `The query asks for too much: ${error.message}`)
    }
    throw error
  }
}
