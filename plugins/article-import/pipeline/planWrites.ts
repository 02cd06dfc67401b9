import {changeWrite, createWrite, toldOf} from '../load/planDocument.ts'
import type {Write} from '../load/store.ts'
import type {NewsDocument} from '../model.ts'
import {storedForm} from './draftForm.ts'
import type {LoadContext} from './loadContext.ts'
import type {Aim, Snapshot, Verdict} from './placed.ts'

/** The writes that an article needs, and what is told once they are safe. */
export interface Plan {
  readonly writes: readonly Write[]
  settle(): void
}

/**
 * Plans the writes of an article's documents, and of the entities that it brings along.
 *
 * @param written - the documents as they are to be written; those with a verdict against it may be absent
 */
export function planWrites(
  {id, raw, draft, told, origins, print, entities, entityIds}: Aim,
  written: readonly (NewsDocument | undefined)[],
  verdicts: readonly Verdict[],
  snapshot: Snapshot,
  context: LoadContext,
): Plan {
  const fresh = entities.filter(({_id}) => !context.isStored(_id))
  const writes: Write[] = fresh.map((entity) => {
    const document = storedForm(entity, id, draft)
    return createWrite('ensure', toldOf(document), document, context.entityOrigin(entity._id))
  })
  const done: [string, 'created' | 'changed'][] = []
  const kept: [string, readonly string[]][] = []
  for (const [index, one] of told.entries()) {
    const origin = origins[index]
    const form = written[index]
    if (!origin || !form) continue
    const {_id, _type} = one
    const verdict = verdicts[index]
    const stored = snapshot.documents.get(_id)
    const itsPrint = _type === 'article' ? print : undefined
    if (verdict === 'create') {
      writes.push(createWrite('create', one, form, origin, itsPrint))
      done.push([_type, 'created'])
    } else if (verdict === 'change' && stored) {
      const change = changeWrite(one, form, stored, origin, context.policy, itsPrint)
      if (change.kept.length > 0) kept.push([_id, change.kept])
      if (change.write) {
        writes.push(change.write)
        done.push([_type, 'changed'])
      }
    } else if (verdict === 'edited') kept.push([_id, []])
  }
  const isNew = done.some(([type, what]) => type === 'article' && what === 'created')
  const outcome = isNew ? 'created' : done.length > 0 ? 'changed' : 'unchanged'
  return {
    writes,
    settle() {
      for (const [type, what] of done) context.wrote(type, what)
      context.brought(entityIds)
      for (const [document, fields] of kept) {
        context.emit({type: 'edited', id: document, kept: fields})
      }
      context.settled({id, raw}, outcome)
    },
  }
}
