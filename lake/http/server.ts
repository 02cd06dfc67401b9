import type {Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {createAdaptorServer} from '@hono/node-server'
import type {Hono} from 'hono'
import {LakeError} from '../errors.ts'
import type {LakeEnv} from './context.ts'

/**
 * Starts listening.
 *
 * @throws {@link LakeError} with the code `PORT_TAKEN` or `CANNOT_LISTEN`
 */
export function startServer(app: Hono<LakeEnv>, host: string, port: number): Promise<Server> {
  const server = createAdaptorServer({fetch: app.fetch}) as Server
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
