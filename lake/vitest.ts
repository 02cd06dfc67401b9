import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, beforeEach} from 'vitest'
import {createLake, type Lake, type LakeOptions} from './createLake.ts'
import type {Seed} from './seed.ts'

/** What {@link setupLake} is given. */
export interface SetupLakeOptions extends LakeOptions {
  /** The documents that every test begins with. */
  readonly seed?: Seed | (() => Seed | Promise<Seed>)
}

/** A lake for the tests of a file; ready when the first of them runs. */
export interface TestLake {
  readonly lake: Lake
  readonly client: SanityClient
}

/**
 * Starts an in-memory lake for a test file, and brings it back to its seed before each test.
 *
 * @example
 * ```ts
 * const test = setupLake({seed: [{_id: 'a', _type: 'article', headline: 'Hello'}]})
 *
 * it('finds the article', async () => {
 *   expect(await test.client.fetch('*[_type == "article"][0].headline')).toBe('Hello')
 * })
 * ```
 */
export function setupLake({seed, ...options}: SetupLakeOptions = {}): TestLake {
  let started: Lake | undefined
  let client: SanityClient | undefined
  let restore: () => Promise<void> = async () => {}
  beforeAll(async () => {
    const lake = await createLake(options)
    started = lake
    client = lake.client()
    if (seed !== undefined) await lake.seed(typeof seed === 'function' ? await seed() : seed)
    const snapshot = await lake.snapshot()
    restore = () => lake.restore(snapshot)
  })
  beforeEach(() => restore())
  afterAll(() => started?.close())
  return {
    get lake() {
      if (!started) throw notStarted()
      return started
    },
    get client() {
      if (!client) throw notStarted()
      return client
    },
  }
}

function notStarted(): Error {
  return new Error('The lake starts before the first test: use it inside it(), not beside it')
}
