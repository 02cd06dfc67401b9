import {Hono} from 'hono'
import {createAssetRoutes} from '../assets/routes.ts'
import {plainError} from '../errors.ts'
import {KeyValueStore} from '../store/keyValueStore.ts'
import {actionRoutes} from './actionRoutes.ts'
import type {LakeContext, LakeEnv} from './context.ts'
import {type DirectAnswer, directMutations} from './directMutations.ts'
import {docRoutes} from './docRoutes.ts'
import {errorAnswer} from './errorAnswer.ts'
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
  /** Answers a request without Hono, and says so, where that is quicker. */
  readonly answerDirectly: DirectAnswer
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
    const {status, body, headers} = errorAnswer(error)
    return c.json(body, status, headers)
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
    answerDirectly: directMutations(context, limits),
    listeners,
    close: async () => {
      listeners.close()
      await assets.close()
      settings.close()
    },
  }
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
