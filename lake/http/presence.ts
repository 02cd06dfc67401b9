import {randomBytes} from 'node:crypto'
import type {IncomingMessage, Server} from 'node:http'
import type {Duplex} from 'node:stream'
import {type WebSocket, WebSocketServer} from 'ws'
import {z} from 'zod'
import {ApiError} from '../errors.ts'
import type {Identity, LakeContext} from './context.ts'
import {isAllowedOrigin, readHost} from './origins.ts'

const heartbeat = '♥'
const heartbeatMs = 10_000
const maxMessageBytes = 256 * 1024
const maxBacklogBytes = 4 * 1024 * 1024
/** Subscriptions, and announced windows, of one connection. */
const maxOfSession = 100

const request = z.object({
  jsonrpc: z.literal('2.0'),
  id: z.union([z.string(), z.number()]),
  method: z.string(),
  params: z.looseObject({}).default({}),
})
type PresenceRequest = z.infer<typeof request>

/** One browser window on the presence socket. */
interface Session {
  readonly socket: WebSocket
  readonly dataset: string
  identity: Identity | undefined
  /** The ids that the window's own announcements carry; told to others when it is gone. */
  readonly announced: Set<string>
  readonly subscriptions: Set<string>
}

/**
 * Presence over WebSocket: `/socket/{dataset}`, JSON-RPC 2.0 as `@sanity/bifur-client` speaks it.
 * What one window announces, the others of the same dataset are told.
 */
export class Presence {
  readonly #context: LakeContext
  readonly #server = new WebSocketServer({noServer: true, maxPayload: maxMessageBytes})
  readonly #sessions = new Set<Session>()
  readonly #heartbeat: NodeJS.Timeout

  constructor(context: LakeContext) {
    this.#context = context
    this.#heartbeat = setInterval(() => {
      for (const {socket} of this.#sessions) socket.send(heartbeat)
    }, heartbeatMs)
    this.#heartbeat.unref()
  }

  /** Takes the upgrade requests of an HTTP server. */
  attach(server: Server): void {
    server.on('upgrade', (incoming, socket, head) => this.#upgrade(incoming, socket, head))
  }

  /** Ends every connection. */
  close(): void {
    clearInterval(this.#heartbeat)
    for (const {socket} of this.#sessions) socket.terminate()
    this.#server.close()
  }

  #upgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer): void {
    const {config, datasets} = this.#context
    const path = (incoming.url ?? '').replace(/[?#].*$/, '')
    const [, dataset] = /^(?:\/v[^/]+)?\/socket\/([^/]+)$/.exec(path) ?? []
    const {origin} = incoming.headers
    const host = readHost(incoming.headers.host, config)
    const foreign =
      host.kind !== 'lake' || (origin !== undefined && !isAllowedOrigin(origin, config))
    if (foreign) refuse(socket, '403 Forbidden')
    else if (this.#sessions.size >= config.maxSockets) refuse(socket, '503 Service Unavailable')
    else if (dataset === undefined || !datasets.get(dataset)) refuse(socket, '404 Not Found')
    else {
      this.#server.handleUpgrade(incoming, socket, head, (open) =>
        this.#open(open, dataset, incoming.headers.authorization),
      )
    }
  }

  #open(socket: WebSocket, dataset: string, authorization: string | undefined): void {
    const session: Session = {
      socket,
      dataset,
      identity: this.#identify(dataset, authorization),
      announced: new Set(),
      subscriptions: new Set(),
    }
    this.#sessions.add(session)
    socket.on('message', (data) => this.#receive(session, String(data)))
    socket.on('error', () => socket.terminate())
    socket.on('close', () => {
      this.#sessions.delete(session)
      for (const id of session.announced) this.#tellDisconnect(session, id)
    })
  }

  /** Who a token belongs to; undefined where the lake wants one and has not got it yet. */
  #identify(dataset: string, authorization: string | undefined): Identity | undefined {
    const headers = authorization === undefined ? undefined : {authorization}
    try {
      const asked = new Request(this.#context.url(), headers ? {headers} : {})
      return this.#context.authorize(asked, dataset, 'read')
    } catch (error: unknown) {
      if (error instanceof ApiError) return undefined
      throw error
    }
  }

  #receive(session: Session, text: string): void {
    if (text === heartbeat) return
    const parsed = request.safeParse(tryParse(text))
    if (!parsed.success) {
      send(session, {id: null, error: {code: -32600, message: 'Invalid request'}})
      return
    }
    const {id, method} = parsed.data
    const answer = this.#answer(session, parsed.data)
    if (answer) send(session, {id, ...answer})
    else send(session, {id, error: {code: -32601, message: `Method not found: ${method}`}})
  }

  #answer(session: Session, {method, params}: PresenceRequest) {
    if (method === 'authorization') {
      session.identity = this.#identify(session.dataset, String(params.authorization ?? ''))
      if (session.identity) return {result: true}
    }
    if (!session.identity) {
      return {error: {code: 4001, message: 'Unauthorized: this lake asks for a token'}}
    }
    const own = typeof params.session === 'string' ? params.session : undefined
    switch (method) {
      case 'presence_subscribe': {
        if (session.subscriptions.size >= maxOfSession) return tooMany
        const subscription = randomBytes(8).toString('hex')
        session.subscriptions.add(subscription)
        return {result: subscription}
      }
      case 'presence_unsubscribe':
        session.subscriptions.delete(String(params.subscriptionId))
        return {result: true}
      case 'presence_rollcall':
        this.#tell(session, {type: 'rollCall', i: session.identity.user, session: own})
        return {result: true}
      case 'presence_announce': {
        const {data} = params
        const id = isSessionData(data) ? data.sessionId : undefined
        if (session.announced.size >= maxOfSession) return tooMany
        if (id !== undefined) session.announced.add(id)
        this.#tell(session, {type: 'state', i: session.identity.user, m: data})
        return {result: true}
      }
      case 'presence_disconnect':
        if (own !== undefined) {
          session.announced.delete(own)
          this.#tellDisconnect(session, own)
        }
        return {result: true}
      default:
        return undefined
    }
  }

  #tellDisconnect(session: Session, id: string): void {
    this.#tell(session, {type: 'disconnect', i: session.identity?.user, m: {session: id}})
  }

  #tell(from: Session, result: Record<string, unknown>): void {
    for (const session of this.#sessions) {
      if (session === from || session.dataset !== from.dataset) continue
      for (const subscription of session.subscriptions) {
        send(session, {method: 'presence_subscription', params: {subscription, result}})
      }
    }
  }
}

/** Studio's are 16 characters long. */
const longestSessionId = 128

const tooMany = {error: {code: 4029, message: `At most ${maxOfSession} on one connection`}}

function isSessionData(data: unknown): data is {sessionId: string} {
  return (
    typeof data === 'object' &&
    data !== null &&
    'sessionId' in data &&
    typeof data.sessionId === 'string' &&
    data.sessionId.length <= longestSessionId
  )
}

function send({socket}: Session, message: Record<string, unknown>): void {
  // A window that does not read what it is sent is let go; it connects anew.
  if (socket.bufferedAmount > maxBacklogBytes) socket.terminate()
  else if (socket.readyState === socket.OPEN)
    socket.send(JSON.stringify({jsonrpc: '2.0', ...message}))
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
}
