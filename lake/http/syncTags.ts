import {createHash} from 'node:crypto'
import type {Reads} from '../query/reads.ts'
import type {Dataset} from '../store/dataset.ts'
import {parseDocumentId} from '../store/documentIds.ts'
import {isVariantOf} from '../store/statements.ts'
import type {LakeDocument} from '../types.ts'

/** A frontend keeps these with each answer, and some take few: beyond it, one tag stands for all. */
const mostTags = 64

interface Changed {
  readonly id: string
  readonly before?: LakeDocument | undefined
  readonly after?: LakeDocument | undefined
}

/** The tags of an answer, one of which each change carries that could alter it. */
export function syncTagsOf(dataset: string, {types, ids, isAll}: Reads): readonly string[] {
  if (isAll || types.size + ids.size > mostTags) return [tag(dataset)]
  return [
    ...[...types].map((type) => tag(dataset, 'type', type)),
    ...[...ids].map((id) => tag(dataset, 'id', id)),
  ]
}

/** The tags of what a transaction changed. */
export function syncTagsOfChanges(
  dataset: Pick<Dataset, 'name' | 'database'>,
  {changes}: {readonly changes: readonly Changed[]},
): readonly string[] {
  const tags = new Set([tag(dataset.name)])
  // What lies over or under a draft or version shows when that goes, and may be of another type.
  const others = dataset.database.prepare(
    `SELECT DISTINCT type FROM documents WHERE ${isVariantOf}`,
  )
  for (const {id, before, after} of changes) {
    const {base} = parseDocumentId(id)
    tags.add(tag(dataset.name, 'id', base))
    for (const type of [before?._type, after?._type, ...others.all(base).map((row) => row.type)]) {
      if (type !== undefined) tags.add(tag(dataset.name, 'type', String(type)))
    }
  }
  return [...tags]
}

function tag(dataset: string, ...what: readonly string[]): string {
  if (what.length === 0) return `s1:${dataset}`
  return `s1:${createHash('sha1')
    .update([dataset, ...what].join('\0'))
    .digest('base64url')
    .slice(0, 10)}`
}
