import {type ChildProcess, execFileSync, spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, readFileSync} from 'node:fs'
import process from 'node:process'
import {Worker} from 'node:worker_threads'
import type {Lake} from '../../../lake/index.ts'
import {freePort} from '../../support/freePort.ts'

/** What readers waited, and what it cost. */
export interface Load {
  /** Milliseconds from the moment when a request was due to the end of its answer. */
  readonly times: readonly number[]
  /** Processor milliseconds of the site's server for each, which other work does not change. */
  readonly processor: string
}

/** Builds the site as `npm run site` does. */
export function buildSite(): void {
  const astro = ['node_modules/astro/bin/astro.mjs', 'build', '--root', 'examples/site']
  execFileSync(process.execPath, astro, {
    env: {...process.env, ASTRO_TELEMETRY_DISABLED: '1'},
    stdio: 'ignore',
  })
}

/**
 * Serves the built site and asks for 10 seconds 50 times a second in turn for `paths`, whether or
 * not earlier requests are answered; `each` runs once a second meanwhile.
 */
export async function siteUnderLoad(
  lake: Lake,
  paths: readonly string[],
  each?: () => Promise<unknown>,
): Promise<Load> {
  const port = await freePort()
  const site = spawn(process.execPath, ['examples/site/dist/server/entry.mjs'], {
    env: {
      ...process.env,
      SANITY_API_HOST: `http://localhost:${lake.port}`,
      HOST: 'localhost',
      PORT: `${port}`,
    },
    stdio: 'pipe',
  })
  try {
    await listening(site)
    const urls = paths.map((path) => `http://localhost:${port}${path}`)
    for (const url of urls) await (await fetch(url)).text()
    const before = processorTime(site.pid)
    const beat = each && setInterval(each, 1000)
    const times = await readers(urls)
    clearInterval(beat)
    const after = processorTime(site.pid)
    const spent = before === undefined || after === undefined ? undefined : after - before
    return {times, processor: spent === undefined ? '' : (spent / times.length).toFixed(1)}
  } finally {
    site.kill()
    await once(site, 'exit')
  }
}

/** In a thread of their own: what the lake does in this one must not hold up who measures it. */
async function readers(urls: readonly string[]): Promise<readonly number[]> {
  const worker = new Worker(new URL('./readers.ts', import.meta.url), {workerData: urls})
  const [times] = (await once(worker, 'message')) as [readonly number[]]
  return times
}

/** Milliseconds that a process has had of the processors, where the system tells in `/proc`. */
function processorTime(pid: number | undefined): number | undefined {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return undefined
  const [user, system] = (readFileSync(file, 'utf8').split(') ')[1] ?? '').split(' ').slice(11, 13)
  return (Number(user) + Number(system)) * 10
}

async function listening(site: ChildProcess): Promise<void> {
  for await (const chunk of site.stdout ?? []) if (String(chunk).includes('listening on')) return
}
