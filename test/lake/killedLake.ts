import {type ChildProcessByStdio, spawn} from 'node:child_process'
import {once} from 'node:events'
import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {createInterface} from 'node:readline'
import {DatabaseSync} from 'node:sqlite'
import type {Readable, Writable} from 'node:stream'
import {setTimeout as delay} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'

/** What a run of {@link killRepeatedly} saw. */
export interface KillReport {
  kills: number
  acknowledged: number
  /** Acknowledged transactions of which something was missing after a kill. */
  lost: number
  /** Transactions of which only a part was there. */
  torn: number
  /** What `PRAGMA integrity_check` said at the end, for each file. */
  integrity: string[]
}

type LakeProcess = ChildProcessByStdio<Writable, Readable, null>

const writers = 4
const startLimitMs = 20_000

/**
 * Kills a lake with SIGKILL at random moments while four writers write, and looks after each kill
 * whether every acknowledged transaction is there, whole.
 *
 * Each transaction creates two documents and counts up a third, the writer's own.
 */
export async function killRepeatedly(folder: string, kills: number): Promise<KillReport> {
  const report: KillReport = {kills: 0, acknowledged: 0, lost: 0, torn: 0, integrity: []}
  const acknowledged = new Set<string>()
  let sequence = 0
  let child = spawnLake()
  let next: LakeProcess | undefined
  try {
    while (report.kills < kills) {
      const url = await openFolder(child, folder)
      next = spawnLake()
      const stop = new AbortController()
      const work = Array.from({length: writers}, async (_, writer) => {
        while (!stop.signal.aborted) {
          const id = `t${writer}-${sequence++}`
          if (await write(url, writer, id, stop.signal)) acknowledged.add(id)
        }
      })
      await delay(20 + Math.random() * 250)
      const exited = once(child, 'exit')
      if (!child.kill('SIGKILL')) throw new Error('The lake ended before it was killed')
      await exited
      stop.abort()
      await Promise.all(work)
      report.kills++
      check(folder, acknowledged, report)
      child = next
    }
  } finally {
    child.kill('SIGKILL')
    next?.kill('SIGKILL')
  }
  report.acknowledged = acknowledged.size
  return report
}

function spawnLake(): LakeProcess {
  const script = fileURLToPath(new URL('./lakeChild.ts', import.meta.url))
  return spawn(process.execPath, [script], {stdio: ['pipe', 'pipe', 'inherit']})
}

async function openFolder(child: LakeProcess, folder: string): Promise<string> {
  const lines = createInterface({input: child.stdout})
  const ended = new AbortController()
  lines.once('close', () => ended.abort(new Error('The lake ended before it listened')))
  child.stdin.write(`${folder}\n`)
  const signal = AbortSignal.any([ended.signal, AbortSignal.timeout(startLimitMs)])
  const [url] = await once(lines, 'line', {signal})
  return String(url)
}

async function write(
  url: string,
  writer: number,
  id: string,
  signal: AbortSignal,
): Promise<boolean> {
  const text = `${id} `.repeat(50)
  const body = {
    transactionId: id,
    mutations: [
      {create: {_id: `${id}-one`, _type: 'half', pair: id, text}},
      {createIfNotExists: {_id: `counter-${writer}`, _type: 'counter', count: 0}},
      {patch: {id: `counter-${writer}`, inc: {count: 1}}},
      {create: {_id: `${id}-two`, _type: 'half', pair: id, text, other: {_ref: `${id}-one`}}},
    ],
  }
  try {
    const response = await fetch(`${url}/v1/data/mutate/production`, {
      method: 'POST',
      body: JSON.stringify(body),
      signal,
    })
    return response.ok
  } catch {
    return false
  }
}

/** Reads the file as the next lake would find it. */
function check(folder: string, acknowledged: ReadonlySet<string>, report: KillReport): void {
  const root = join(folder, 'datasets')
  report.integrity = readdirSync(root).map((name) => {
    const database = new DatabaseSync(join(root, name, 'dataset.sqlite'))
    try {
      compare(database, acknowledged, report)
      return String(database.prepare('PRAGMA integrity_check').get()?.integrity_check)
    } finally {
      database.close()
    }
  })
}

function compare(
  database: DatabaseSync,
  acknowledged: ReadonlySet<string>,
  report: KillReport,
): void {
  const halves = new Map<string, number>()
  const rows = database.prepare(
    "SELECT json_extract(body, '$.pair') AS pair FROM documents WHERE type = 'half'",
  )
  for (const {pair} of rows.all()) halves.set(String(pair), (halves.get(String(pair)) ?? 0) + 1)
  const recorded = new Set(
    database
      .prepare('SELECT id FROM transactions')
      .all()
      .map(({id}) => String(id)),
  )
  for (const id of acknowledged) {
    if (halves.get(id) !== 2 || !recorded.has(id)) report.lost++
  }
  for (const [id, count] of halves) if (count !== 2 || !recorded.has(id)) report.torn++
  for (let writer = 0; writer < writers; writer++) {
    const mine = [...halves.keys()].filter((id) => id.startsWith(`t${writer}-`)).length
    const row = database
      .prepare("SELECT json_extract(body, '$.count') AS count FROM documents WHERE id = ?")
      .get(`counter-${writer}`)
    if (Number(row?.count ?? 0) !== mine) report.torn++
  }
}
