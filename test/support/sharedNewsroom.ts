import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll} from 'vitest'
import {type RunningNewsroom, startNewsroom} from './startNewsroom.ts'

/** The newsroom that the tests of a file share. */
export interface Newsroom {
  readonly studioUrl: string
  readonly lakeUrl: string
  readonly client: SanityClient
  output(): string
  /** Stops it as Ctrl-C does, starts it again on the same data and ports, and gives the first one's exit code. */
  restart(): Promise<number | null>
}

/** Starts a newsroom before the first test of a file, fills it, and stops it after the last. */
export function sharedNewsroom(
  options: {archive?: boolean; fill?: (client: SanityClient) => Promise<unknown>} = {},
): Newsroom {
  let running: RunningNewsroom | undefined
  const current = () => {
    if (!running) throw new Error('The newsroom runs only within a test')
    return running
  }
  beforeAll(async () => {
    running = await startNewsroom({archive: options.archive})
    await options.fill?.(running.client)
  })
  afterAll(async () => {
    await running?.stop()
    await running?.clean()
  })
  return {
    get studioUrl() {
      return current().studioUrl
    },
    get lakeUrl() {
      return current().lakeUrl
    },
    get client() {
      return current().client
    },
    output: () => current().output(),
    restart: async () => {
      const {data, ports} = current()
      const code = await current().stop()
      running = await startNewsroom({data, ports})
      return code
    },
  }
}
