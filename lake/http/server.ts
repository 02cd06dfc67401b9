import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {getRequestListener} from '@hono/node-server'
import {LakeError} from '../errors.ts'
import type {LakeApp} from './app.ts'

/** Listeners send their query in the address, up to 14,800 characters of it. */
const maxHeaderSize = 64 * 1024

/**
 * Starts listening.
 *
 * @throws {@link LakeError} with the code `PORT_TAKEN` or `CANNOT_LISTEN`
 */
export function startServer(
  {app, answerDirectly}: LakeApp,
  host: string,
  port: number,
): Promise<Server> {
  const listener = getRequestListener(app.fetch)
  const server = createServer({maxHeaderSize}, (incoming, outgoing) => {
    if (!answerDirectly(incoming, outgoing)) void listener(incoming, outgoing)
  })
  server.keepAliveTimeout = 60_000
  server.requestTimeout = 0
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new LakeError(`Port ${port} of ${host} is taken`, {
              code: 'PORT_TAKEN',
              cause: error,
              suggestions: ['Stop the program that uses it, or choose another with --port.'],
            })
          : new LakeError(`Cannot listen on ${host}:${port}: ${error.message}`, {
              code: 'CANNOT_LISTEN',
              cause: error,
            }),
      )
    })
    server.listen(port, host, () => resolve(server))
  })
}

/** The port that a server got. */
export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

/** How long requests in flight may take to end once the server stops. */
const graceMs = 2000

/**
 * Stops taking requests, ends what streams (`endStreams`), and waits for the requests in flight.
 */
export async function stopServer(server: Server, endStreams: () => Promise<void>): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
  await endStreams()
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), graceMs)
  await closed
  clearTimeout(timer)
}
