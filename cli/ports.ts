import {createServer} from 'node:net'
import {CliError} from './errors.ts'

/**
 * Makes sure that a port is free on the loopback interface.
 *
 * @param port - the port
 * @param what - what wants it, for the error
 * @param flag - the option that moves it
 * @throws {@link CliError} with code `PORT_TAKEN`
 */
export async function requireFreePort(port: number, what: string, flag: string): Promise<void> {
  for (const host of ['127.0.0.1', '::1']) {
    const code = await listenError(port, host)
    if (code === 'EADDRINUSE' || code === 'EACCES') {
      throw new CliError(
        code === 'EADDRINUSE'
          ? `Port ${port}, which ${what} wants, is taken by another program`
          : `Port ${port}, which ${what} wants, may not be used by this user`,
        {
          code: 'PORT_TAKEN',
          suggestions: [
            `Choose another one with ${flag} <port>.`,
            'Or stop what listens there: a `newsroom start` in another terminal?',
          ],
        },
      )
    }
  }
}

function listenError(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code))
    server.listen({port, host, exclusive: true}, () => server.close(() => resolve(undefined)))
  })
}
