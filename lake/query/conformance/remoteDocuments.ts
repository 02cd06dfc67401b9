import {createReadStream, existsSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {Readable} from 'node:stream'
import type {ReadableStream} from 'node:stream/web'
import {suiteLines} from './suiteLines.ts'

const patience = 30_000

/**
 * The documents of a dataset that a suite has only a URL of (NDJSON, compressed by gzip or not): from a file of that name beside
 * the suite where there is one, else from the network; undefined where neither gives them.
 */
export async function remoteDocuments(
  suite: string,
  url: string,
): Promise<readonly unknown[] | undefined> {
  try {
    const address = new URL(url)
    const beside = join(dirname(suite), basename(decodeURIComponent(address.pathname)))
    if (existsSync(beside)) return await readDocuments(createReadStream(beside))
    if (address.protocol !== 'https:' && address.protocol !== 'http:') return undefined
    const response = await fetch(address, {signal: AbortSignal.timeout(patience)})
    if (!response.ok || response.body === null) return undefined
    return await readDocuments(Readable.fromWeb(response.body as ReadableStream))
  } catch {
    return undefined
  }
}

async function readDocuments(input: Readable): Promise<readonly unknown[]> {
  const documents: unknown[] = []
  for await (const line of suiteLines(input)) {
    if (line.trim() !== '') documents.push(JSON.parse(line))
  }
  return documents
}
