import {Hono} from 'hono'
import type {LakeContext, LakeEnv} from './context.ts'
import type {Limits} from './limits.ts'
import {mutate} from './mutate.ts'
import {readText} from './readBody.ts'

/** `POST /data/mutate/{dataset}`. */
export function mutateRoutes(context: LakeContext, limits: Limits): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  app.post('/data/mutate/:dataset', (c) =>
    limits.mutation(c, async () => {
      const dataset = c.req.param('dataset')
      const {user: author} = context.authorize(c.req.raw, dataset, 'write')
      context.dataset(dataset)
      const text = await readText(c, limits.maxBodyBytes)
      const parameter = (name: string) => c.req.query(name)
      return c.json(await mutate(context, limits.validate, {dataset, author, text, parameter}))
    }),
  )
  return app
}
