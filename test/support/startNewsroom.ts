import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {createClient, type SanityClient} from '@sanity/client'
import {freePort} from './freePort.ts'

/** What `npm start` starts, on ports and in a data folder of its own. */
export interface RunningNewsroom {
  readonly studioUrl: string
  readonly lakeUrl: string
  readonly data: string
  /** The lake's and Studio's. */
  readonly ports: readonly [number, number]
  readonly client: SanityClient
  /** All that it printed so far. */
  output(): string
  /** Sends Ctrl-C and gives the exit code. */
  stop(): Promise<number | null>
  /** Removes the data folder; after {@link RunningNewsroom.stop}. */
  clean(): Promise<void>
}

/** Starts the newsroom as a user does and waits until it says that Studio is served. */
export async function startNewsroom(
  options: {data?: string; ports?: readonly [number, number]} = {},
): Promise<RunningNewsroom> {
  const data = options.data ?? (await mkdtemp(join(tmpdir(), 'newsroom-e2e-')))
  const [port, studioPort] = options.ports ?? [await freePort(), await freePort()]
  const child = spawn(
    process.execPath,
    [
      'bin/newsroom.js',
      'start',
      '--data',
      data,
      '--port',
      String(port),
      '--studio-port',
      String(studioPort),
    ],
    {stdio: ['ignore', 'pipe', 'pipe']},
  )
  let output = ''
  const exited = once(child, 'exit')
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString('utf8')
      if (output.includes('Ctrl-C stops')) resolve()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => reject(new Error(`start ended with ${code}:\n${output}`)))
  })
  return {
    studioUrl: `http://localhost:${studioPort}`,
    lakeUrl: `http://127.0.0.1:${port}`,
    data,
    ports: [port, studioPort],
    client: createClient({
      projectId: 'local',
      dataset: 'production',
      apiHost: `http://127.0.0.1:${port}`,
      useProjectHostname: false,
      useCdn: false,
      apiVersion: '2025-06-27',
    }),
    output: () => output,
    stop: () => stop(child, exited),
    clean: () => rm(data, {recursive: true, force: true}),
  }
}

async function stop(child: ChildProcess, exited: Promise<unknown[]>): Promise<number | null> {
  if (child.exitCode === null) child.kill('SIGINT')
  await exited
  return child.exitCode
}
