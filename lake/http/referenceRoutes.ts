import {Hono} from 'hono'
import {isObject} from '../patch/resolvePath.ts'
import type {Dataset} from '../store/dataset.ts'
import type {LakeContext, LakeEnv} from './context.ts'

interface Found {
  readonly projectId: string
  readonly datasetName: string
  readonly documentId: string
}

/** `GET /data/references/{dataset}/documents/{id}/to`: who refers to a document, from any dataset. */
export function referenceRoutes(context: LakeContext): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  app.get('/data/references/:dataset/documents/:id/to', (c) => {
    const name = c.req.param('dataset')
    const id = c.req.param('id')
    context.authorize(c.req.raw, name, 'read')
    context.dataset(name)
    const internal = c.req.query('excludeInternalReferences') !== 'true'
    const references: Found[] = []
    for (const other of context.datasets.names()) {
      const dataset = context.datasets.get(other)
      if (!dataset || (other === name && !internal)) continue
      const target = {id, dataset: other === name ? undefined : name}
      for (const documentId of referringIds(dataset, target)) {
        references.push({projectId: context.config.projectId, datasetName: other, documentId})
      }
    }
    return c.json({totalCount: references.length, references})
  })
  return app
}

/** Documents that hold a reference to the target; SQLite narrows by the text, then each is looked at. */
function referringIds(
  dataset: Dataset,
  target: {readonly id: string; readonly dataset: string | undefined},
): readonly string[] {
  const rows = dataset.database
    .prepare('SELECT id, body FROM documents WHERE instr(body, ?) > 0 ORDER BY id')
    .all(JSON.stringify(target.id))
  return rows
    .filter(({body}) => refersTo(JSON.parse(String(body)), target))
    .map(({id}) => String(id))
}

function refersTo(
  value: unknown,
  target: {readonly id: string; readonly dataset: string | undefined},
): boolean {
  if (Array.isArray(value)) return value.some((element) => refersTo(element, target))
  if (!isObject(value)) return false
  if (value._ref === target.id && value._dataset === target.dataset) return true
  return Object.values(value).some((child) => refersTo(child, target))
}
