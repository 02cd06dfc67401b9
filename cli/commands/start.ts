import {existsSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import type {SanityClient} from '@sanity/client'
import {type Command, InvalidArgumentError} from 'commander'
import pc from 'picocolors'
import {createLake} from '../../lake/index.ts'
import type {ImportResult} from '../../plugins/article-import/pipeline/events.ts'
import {importFiles} from '../../plugins/article-import/pipeline/node/importFiles.ts'
import {findingsOfDataset} from '../findingsOfDataset.ts'
import {countsLine, findingsTable} from '../import/summary.ts'
import {packageRoot} from '../packageRoot.ts'
import {requireFreePort} from '../ports.ts'
import {Progress} from '../progress.ts'
import {serveStudio} from '../serveStudio.ts'
import {untilStopped} from '../untilStopped.ts'

interface StartOptions {
  readonly port: number
  readonly studioPort: number
  readonly data: string
  readonly archive: string
  readonly import: boolean
}

const projectId = 'local'
const dataset = 'production'

const examples = `
Examples:
  newsroom start                                lake, sample archive and Studio
  newsroom start --archive my-articles/         your own articles in place of the samples
  newsroom start --no-import                    what is in .newsroom/ already
  newsroom start --port 4000 --studio-port 4001 on other ports

Everything is kept in .newsroom/; delete that folder to begin anew. Ctrl-C stops all of it.`

/** Adds `newsroom start`. */
export function build(command: Command): Command {
  return command
    .option('--port <port>', 'the port of the lake', parsePort, 3434)
    .option('--studio-port <port>', 'the port of Studio', parsePort, 3333)
    .option('--data <folder>', 'where the lake keeps its data', '.newsroom')
    .option('--archive <path>', 'what to import', join(packageRoot(), 'samples', 'archive'))
    .option('--no-import', 'import nothing')
    .addHelpText('after', examples)
    .action(start)
}

async function start(options: StartOptions): Promise<void> {
  await requireFreePort(options.port, 'the lake', '--port')
  await requireFreePort(options.studioPort, 'Studio', '--studio-port')
  const stopped = untilStopped()
  const lake = await createLake({
    data: options.data,
    port: options.port,
    projectId,
    datasets: [dataset],
  })
  const lakeUrl = `http://localhost:${lake.port}`
  try {
    tell(`The lake keeps its data in ${options.data} and listens on ${lakeUrl}`)
    const client = lake.client({dataset})
    if (options.import) await importArchive(client, options.archive, stopped)
    tell(await findings(client))
    tell('Starting Studio…')
    const studio = await Promise.race([
      serveStudio({
        folder: studioFolder(),
        port: options.studioPort,
        lakeUrl,
        projectId,
        dataset,
        stopped,
      }),
      stopped.then(() => undefined),
    ])
    if (!studio) return
    try {
      tell(nextSteps(studio.url, lakeUrl))
      const end = await Promise.race([stopped.then(() => undefined), studio.ended])
      if (end !== undefined) throw new Error(`Studio ended by itself:\n${end}`)
      tell('Stopping…')
    } finally {
      await studio.close()
    }
  } finally {
    await lake.close()
  }
}

async function importArchive(
  client: SanityClient,
  archive: string,
  stopped: Promise<unknown>,
): Promise<void> {
  tell(`Importing ${archive}`)
  const stop = new AbortController()
  stopped.then(() => stop.abort())
  const progress = new Progress({unit: 'articles', total: undefined})
  const events = importFiles(archive, {target: client, signal: stop.signal})
  let result: ImportResult | undefined
  while (!result) {
    const next = await events.next()
    if (next.done) result = next.value
    else if (next.value.type === 'progress') progress.update(next.value.counts.read, '')
    else if (next.value.type === 'record' && next.value.outcome === 'failed') {
      progress.say(`failed: ${next.value.locator}: ${next.value.reason}`)
    }
  }
  progress.clear()
  const losses = findingsTable({...result, findings: []})
  if (losses) tell(losses)
  tell(countsLine(result.counts))
  if (Object.keys(result.documents).length === 0) {
    tell('Nothing new in the archive: no document was changed.')
  }
}

async function findings(client: SanityClient): Promise<string> {
  const {documents, findings} = await findingsOfDataset(client)
  const table = findingsTable({issues: [], findings})
  return table
    ? `What the editorial checks say of ${documents} documents:\n${table}`
    : `The editorial checks have nothing to say of ${documents} documents.`
}

function nextSteps(studioUrl: string, lakeUrl: string): string {
  return `
  ${pc.bold('Studio')}  ${studioUrl}
  ${pc.bold('Lake')}    ${lakeUrl}  (project ${projectId}, dataset ${dataset})

What to do next:
  1. Open ${studioUrl}/structure/articles and choose an article: the checks stand beside it.
  2. Import something of your own:  npx newsroom import <file or folder>
  3. Check everything again:        npx newsroom check
  4. Ask it something:              ${studioUrl}/vision

Ctrl-C stops all of it.`
}

/** The working folder where it holds a Studio of its own, else the package's. */
function studioFolder(): string {
  const own = ['ts', 'tsx', 'js', 'mjs'].some((ending) => existsSync(`sanity.config.${ending}`))
  return own ? process.cwd() : packageRoot()
}

function parsePort(value: string): number {
  const port = Number(value)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new InvalidArgumentError('A port is a whole number from 1 to 65535.')
}

function tell(text: string): void {
  process.stderr.write(`${text}\n`)
}
