import type {IncomingMessage} from 'node:http'
import type {Context} from 'hono'
import {plainError} from '../errors.ts'
import {isObject} from '../patch/resolvePath.ts'
import type {LakeEnv} from './context.ts'

/** Passes over a byte order mark, as browsers do. */
const utf8 = new TextDecoder()

/**
 * Reads a request's body as a JSON object.
 *
 * @throws {@link ApiError} with status 413 beyond the limit, 400 where it is no JSON object
 */
export async function readJson(
  c: Context<LakeEnv>,
  maxBytes: number,
): Promise<Record<string, unknown>> {
  return parseObject(await readText(c, maxBytes))
}

/**
 * Parses a body that must be a JSON object.
 *
 * @throws {@link ApiError} with status 400 where it is none
 */
export function parseObject(text: string): Record<string, unknown> {
  const value = parse(text)
  if (!isObject(value)) throw plainError(400, 'The request body must be a JSON object')
  return value
}

/**
 * Reads a request's body as any JSON.
 *
 * @throws {@link ApiError} with status 413 beyond the limit, 400 where it is no JSON
 */
export async function readJsonValue(c: Context<LakeEnv>, maxBytes: number): Promise<unknown> {
  return parse(await readText(c, maxBytes))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error: unknown) {
    const why = error instanceof Error ? error.message : 'malformed'
    throw plainError(400, `Invalid JSON in the request body: ${why}`)
  }
}

/**
 * Reads a request's body.
 *
 * @throws {@link ApiError} with status 413 beyond the limit
 */
export async function readText(c: Context<LakeEnv>, maxBytes: number): Promise<string> {
  const length = Number(c.req.header('content-length') ?? Number.NaN)
  if (length > maxBytes) throw tooLarge(maxBytes)
  if (Number.isInteger(length)) return c.req.text()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.byteLength
    if (size > maxBytes) throw tooLarge(maxBytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function tooLarge(maxBytes: number) {
  return plainError(413, `The request body is larger than ${maxBytes} bytes`)
}

/** Reads the body of one of Node's own requests, and calls back with it unless it breaks off. */
export function readIncoming(incoming: IncomingMessage, then: (text: string) => void): void {
  const chunks: Buffer[] = []
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
  incoming.on('end', () =>
    then(utf8.decode(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))),
  )
  incoming.on('error', () => {})
}
