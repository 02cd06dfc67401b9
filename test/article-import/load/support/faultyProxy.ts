import {createServer, type IncomingMessage, request, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'

/** What the proxy does with one mutation request. */
export type Fault = 'pass' | 'lose-request' | 'lose-reply' | 503 | {readonly retryAfter: number}

/** A proxy before a lake that fails as networks and servers do. */
export interface FaultyProxy {
  readonly url: string
  /** Mutation requests that arrived. */
  readonly requests: number
  close(): Promise<void>
}

/**
 * Starts the proxy.
 *
 * @param target - the lake's address
 * @param next - called for each mutation request
 */
export async function startFaultyProxy(target: string, next: () => Fault): Promise<FaultyProxy> {
  let requests = 0
  const server = createServer((incoming, outgoing) => {
    const isMutation = incoming.url?.includes('/data/mutate/') ?? false
    if (isMutation) requests++
    const fault = isMutation ? next() : 'pass'
    if (fault === 'lose-request') incoming.destroy()
    else if (fault === 503) refuse(incoming, outgoing, 503, {})
    else if (typeof fault === 'object') {
      refuse(incoming, outgoing, 429, {'retry-after': String(fault.retryAfter)})
    } else forward(target, incoming, outgoing, fault === 'lose-reply')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get requests() {
      return requests
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

function refuse(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  status: number,
  headers: Record<string, string>,
): void {
  incoming.resume()
  incoming.on('end', () => {
    outgoing.writeHead(status, {'content-type': 'application/json', ...headers})
    outgoing.end(JSON.stringify({statusCode: status, error: 'fault', message: 'fault'}))
  })
}

function forward(
  target: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  loseReply: boolean,
): void {
  const {host: _host, ...headers} = incoming.headers
  const onward = request(
    new URL(incoming.url ?? '/', target),
    {method: incoming.method, headers},
    (reply) => {
      if (loseReply) {
        reply.resume()
        reply.on('end', () => outgoing.destroy())
        return
      }
      outgoing.writeHead(reply.statusCode ?? 500, reply.headers)
      reply.pipe(outgoing)
    },
  )
  onward.on('error', () => outgoing.destroy())
  incoming.pipe(onward)
}
