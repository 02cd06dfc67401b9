import process from 'node:process'

/** Resolves at the first Ctrl-C or SIGTERM, so that a server can be closed in order. */
export function untilStopped(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(name, () => resolve(name))
    }
  })
}
