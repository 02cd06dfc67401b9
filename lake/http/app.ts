import {Hono} from 'hono'
import {ApiError, plainError} from '../errors.ts'
import {storageError} from '../store/storageError.ts'
import type {LakeContext, LakeEnv} from './context.ts'
import {docRoutes} from './docRoutes.ts'
import {guard} from './guard.ts'
import {createLimits} from './limits.ts'
import {ListenRoutes} from './listenRoutes.ts'
import {mutateRoutes} from './mutateRoutes.ts'
import {queryRoutes} from './queryRoutes.ts'
import {StreamTickets} from './streamTickets.ts'

/** The lake's HTTP surface. */
export interface LakeApp {
  readonly app: Hono<LakeEnv>
  readonly listeners: ListenRoutes
}

const versionPrefix = /^\/v(?:\d+|\d{4}-\d\d-\d\d|X)(?=\/)/

/** Builds the routes; every address may begin with an API version such as `/v2025-02-19`. */
export function createApp(context: LakeContext): LakeApp {
  const app = new Hono<LakeEnv>({getPath: pathOf})
  const listeners = new ListenRoutes(context, new StreamTickets(context.config))
  const limits = createLimits(context.config)
  app.onError((error, c) => {
    const known = error instanceof ApiError ? error : storageError(error)
    if (known instanceof ApiError) return c.json(known.body, known.status, known.headers)
    return c.json({statusCode: 500, error: 'Internal Server Error', message: messageOf(known)}, 500)
  })
  app.notFound((c) => {
    const {status, body} = plainError(404, `No such address: ${c.req.method} ${c.req.path}`)
    return c.json(body, status)
  })
  app.use(guard(context))
  app.route('/', queryRoutes(context))
  app.route('/', mutateRoutes(context, limits))
  app.route('/', docRoutes(context))
  app.route('/', listeners.app)
  return {app, listeners}
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function pathOf(request: Request): string {
  const {url} = request
  const start = url.indexOf('/', url.indexOf('://') + 3)
  if (start < 0) return '/'
  const end = url.slice(start).search(/[?#]/)
  const path = end < 0 ? url.slice(start) : url.slice(start, start + end)
  return decodeSlashless(path.replace(versionPrefix, ''))
}

/** Hono decodes parameters itself; only what is no valid encoding must not reach it. */
function decodeSlashless(path: string): string {
  try {
    decodeURIComponent(path)
    return path
  } catch {
    return path.replaceAll('%', '%25')
  }
}
