import {Hono} from 'hono'
import type {LakeContext, LakeEnv} from './context.ts'

const pageSize = 500

/**
 * `GET /data/export/{dataset}`: every document as NDJSON, for `@sanity/export`.
 *
 * The stream reads page after page by id, so that it holds neither the dataset nor a lock. With
 * `nextCursor` it sends one page and then the next cursor, as the hosted API does.
 */
export function exportRoutes(context: LakeContext): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  app.get('/data/export/:dataset', (c) => {
    const name = c.req.param('dataset')
    context.authorize(c.req.raw, name, 'read')
    const {database} = context.dataset(name)
    const types = c.req.query('types')?.split(',').filter(Boolean)
    const filter = types ? `AND type IN (${types.map(() => '?').join(', ')})` : ''
    const select = database.prepare(
      `SELECT id, body FROM documents WHERE id > ? ${filter} ORDER BY id LIMIT ${pageSize}`,
    )
    const readPage = (after: string) => {
      if (database.isOpen) return select.all(after, ...(types ?? []))
      return undefined
    }
    const cursor = c.req.query('nextCursor')
    let last = cursor ? Buffer.from(cursor, 'base64url').toString('utf8') : ''
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const rows = readPage(last)
        // The dataset is gone: a stream that simply ended would pass for the whole of it.
        if (rows === undefined) return void c.env.outgoing.destroy()
        if (rows.length > 0) {
          last = String(rows.at(-1)?.id)
          controller.enqueue(Buffer.from(rows.map((row) => `${row.body}\n`).join('')))
        }
        const more = rows.length === pageSize
        if (more && cursor === undefined) return
        if (more) {
          const nextCursor = Buffer.from(last).toString('base64url')
          controller.enqueue(Buffer.from(`${JSON.stringify({nextCursor})}\n`))
        }
        controller.close()
      },
    })
    return c.body(body, 200, {'content-type': 'application/x-ndjson'})
  })
  return app
}
