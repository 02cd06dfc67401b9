import {randomBytes} from 'node:crypto'
import type {Context} from 'hono'
import {plainError} from '../errors.ts'
import type {Identity, LakeConfig, LakeEnv} from './context.ts'
import {readHost} from './origins.ts'

interface Ticket {
  readonly request: string
  readonly origin: string
  readonly identity: Identity
  readonly expires: number
}

const lifetimeMs = 30_000
const names = 512

/**
 * Spreads browsers' event streams over many host names of the same server.
 *
 * Chromium opens six HTTP/1.1 connections to a host and Studio holds more streams than that, so a
 * stream asked for on the project's host is redirected to `s<N>.localhost`. The browser sends
 * `Origin: null` there; a ticket in the address, made for one request and good for one use, carries
 * over what the first request was checked for.
 */
export class StreamTickets {
  readonly #config: LakeConfig
  readonly #open = new Map<string, Ticket>()
  #next = 0

  constructor(config: LakeConfig) {
    this.#config = config
  }

  /** The redirect of a browser's stream; undefined where the stream can be served right here. */
  redirect(c: Context<LakeEnv>, identity: Identity): Response | undefined {
    const origin = c.req.header('origin')
    const host = c.req.header('host') ?? ''
    const name = host.replace(/:\d+$/, '')
    // Only browsers send an origin, and only they resolve *.localhost for certain.
    if (origin === undefined || !(name === 'localhost' || name.endsWith('.localhost'))) return
    if (readHost(host, this.#config).kind === 'stream') return
    const port = host.slice(name.length)
    const url = new URL(c.req.url)
    const ticket = randomBytes(18).toString('base64url')
    this.#sweep()
    this.#open.set(ticket, {
      request: url.pathname + url.search,
      origin,
      identity,
      expires: Date.now() + lifetimeMs,
    })
    this.#next = (this.#next % names) + 1
    url.searchParams.set('ticket', ticket)
    const target = `http://s${this.#next}.localhost${port}${url.pathname}${url.search}`
    c.header('cache-control', 'no-store')
    return c.redirect(target, 307)
  }

  /**
   * Whether a ticket is open, for the preflight that a browser sends before the
   * redirected stream when the client adds headers of its own.
   */
  preflight(ticket: string | undefined): boolean {
    const open = this.#open.get(ticket ?? '')
    return open !== undefined && open.expires >= Date.now()
  }

  /**
   * Takes the ticket of a redirected stream.
   *
   * @throws {@link ApiError} with status 403 for a ticket that is unknown, used or for another request
   */
  redeem(c: Context<LakeEnv>): {identity: Identity; headers: Record<string, string>} | undefined {
    if (readHost(c.req.header('host'), this.#config).kind !== 'stream') return undefined
    const url = new URL(c.req.url)
    const id = url.searchParams.get('ticket') ?? ''
    const ticket = this.#open.get(id)
    this.#open.delete(id)
    url.searchParams.delete('ticket')
    const asked = new URL(ticket?.request ?? '/', url)
    const same = asked.pathname === url.pathname && isSameQuery(asked, url)
    if (!ticket || ticket.expires < Date.now() || !same) {
      throw plainError(403, 'This stream ticket is not valid: open the stream on the project host')
    }
    const origin = c.req.header('origin')
    if (origin !== undefined && origin !== 'null' && origin !== ticket.origin) {
      throw plainError(403, 'This stream ticket was made for another origin')
    }
    return {
      identity: ticket.identity,
      headers: {
        ...(origin !== undefined && {'access-control-allow-origin': origin}),
        'access-control-allow-credentials': 'true',
        vary: 'origin',
      },
    }
  }

  #sweep(): void {
    const now = Date.now()
    for (const [id, {expires}] of this.#open) if (expires < now) this.#open.delete(id)
  }
}

function isSameQuery(left: URL, right: URL): boolean {
  const sorted = (url: URL) => {
    url.searchParams.sort()
    return url.searchParams.toString()
  }
  return sorted(left) === sorted(right)
}
