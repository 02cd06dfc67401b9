import {randomInt} from 'node:crypto'
import {createServer} from 'node:net'

/** Below the ports that a system hands out by itself, so that one stays free until it is used. */
const [first, last] = [20_000, 30_000]

/** A port of this machine that nothing listens on. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(first, last)
    if (await isFree(port)) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
