import {type Context, Hono} from 'hono'
import {dataError} from '../errors.ts'
import type {Dataset} from '../store/dataset.ts'
import {documentEvents, releaseEvents} from '../store/documentEvents.ts'
import {
  documentAtLastRevision,
  documentAtRevision,
  documentAtTime,
  effectsOfRevision,
  expandMutations,
  type Revision,
  revisionsOf,
} from '../store/history.ts'
import type {LakeDocument} from '../types.ts'
import type {LakeContext, LakeEnv} from './context.ts'

/** `GET /data/history/{dataset}/…`: transactions, documents at a revision, and events. */
export function historyRoutes(context: LakeContext): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  const open = (c: Context<LakeEnv>): Dataset => {
    const name = c.req.param('dataset') ?? ''
    context.authorize(c.req.raw, name, 'read')
    return context.dataset(name)
  }
  app.get('/data/history/:dataset/transactions/:ids?', (c) => {
    const dataset = open(c)
    const ids = (c.req.param('ids') ?? c.req.query('documentIds') ?? '').split(',').filter(Boolean)
    const lines = transactionLines(dataset, ids, c.req.query())
    c.header('content-type', 'application/x-ndjson')
    return c.body(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  })
  app.get('/data/history/:dataset/documents/:ids', (c) => {
    const dataset = open(c)
    const {revision, time, lastRevision} = c.req.query()
    const find = (id: string): LakeDocument | undefined => {
      if (lastRevision === 'true') return documentAtLastRevision(dataset, id)
      if (revision) return documentAtRevision(dataset, id, revision)
      if (time && Number.isNaN(Date.parse(time))) {
        throw dataError(400, 'malformedTimeError', `"${time}" is no ISO date`)
      }
      return time ? documentAtTime(dataset, id, time) : dataset.get(id)
    }
    const documents = c.req.param('ids').split(',').filter(Boolean).map(find)
    return c.json({documents: documents.filter((document) => document !== undefined)})
  })
  app.get('/data/history/:dataset/events/documents/:id', (c) => {
    const {events, nextCursor} = documentEvents(open(c), c.req.param('id'), page(c))
    return c.json({events: {[c.req.param('id')]: events}, nextCursor})
  })
  app.get('/data/history/:dataset/events/releases/:id', (c) =>
    c.json(releaseEvents(open(c), c.req.param('id'), page(c))),
  )
  return app
}

function page(c: Context<LakeEnv>) {
  return {
    limit: Math.min(1000, Math.max(1, Number(c.req.query('limit') ?? 100) || 100)),
    before: Number(c.req.query('nextCursor') ?? Number.NaN),
  }
}

interface TransactionLine {
  readonly n: number
  readonly line: Record<string, unknown> & {effects?: Record<string, unknown>}
}

/** The transactions that touched the documents, oldest first unless `reverse` is asked for. */
function transactionLines(
  dataset: Dataset,
  ids: readonly string[],
  query: Readonly<Record<string, string>>,
): readonly Record<string, unknown>[] {
  const numberOf = (id: string | undefined) =>
    id ? Number(dataset.statements.transaction.get(id)?.n ?? Number.NaN) : Number.NaN
  const from = numberOf(query.fromTransaction)
  const to = numberOf(query.toTransaction)
  const fromTime = Date.parse(query.fromTime ?? '')
  const toTime = Date.parse(query.toTime ?? '')
  const authors = query.authors?.split(',')
  const lines = new Map<number, TransactionLine>()
  for (const id of ids) {
    for (const revision of revisionsOf(dataset, id)) {
      if (revision.n > to || Date.parse(revision.timestamp) > toTime) continue
      if (revision.n < from || Date.parse(revision.timestamp) < fromTime) break
      if (authors && !authors.includes(revision.author)) continue
      addLine(dataset, lines, revision, query)
    }
  }
  const sorted = [...lines.values()].sort((a, b) => a.n - b.n)
  if (query.reverse === 'true') sorted.reverse()
  const limit = Number(query.limit ?? Number.NaN)
  return (limit > 0 ? sorted.slice(0, limit) : sorted).map(({line}) => line)
}

function addLine(
  dataset: Dataset,
  lines: Map<number, TransactionLine>,
  revision: Revision,
  query: Readonly<Record<string, string>>,
): void {
  const known = lines.get(revision.n)
  const effects = query.effectFormat === 'mendoza' && {
    [revision.document]: effectsOfRevision(revision),
  }
  if (known) {
    const ids = known.line.documentIDs
    if (Array.isArray(ids) && !ids.includes(revision.document)) ids.push(revision.document)
    if (effects) known.line.effects = {...known.line.effects, ...effects}
    return
  }
  const onlyIdentified = query.includeIdentifiedDocumentsOnly === 'true'
  const documentIDs = onlyIdentified
    ? [revision.document]
    : dataset.database
        .prepare('SELECT document FROM changes WHERE n = ? ORDER BY document')
        .all(revision.n)
        .map(({document}) => String(document))
  const row = dataset.statements.transaction.get(revision.transaction)
  lines.set(revision.n, {
    n: revision.n,
    line: {
      id: revision.transaction,
      timestamp: revision.timestamp,
      author: revision.author,
      documentIDs,
      ...(query.excludeMutations !== 'true' && {
        mutations: expandMutations(String(row?.mutations ?? '[]'), (id) =>
          documentAtRevision(dataset, id, revision.transaction),
        ),
      }),
      ...(effects && {effects}),
    },
  })
}
