import type {Context} from 'hono'
import type {CommitRequest} from '../store/commit.ts'
import type {LakeConfig, LakeEnv} from './context.ts'
import {ConcurrencyLimiter, checkDocumentLimits, RateLimiter} from './hostedLimits.ts'

/** What guards the routes that write. */
export interface Limits {
  /** Whether requests are counted. */
  readonly isLimited: boolean
  readonly maxBodyBytes: number
  readonly validate: CommitRequest['validate']
  /** Runs a mutation or action request within the limits, if there are any. */
  mutation<T>(c: Context<LakeEnv>, work: () => Promise<T>): Promise<T>
  /** @throws {@link ApiError} with status 429 where an address uploads too often */
  upload(c: Context<LakeEnv>): void
}

/** The limits that the settings ask for: the hosted ones, or only the body's size. */
export function createLimits(config: LakeConfig): Limits {
  const {limits} = config
  if (!limits) {
    return {
      isLimited: false,
      maxBodyBytes: config.maxBodyBytes,
      validate: undefined,
      mutation: (_, work) => work(),
      upload: () => {},
    }
  }
  const mutations = new RateLimiter(limits.mutationsPerSecond)
  const uploads = new RateLimiter(limits.uploadsPerSecond)
  const concurrent = new ConcurrencyLimiter(limits.concurrentMutations)
  return {
    isLimited: true,
    maxBodyBytes: limits.maxBodyBytes,
    validate: (changes, dataset) => checkDocumentLimits(limits, changes, dataset),
    mutation: (c, work) => {
      mutations.take(addressOf(c))
      return concurrent.run(work)
    },
    upload: (c) => uploads.take(addressOf(c)),
  }
}

function addressOf(c: Context<LakeEnv>): string {
  return c.env.incoming.socket.remoteAddress ?? 'unknown'
}
