import type {ServerResponse} from 'node:http'
import {RESPONSE_ALREADY_SENT} from '@hono/node-server/utils/response'
import type {Context} from 'hono'
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

/** A reader that falls this far behind is let go; it reconnects and resumes. */
const maxBacklog = 32 * 1024 * 1024
const keepAliveMs = 15_000

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
  }

  /** Sends an event. */
  send({event, id, data}: StreamEvent): void {
    this.#write(`event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${data}\n\n`)
  }

  /** Calls back once, when either side closes the stream. */
  onClose(callback: () => void): void {
    if (this.#closed) callback()
    else this.#onClose.push(callback)
  }

  /** Ends the stream. */
  close(): void {
    if (this.#closed) return
    this.#closed = true
    clearInterval(this.#keepAlive)
    this.#response.end()
    for (const callback of this.#onClose) callback()
  }

  #write(text: string): void {
    if (this.#closed) return
    if (this.#response.writableLength > maxBacklog) this.close()
    else this.#response.write(text)
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
