import {Hono} from 'hono'
import {type Action, readAction} from '../actions/readAction.ts'
import type {ReleaseStore} from '../actions/releaseActions.ts'
import {runAction} from '../actions/runAction.ts'
import {dataError, MutationProblem, mutationError} from '../errors.ts'
import type {Dataset} from '../store/dataset.ts'
import {documentAtLastRevision} from '../store/history.ts'
import type {Staging} from '../store/staging.ts'
import type {LakeContext, LakeEnv} from './context.ts'
import type {Limits} from './limits.ts'
import {readTransactionId} from './mutate.ts'
import {readJson} from './readBody.ts'

/** `POST /data/actions/{dataset}`. */
export function actionRoutes(context: LakeContext, limits: Limits): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  app.post('/data/actions/:dataset', (c) =>
    limits.mutation(c, async () => {
      const name = c.req.param('dataset')
      const identity = context.authorize(c.req.raw, name, 'write')
      const dataset = context.dataset(name)
      const body = await readJson(c, limits.maxBodyBytes)
      const actions = readActions(body.actions)
      const {transactionId} = await dataset.commit({
        mutations: (staging) => runActions(actions, staging, releaseStore(dataset)),
        source: body.actions,
        author: identity.user,
        transactionId: readTransactionId(body.transactionId),
        dryRun: body.dryRun === true || c.req.query('dryRun') === 'true',
        validate: limits.validate,
      })
      return c.json({transactionId})
    }),
  )
  return app
}

/** Runs actions in order; what is wrong with one refuses all. */
export function runActions(
  actions: readonly Action[],
  staging: Staging,
  store: ReleaseStore,
): void {
  for (const [index, action] of actions.entries()) {
    withIndex(index, () => runAction(action, staging, store))
  }
}

/** What release actions look up in a dataset. */
export function releaseStore(dataset: Dataset): ReleaseStore {
  return {
    versionIds: (release) =>
      dataset.database
        .prepare("SELECT id FROM documents WHERE tier = 'version' AND version = ? ORDER BY id")
        .all(release)
        .map(({id}) => String(id)),
    lastRevision: (id) => documentAtLastRevision(dataset, id),
  }
}

function readActions(input: unknown): readonly Action[] {
  if (!Array.isArray(input) || input.length === 0) {
    throw dataError(400, 'malformedActionError', 'The body must have a non-empty array "actions"')
  }
  return input.map((action, index) => withIndex(index, () => readAction(action)))
}

function withIndex<T>(index: number, work: () => T): T {
  try {
    return work()
  } catch (error: unknown) {
    throw error instanceof MutationProblem ? mutationError(error, index) : error
  }
}
