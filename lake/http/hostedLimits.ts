import {MutationProblem, plainError} from '../errors.ts'
import {isObject} from '../patch/resolvePath.ts'
import type {Dataset} from '../store/dataset.ts'
import type {AppliedChange} from '../store/writeTransaction.ts'

/** The hosted Content Lake's limits, as `--limits hosted` enforces them. */
export interface HostedLimits {
  /** Mutation and action requests a second from one address. */
  readonly mutationsPerSecond: number
  /** Asset uploads a second from one address. */
  readonly uploadsPerSecond: number
  readonly concurrentMutations: number
  readonly maxBodyBytes: number
  readonly maxDocumentBytes: number
  /** Distinct attribute paths in one document. */
  readonly attributesPerDocument: number
  /** Distinct attribute paths in the whole dataset. */
  readonly attributesPerDataset: number
  readonly maxDepth: number
}

/**
 * The limits of a project on the free plan.
 *
 * @see https://www.sanity.io/docs/content-lake/technical-limits
 */
export const hostedLimits: HostedLimits = {
  mutationsPerSecond: 25,
  uploadsPerSecond: 25,
  concurrentMutations: 100,
  maxBodyBytes: 4 * 1024 * 1024,
  maxDocumentBytes: 32 * 1024 * 1024,
  attributesPerDocument: 1000,
  attributesPerDataset: 2000,
  maxDepth: 20,
}

/** Counts requests by address in windows of a second; throws 429 beyond the limit. */
export class RateLimiter {
  readonly #perSecond: number
  readonly #windows = new Map<string, {start: number; count: number}>()

  constructor(perSecond: number) {
    this.#perSecond = perSecond
  }

  /** @throws {@link ApiError} with status 429 and `retry-after` */
  take(address: string, now = performance.now()): void {
    const window = this.#windows.get(address)
    if (!window || now - window.start >= 1000) {
      if (this.#windows.size > 10_000) this.#windows.clear()
      this.#windows.set(address, {start: now, count: 1})
      return
    }
    if (++window.count <= this.#perSecond) return
    const wait = Math.max(1, Math.ceil((window.start + 1000 - now) / 1000))
    throw plainError(
      429,
      `Rate limit exceeded: at most ${this.#perSecond} requests a second from one address`,
      {'retry-after': String(wait)},
    )
  }
}

/** Counts what runs at the same time; throws 429 beyond the limit. */
export class ConcurrencyLimiter {
  readonly #limit: number
  #running = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  /** @throws {@link ApiError} with status 429 and `retry-after` */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#limit) {
      throw plainError(429, `At most ${this.#limit} mutations may run at the same time`, {
        'retry-after': '1',
      })
    }
    this.#running++
    try {
      return await work()
    } finally {
      this.#running--
    }
  }
}

/** The attribute paths of a document, arrays being one step whatever their length. */
export function attributePaths(
  value: unknown,
  maxDepth: number,
  path = '',
  depth = 0,
  found = new Set<string>(),
): Set<string> {
  if (depth > maxDepth) {
    throw new MutationProblem(400, 'documentTooDeepError', `Nested deeper than ${maxDepth} levels`)
  }
  if (Array.isArray(value)) {
    for (const element of value) attributePaths(element, maxDepth, `${path}[]`, depth + 1, found)
  } else if (isObject(value)) {
    for (const [key, child] of Object.entries(value)) {
      const childPath = path === '' ? key : `${path}.${key}`
      found.add(childPath)
      attributePaths(child, maxDepth, childPath, depth + 1, found)
    }
  }
  return found
}

/** At least the paths that each dataset has; counted anew before one is found to have too many. */
const knownPaths = new WeakMap<Dataset, Set<string>>()

function countPaths(dataset: Dataset): Set<string> {
  const paths = new Set<string>()
  for (const {body} of dataset.database.prepare('SELECT body FROM documents').iterate()) {
    attributePaths(JSON.parse(String(body)), Number.POSITIVE_INFINITY, '', 0, paths)
  }
  knownPaths.set(dataset, paths)
  return paths
}

/**
 * Holds the documents of a transaction to the limits on size, depth and attributes.
 *
 * @throws {@link MutationProblem} that names the document and the limit
 */
export function checkDocumentLimits(
  limits: HostedLimits,
  changes: readonly AppliedChange[],
  dataset: Dataset,
): void {
  const paths = new Set<string>()
  for (const {id, after} of changes) {
    if (!after) continue
    const size = Buffer.byteLength(JSON.stringify(after))
    if (size > limits.maxDocumentBytes) {
      throw exceeded(413, id, `${size} bytes, more than ${limits.maxDocumentBytes}`)
    }
    const own = attributePaths(after, limits.maxDepth)
    if (own.size > limits.attributesPerDocument) {
      throw exceeded(400, id, `${own.size} attributes, more than ${limits.attributesPerDocument}`)
    }
    for (const path of own) paths.add(path)
  }
  let all = new Set([...(knownPaths.get(dataset) ?? countPaths(dataset)), ...paths])
  // Documents may have gone since the paths were counted.
  if (all.size > limits.attributesPerDataset) all = new Set([...countPaths(dataset), ...paths])
  const total = all.size
  if (total > limits.attributesPerDataset) {
    throw new MutationProblem(
      400,
      'attributeLimitExceededError',
      `Total attribute/datatype count ${total} exceeds limit of ${limits.attributesPerDataset}`,
      {total, limit: limits.attributesPerDataset},
    )
  }
  knownPaths.set(dataset, all)
}

function exceeded(status: 400 | 413, id: string, what: string): MutationProblem {
  return new MutationProblem(status, 'documentLimitExceededError', `Document "${id}" has ${what}`, {
    id,
  })
}
