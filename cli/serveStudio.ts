import {type ChildProcess, spawn} from 'node:child_process'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import process from 'node:process'
import {setTimeout as delay} from 'node:timers/promises'
import {CliError} from './errors.ts'

/** A Studio that is being served. */
export interface ServedStudio {
  readonly url: string
  /** Resolves when the server ends by itself, with the last lines that it printed. */
  readonly ended: Promise<string>
  close(): Promise<void>
}

/** What Studio is served with. */
export interface ServeStudioOptions {
  /** The folder of `sanity.config.ts`. */
  readonly folder: string
  readonly port: number
  readonly lakeUrl: string
  readonly projectId: string
  readonly dataset: string
  /** Ends the wait, and Studio with it, when it settles first. */
  readonly stopped?: Promise<unknown>
}

/**
 * Serves the Studio of a folder with `sanity dev`, on a lake.
 *
 * @throws {@link CliError} with code `STUDIO_FAILED` and what it printed, when it ends before it
 * answers
 */
export async function serveStudio(options: ServeStudioOptions): Promise<ServedStudio> {
  const require = createRequire(join(options.folder, 'package.json'))
  const bin = join(dirname(require.resolve('sanity/package.json')), 'bin', 'sanity')
  const child = spawn(
    process.execPath,
    [bin, 'dev', '--port', String(options.port), '--no-auto-updates', '--no-load-in-dashboard'],
    {
      cwd: options.folder,
      // A group of its own: Ctrl-C reaches this process, which ends Studio and then the lake.
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        SANITY_STUDIO_PROJECT_ID: options.projectId,
        SANITY_STUDIO_DATASET: options.dataset,
        SANITY_STUDIO_API_HOST: options.lakeUrl,
        DO_NOT_TRACK: '1',
        BROWSER: 'none',
      },
    },
  )
  const lines = lastLines(child)
  let running = true
  const ended = new Promise<string>((resolve) => {
    child.once('exit', () => {
      running = false
      resolve(lines())
    })
  })
  const close = async () => {
    if (!running) return
    signal(child, 'SIGTERM')
    const timer = setTimeout(() => signal(child, 'SIGKILL'), 5000)
    await ended
    clearTimeout(timer)
  }
  const url = `http://localhost:${options.port}`
  let abandoned = false
  options.stopped?.then(() => {
    abandoned = true
    return close()
  })
  while (running && !(await answers(url))) await Promise.race([delay(200), ended])
  if (!running && !abandoned) {
    throw new CliError('Studio did not start', {
      code: 'STUDIO_FAILED',
      cause: lines(),
      suggestions: ['What it printed last:', ...lines().split('\n')],
    })
  }
  return {url, ended, close}
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, {signal: AbortSignal.timeout(5000)})).ok
  } catch {
    return false
  }
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, name)
  } catch {
    // It ended by itself in the meantime.
  }
}

function lastLines(child: ChildProcess): () => string {
  let text = ''
  const keep = (chunk: Buffer) => {
    text = (text + chunk.toString('utf8')).slice(-4000)
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  return () => text.trim().split('\n').slice(-12).join('\n')
}
