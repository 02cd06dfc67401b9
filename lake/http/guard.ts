import type {Context, MiddlewareHandler} from 'hono'
import {plainError} from '../errors.ts'
import type {LakeContext, LakeEnv} from './context.ts'
import {isAllowedOrigin, readHost} from './origins.ts'
import type {StreamTickets} from './streamTickets.ts'

const writes = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])
const streamPath = /^\/data\/(?:listen|live\/events)\/[^/]+$/
/** What a page of another site must not even set to work; what it can show (assets) it may. */
const dataPath = /^\/(?:data|projects|datasets|users)\//
const allowedMethods = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'

/**
 * Refuses foreign `Host` headers (DNS rebinding), foreign origins on anything that writes or asks for
 * data (forged requests, and queries that keep the lake busy), and answers preflights. Pages of this machine may read with credentials.
 */
export function guard(context: LakeContext, tickets: StreamTickets): MiddlewareHandler<LakeEnv> {
  const {config} = context
  return async (c, next) => {
    const host = readHost(c.req.header('host'), config)
    if (host.kind === 'foreign') {
      throw plainError(421, 'This lake does not answer for that host name; see --host and hosts')
    }
    if (host.kind === 'lake' && host.project !== undefined && host.project !== config.projectId) {
      throw plainError(
        404,
        `Project "${host.project}" is not on this lake, which has "${config.projectId}"`,
      )
    }
    const origin = c.req.header('origin')
    const allowed = origin !== undefined && isAllowedOrigin(origin, config)
    if (host.kind === 'stream') {
      // Only redirected event streams come here, and their ticket stands for the origin.
      if (
        c.req.method === 'OPTIONS' &&
        origin === 'null' &&
        tickets.preflight(c.req.query('ticket'))
      ) {
        setHeaders(c, corsHeaders('null'))
        c.header('access-control-allow-methods', 'GET')
        c.header(
          'access-control-allow-headers',
          c.req.header('access-control-request-headers') ?? '',
        )
        return c.body(null, 204)
      }
      if (c.req.method !== 'GET' || !streamPath.test(c.req.path)) {
        throw plainError(404, 'This name serves event streams only')
      }
      await next()
      return
    }
    if (c.req.method === 'OPTIONS') {
      if (!allowed) return c.body(null, 403)
      setHeaders(c, corsHeaders(origin))
      c.header('access-control-allow-methods', allowedMethods)
      c.header(
        'access-control-allow-headers',
        c.req.header('access-control-request-headers') ?? 'authorization, content-type',
      )
      c.header('access-control-max-age', '86400')
      if (c.req.header('access-control-request-private-network')) {
        c.header('access-control-allow-private-network', 'true')
      }
      return c.body(null, 204)
    }
    if (writes.has(c.req.method)) {
      const crossSite = origin === undefined && c.req.header('sec-fetch-site') === 'cross-site'
      if (crossSite || (origin !== undefined && !allowed)) {
        throw plainError(403, 'Pages of that origin may not write here; see the option origins')
      }
    }
    const site = c.req.header('sec-fetch-site')
    // A link that somebody follows, as Vision's to a query's address, shows its answer to nobody else.
    const isFollowed = c.req.header('sec-fetch-user') === '?1'
    const isForeign = origin === undefined ? site === 'cross-site' && !isFollowed : !allowed
    if (isForeign && dataPath.test(c.req.path)) {
      throw plainError(403, 'Pages of that origin may not read here; see the option origins')
    }
    await next()
    // Set on the answer itself: Hono's own way would make a new one of it, and a stream of its body.
    const {headers} = c.res
    // An event stream has sent its headers itself.
    if (headers.has('x-hono-already-sent')) return
    headers.set('x-content-type-options', 'nosniff')
    if (!allowed) return
    for (const [name, value] of Object.entries(corsHeaders(origin))) headers.set(name, value)
  }
}

/** The headers that let a page of an allowed origin read the answer, with credentials. */
export function corsHeaders(origin: string): Record<string, string> {
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': 'content-type, retry-after, x-sanity-shard',
    vary: 'origin',
  }
}

function setHeaders(c: Context<LakeEnv>, headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) c.header(name, value)
}
