import type {ServerResponse} from 'node:http'
import {RESPONSE_ALREADY_SENT} from '@hono/node-server/utils/response'
import type {Context} from 'hono'
import {backlog} from './backlog.ts'
import type {LakeConfig, LakeEnv} from './context.ts'
import {corsHeaders} from './guard.ts'
import {isAllowedOrigin} from './origins.ts'

/** One server-sent event. */
export interface StreamEvent {
  readonly event: string
  readonly id?: string
  /** JSON text. */
  readonly data: string
}

const keepAliveMs = 15_000

/** An event as it goes over the wire, so that many streams can share it. */
export function encodeEvent({event, id, data}: StreamEvent): Buffer {
  return Buffer.from(`event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${data}\n\n`)
}

/** An open stream of server-sent events, written straight to the socket. */
export class EventStream {
  readonly #response: ServerResponse
  readonly #keepAlive: NodeJS.Timeout
  readonly #onClose: (() => void)[] = []
  #closed = false

  constructor(response: ServerResponse, headers: Readonly<Record<string, string>>) {
    this.#response = response
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
      ...headers,
    })
    response.socket?.setNoDelay(true)
    response.write(':\n\n')
    this.#keepAlive = setInterval(() => this.#write(':\n\n'), keepAliveMs)
    this.#keepAlive.unref()
    response.on('close', () => this.close())
    response.on('drain', () => backlog.note(this))
  }

  /** Bytes that wait for the reader. */
  get waiting(): number {
    return this.#response.writableLength
  }

  /** Sends events, encoded or not, unless so much waits already that the reader is let go. */
  send(...events: readonly (StreamEvent | Buffer)[]): void {
    backlog.check(this)
    for (const event of events) this.#write(Buffer.isBuffer(event) ? event : encodeEvent(event))
  }

  /** Calls back once, when either side closes the stream. */
  onClose(callback: () => void): void {
    if (this.#closed) callback()
    else this.#onClose.push(callback)
  }

  /** Ends the stream. */
  close(): void {
    if (this.#end()) this.#response.end()
  }

  /** Cuts the stream off, with all that waits for its reader. */
  cut(): void {
    if (this.#end()) this.#response.destroy()
  }

  #end(): boolean {
    if (this.#closed) return false
    this.#closed = true
    clearInterval(this.#keepAlive)
    backlog.forget(this)
    for (const callback of this.#onClose) callback()
    return true
  }

  #write(text: Buffer | string): void {
    if (this.#closed) return
    this.#response.write(text)
    backlog.note(this)
  }
}

/** Opens a stream as a route's answer; the route returns the second value. */
export function openEventStream(
  c: Context<LakeEnv>,
  config: LakeConfig,
  headers?: Readonly<Record<string, string>>,
): readonly [EventStream, Response] {
  const origin = c.req.header('origin')
  const allowed = origin !== undefined && isAllowedOrigin(origin, config)
  const cors = headers ?? (allowed ? corsHeaders(origin) : {})
  return [new EventStream(c.env.outgoing as ServerResponse, cors), RESPONSE_ALREADY_SENT]
}
