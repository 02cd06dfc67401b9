import {Hono} from 'hono'
import {createAssetRoutes} from '../assets/routes.ts'
import {ApiError, plainError} from '../errors.ts'
import {KeyValueStore} from '../store/keyValueStore.ts'
import {storageError} from '../store/storageError.ts'
import {actionRoutes} from './actionRoutes.ts'
import type {LakeContext, LakeEnv} from './context.ts'
import {docRoutes} from './docRoutes.ts'
import {exportRoutes} from './exportRoutes.ts'
import {guard} from './guard.ts'
import {historyRoutes} from './historyRoutes.ts'
import {createLimits} from './limits.ts'
import {ListenRoutes} from './listenRoutes.ts'
import {mutateRoutes} from './mutateRoutes.ts'
import {projectRoutes} from './projectRoutes.ts'
import {queryRoutes} from './queryRoutes.ts'
import {referenceRoutes} from './referenceRoutes.ts'
import {serviceRoutes} from './serviceRoutes.ts'
import {StreamTickets} from './streamTickets.ts'
import {userRoutes} from './userRoutes.ts'

/** The lake's HTTP surface. */
export interface LakeApp {
  readonly app: Hono<LakeEnv>
  readonly listeners: ListenRoutes
  /** Ends the streams and closes what the routes opened. */
  close(): Promise<void>
}

const versionPrefix = /^\/v(?:\d+|\d{4}-\d\d-\d\d|X)(?=\/)/

/** Builds the routes; every address may begin with an API version such as `/v2025-02-19`. */
export function createApp(context: LakeContext): LakeApp {
  const app = new Hono<LakeEnv>({getPath: pathOf})
  const tickets = new StreamTickets(context.config)
  const listeners = new ListenRoutes(context, tickets)
  const limits = createLimits(context.config)
  const assets = createAssetRoutes(context)
  const settings = new KeyValueStore(context.folder)
  app.onError((error, c) => {
    // What is left of a refused body is not read, so nothing more can come on this connection.
    if (!c.env.incoming.complete) c.header('connection', 'close')
    const known = isGone(error)
      ? plainError(404, 'The dataset was deleted, or the lake closed, before this was answered')
      : storageError(error)
    if (known instanceof ApiError) return c.json(known.body, known.status, known.headers)
    return c.json({statusCode: 500, error: 'Internal Server Error', message: messageOf(known)}, 500)
  })
  app.notFound((c) => {
    const {status, body} = plainError(404, `No such address: ${c.req.method} ${c.req.path}`)
    return c.json(body, status)
  })
  app.use(guard(context, tickets))
  app.post('/assets/*', async (c, next) => {
    limits.upload(c)
    await next()
  })
  app.route('/', queryRoutes(context))
  app.route('/', mutateRoutes(context, limits))
  app.route('/', docRoutes(context))
  app.route('/', actionRoutes(context, limits))
  app.route('/', listeners.app)
  app.route('/', historyRoutes(context))
  app.route('/', exportRoutes(context))
  app.route('/', referenceRoutes(context))
  app.route('/', assets.routes)
  app.route('/', userRoutes(context, settings))
  app.route('/', projectRoutes(context, listeners))
  app.route('/', serviceRoutes(context))
  return {
    app,
    listeners,
    close: async () => {
      listeners.close()
      await assets.close()
      settings.close()
    },
  }
}

/** Whether an error is that of a database that was closed while somebody still asked it. */
function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_INVALID_STATE'
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
