import {changeWrite, createWrite} from '../load/planDocument.ts'
import type {Write} from '../load/store.ts'
import type {NewsDocument} from '../model.ts'
import {storedForm} from './draftForm.ts'
import type {LoadContext} from './loadContext.ts'
import type {Placed, Snapshot, Verdict} from './placed.ts'
import type {PreparedArticle} from './types.ts'

/** The writes that an article needs, and what is told once they are safe. */
export interface Plan {
  readonly writes: readonly Write[]
  settle(): void
}

/** Plans the writes of an article's documents, and of the entities that it brings along. */
export function planWrites(
  placed: Placed,
  written: readonly NewsDocument[],
  verdicts: readonly Verdict[],
  snapshot: Snapshot,
  context: LoadContext,
): Plan {
  const {prepared, desired, draft, origins} = placed
  const fresh = prepared.entities.filter(({_id}) => !context.isStored(_id))
  const writes: Write[] = fresh.map((entity) => {
    const document = storedForm(entity, prepared.id, draft)
    return createWrite('ensure', document, document, context.entityOrigin(entity._id))
  })
  const done: [string, 'created' | 'changed'][] = []
  const kept: [string, readonly string[]][] = []
  for (const [index, document] of desired.entries()) {
    const origin = origins[index]
    if (!origin) continue
    const verdict = verdicts[index]
    const stored = snapshot.documents.get(document._id)
    const form = written[index] ?? document
    if (verdict === 'create') {
      writes.push(createWrite('create', document, form, origin, printOf(document, prepared)))
      done.push([document._type, 'created'])
    } else if (verdict === 'change' && stored) {
      const change = changeWrite(
        document,
        form,
        stored,
        origin,
        context.policy,
        printOf(document, prepared),
      )
      if (change.kept.length > 0) kept.push([document._id, change.kept])
      if (change.write) {
        writes.push(change.write)
        done.push([document._type, 'changed'])
      }
    } else if (verdict === 'edited') kept.push([document._id, []])
  }
  const isNew = done.some(([type, what]) => type === 'article' && what === 'created')
  const outcome = isNew ? 'created' : done.length > 0 ? 'changed' : 'unchanged'
  return {
    writes,
    settle() {
      for (const [type, what] of done) context.wrote(type, what)
      context.brought(prepared.entities.map(({_id}) => _id))
      for (const [id, fields] of kept) context.emit({type: 'edited', id, kept: fields})
      context.settled(prepared, outcome)
    },
  }
}

function printOf({_type}: NewsDocument, {print}: PreparedArticle) {
  return _type === 'article' ? print : undefined
}
