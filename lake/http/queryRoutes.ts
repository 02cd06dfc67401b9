import {type Context, Hono} from 'hono'
import {dataError} from '../errors.ts'
import {isObject} from '../patch/resolvePath.ts'
import {Reads} from '../query/reads.ts'
import type {ContentSourceMap} from '../query/sourceMap/sourceMap.ts'
import type {LakeContext, LakeEnv} from './context.ts'
import {readPerspective} from './perspective.ts'
import {readJson} from './readBody.ts'
import {syncTagsOf} from './syncTags.ts'

/** `GET` and `POST /data/query/{dataset}`. */
export function queryRoutes(context: LakeContext): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  app.get('/data/query/:dataset', (c) =>
    answer(context, c, c.req.query('query'), readParams(c.req.query())),
  )
  app.post('/data/query/:dataset', async (c) => {
    const {query, params} = await readJson(c, context.config.maxBodyBytes)
    return answer(context, c, query, isObject(params) ? params : {})
  })
  return app
}

async function answer(
  context: LakeContext,
  c: Context<LakeEnv>,
  query: unknown,
  params: Readonly<Record<string, unknown>>,
): Promise<Response> {
  const start = performance.now()
  const name = c.req.param('dataset') ?? ''
  const identity = context.authorize(c.req.raw, name, 'read')
  const dataset = context.dataset(name)
  if (typeof query !== 'string' || query.trim() === '') {
    throw dataError(400, 'queryParseError', 'The query is missing', {query: '', start: 0, end: 0})
  }
  const sourceMap = readSourceMap(c.req.query('resultSourceMap'))
  let resultSourceMap: ContentSourceMap | undefined
  const reads = new Reads()
  const result = await dataset.engine.run({
    query,
    params,
    perspective: readPerspective(c, dataset),
    now: context.now(),
    identity: identity.user,
    isConfined: identity.dataset !== undefined,
    reads,
    ...(sourceMap && {
      sourceMap: {
        byKey: sourceMap === 'withKeyArraySelector',
        note: (map: ContentSourceMap) => {
          resultSourceMap = map
        },
      },
    }),
  })
  const text = textOf({
    ...(c.req.query('returnQuery') !== 'false' && {query}),
    result: result ?? null,
    ...(resultSourceMap && {resultSourceMap}),
    syncTags: syncTagsOf(name, reads),
    ms: Math.round(performance.now() - start),
  })
  return c.body(text, 200, {'content-type': 'application/json'})
}

/** @throws {@link ApiError} with status 400 for what is no way to ask for a source map */
function readSourceMap(given: string | undefined): 'true' | 'withKeyArraySelector' | undefined {
  if (given === undefined || given === 'false') return undefined
  if (given === 'true' || given === 'withKeyArraySelector') return given
  throw dataError(
    400,
    'queryParamError',
    `resultSourceMap is true, false or withKeyArraySelector, not ${JSON.stringify(given)}`,
  )
}

/** @throws {@link ApiError} with status 400 for what is too large for one JSON text */
function textOf(answer: unknown): string {
  try {
    return JSON.stringify(answer)
  } catch (error: unknown) {
    if (!(error instanceof RangeError)) throw error
    throw dataError(400, 'queryEvaluationError', `The result is too large: ${error.message}`)
  }
}

/** The `$name` parameters of a query string, each JSON. */
export function readParams(query: Readonly<Record<string, string>>): Record<string, unknown> {
  const params: [string, unknown][] = []
  for (const [key, value] of Object.entries(query)) {
    if (!key.startsWith('$')) continue
    try {
      params.push([key.slice(1), JSON.parse(value)])
    } catch {
      throw dataError(400, 'queryParamError', `The parameter ${key} is not valid JSON: ${value}`)
    }
  }
  return Object.fromEntries(params)
}
