import {Hono} from 'hono'
import {draftIdOf, parseDocumentId} from '../store/documentIds.ts'
import {isVariantOf} from '../store/statements.ts'
import type {LakeContext, LakeEnv} from './context.ts'

/** `GET /data/doc/{dataset}/{id,id}`. */
export function docRoutes(context: LakeContext): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  app.get('/data/doc/:dataset/:ids', (c) => {
    const name = c.req.param('dataset')
    context.authorize(c.req.raw, name, 'read')
    const dataset = context.dataset(name)
    const requested = c.req.param('ids').split(',').filter(Boolean)
    const ids =
      c.req.query('includeAllVersions') === 'true'
        ? requested.flatMap((id) => {
            const {base} = parseDocumentId(id)
            const stored = dataset.database
              .prepare(`SELECT id FROM documents WHERE ${isVariantOf} ORDER BY id`)
              .all(base)
              .map((row) => String(row.id))
            return stored.length > 0 ? stored : [base, draftIdOf(base)]
          })
        : requested
    const documents = []
    const omitted = []
    for (const id of ids) {
      const document = dataset.get(id)
      if (document) documents.push(document)
      else omitted.push({id, reason: 'existence'})
    }
    return c.json({documents, omitted})
  })
  return app
}
