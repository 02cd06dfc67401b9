import {Agent, request} from 'undici'
import {LoadError} from '../errors.ts'
import {createAddressGuard, type ResolveHost} from './addressGuard.ts'

/** How pictures are fetched. */
export interface FetchImageOptions {
  readonly allowHosts?: readonly string[]
  /** For one picture with all its redirects, in milliseconds. */
  readonly timeout?: number
  readonly resolveHost?: ResolveHost
}

/** Takes a picture's bytes in; called again where they broke off. */
export type TakeBytes<T> = (bytes: AsyncIterable<Uint8Array>) => Promise<T>

/** Fetches pictures. */
export interface ImageFetcher {
  fetch<T>(address: string, take: TakeBytes<T>): Promise<T>
  close(): Promise<void>
}

const REDIRECTS = 5
const ATTEMPTS = 3

/**
 * Makes a function that fetches a picture. Redirects are followed by hand, each new address
 * held to the same rules as the first.
 */
export function createImageFetcher(options: FetchImageOptions): ImageFetcher {
  const {allowHosts = [], timeout = 60_000} = options
  const guard = createAddressGuard(allowHosts, options.resolveHost)
  const timeouts = {connectTimeout: 15_000, headersTimeout: 30_000, bodyTimeout: 30_000}
  const guarded = new Agent({...timeouts, connect: {lookup: guard.lookup}})
  const trusted = new Agent(timeouts)

  const once = async <T>(address: URL, take: TakeBytes<T>, signal: AbortSignal): Promise<T> => {
    let url = address
    for (let hop = 0; hop <= REDIRECTS; hop++) {
      const response = await request(url, {
        dispatcher: guard.check(url) ? trusted : guarded,
        headers: {accept: 'image/*', 'user-agent': 'sanity-plugin-newsroom'},
        signal,
      })
      const {statusCode, headers, body} = response
      const {location} = headers
      if (statusCode >= 300 && statusCode < 400 && typeof location === 'string') {
        await body.dump()
        if (!URL.canParse(location, url)) break
        url = new URL(location, url)
        continue
      }
      if (statusCode !== 200) {
        await body.dump()
        throw new LoadError(`${url.href} answers ${statusCode}`, {
          code: statusCode === 429 || statusCode >= 500 ? 'ASSET_UNAVAILABLE' : 'ASSET_NOT_FOUND',
        })
      }
      return await take(body)
    }
    throw new LoadError(`${address.href} redirects without end`, {code: 'ASSET_NOT_FOUND'})
  }

  return {
    async fetch(address, take) {
      const signal = AbortSignal.timeout(timeout)
      for (let attempt = 1; ; attempt++) {
        try {
          return await once(new URL(address), take, signal)
        } catch (error) {
          const final = error instanceof LoadError && error.code !== 'ASSET_UNAVAILABLE'
          if (final || signal.aborted || attempt >= ATTEMPTS || isRefusal(error)) throw error
          await new Promise((done) => setTimeout(done, Math.random() * 200 * 2 ** attempt))
        }
      }
    },
    async close() {
      await Promise.all([guarded.close(), trusted.close()])
    },
  }
}

function isRefusal(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ADDRESS_REFUSED' || error.code === 'ENOTFOUND')
  )
}
