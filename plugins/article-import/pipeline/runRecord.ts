import type {Store, Write} from '../load/store.ts'
import type {Writer} from '../load/writer.ts'
import type {NewsDocument} from '../model.ts'
import {keyed} from './buildArticle.ts'
import type {Tally} from './tally.ts'

/** How many kinds of losses a run's document lists. */
const LOSSES = 200

/** Who imported what, for the run's document. */
export interface RunFacts {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly startedAt: string
  readonly by?: string
}

/** The `importRun` document of a run as it stands. */
export function runDocument(
  {id, source, target, startedAt, by}: RunFacts,
  tally: Tally,
  status: 'running' | 'finished' | 'interrupted' | 'failed',
  finishedAt?: string,
): NewsDocument {
  const losses = tally.issues.filter(({kind}) => kind === 'loss').slice(0, LOSSES)
  return {
    _id: id,
    _type: 'importRun',
    source,
    target,
    startedAt,
    status,
    counts: {...tally.counts},
    sources: keyed(
      Object.entries(tally.sources).map(([name, count]) => ({_type: 'sourceCount', name, count})),
    ),
    losses: keyed(
      losses.map(({code, message, locator, count}) => ({
        _type: 'importLoss',
        code,
        message,
        locator,
        count,
      })),
    ),
    findingsByRule: keyed(
      tally.findings.map(({rule, count}) => ({_type: 'ruleCount', rule, count})),
    ),
    ...(finishedAt !== undefined && {
      finishedAt,
      durationMs: Math.max(0, Date.parse(finishedAt) - Date.parse(startedAt)),
    }),
    ...(by !== undefined && {by}),
  }
}

/** Writes a run's document, at its start or at its end. */
export async function saveRun(
  store: Store,
  writer: Writer,
  document: NewsDocument,
  when: 'start' | 'end',
): Promise<void> {
  const {_id, _type, ...fields} = document
  const known = when === 'end' ? (await store.states([_id], 'now')).get(_id) : undefined
  const write: Write = known
    ? {kind: 'change', id: _id, rev: known.rev, change: {set: fields, unset: []}}
    : {kind: 'ensure', document}
  await writer.commit(`${_id}-${when}`, [write])
}
