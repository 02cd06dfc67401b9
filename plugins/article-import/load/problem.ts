/** What to do about a request that did not succeed. */
export type Problem =
  /** Too fast: wait and send again. */
  | {readonly kind: 'limited'; readonly retryAfter?: number}
  /** Nobody knows whether it was done: send the same again. */
  | {readonly kind: 'unsure'; readonly message: string}
  /** A document is not as it was thought to be: look again. */
  | {readonly kind: 'conflict'; readonly message: string}
  /** Something in it is not acceptable, and will not be next time. */
  | {readonly kind: 'refused'; readonly message: string}
  /** Nothing of this kind will be accepted: no permission, no such dataset. */
  | {readonly kind: 'fatal'; readonly message: string}

/** Reads an error of `@sanity/client`, or of the network under it. */
export function problemOf(error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error)
  const status = statusOf(error)
  if (status === undefined) return {kind: 'unsure', message}
  if (status === 429) {
    const retryAfter = retryAfterOf(error)
    return retryAfter === undefined ? {kind: 'limited'} : {kind: 'limited', retryAfter}
  }
  if (status >= 500 || status === 408) return {kind: 'unsure', message}
  if (status === 409) return {kind: 'conflict', message}
  if (status === 401 || status === 402 || status === 403 || status === 404) {
    return {kind: 'fatal', message}
  }
  return {kind: 'refused', message}
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return undefined
  return typeof error.statusCode === 'number' ? error.statusCode : undefined
}

/** In milliseconds; RFC 9110, 10.2.3 allows seconds or a date. */
function retryAfterOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('response' in error)) return undefined
  const {response} = error
  if (typeof response !== 'object' || response === null || !('headers' in response))
    return undefined
  const value = (response.headers as Record<string, unknown>)['retry-after']
  if (typeof value !== 'string' || value === '') return undefined
  const seconds = Number(value)
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - Date.now()
  return Number.isFinite(wait) ? Math.max(0, Math.min(wait, 120_000)) : undefined
}
