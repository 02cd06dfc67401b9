import type {NewsDocument} from '../../model.ts'

/** A Sanity patch as plain data. */
export interface MergePatch {
  readonly id: string
  readonly ifRevisionID?: string
  readonly set: Readonly<Record<string, unknown>>
}

/** One transaction that makes two documents one. */
export interface MergePlan {
  /** The surviving document with what only the other one knew. */
  readonly keep: MergePatch
  /** A patch for each document that referred to the removed one. */
  readonly references: readonly MergePatch[]
  readonly remove: string
}

/**
 * Plans the merge of two organizations, people or places into one.
 *
 * The surviving document keeps its own values; lists are united, the removed name becomes a name over
 * time or a variant. Every reference in `referencing` moves, and lists that then hold the survivor twice
 * lose the second one.
 */
export function mergeDocuments(
  keep: NewsDocument,
  remove: NewsDocument,
  referencing: readonly NewsDocument[],
): MergePlan {
  const set: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(remove)) {
    if (field.startsWith('_') || field === 'slug' || field === 'name' || field === 'needsReview')
      continue
    const own = keep[field]
    if (own === undefined) set[field] = moved(value, remove._id, keep._id)
    else if (Array.isArray(own) && Array.isArray(value)) {
      const united = unite(own, moved(value, remove._id, keep._id) as unknown[])
      if (united.length > own.length) set[field] = united
    }
  }
  const former = typeof remove.name === 'string' ? remove.name : undefined
  if (former !== undefined && former !== keep.name) {
    const field = keep._type === 'organization' ? 'names' : 'variants'
    const base = (set[field] ?? keep[field] ?? []) as unknown[]
    const entry =
      keep._type === 'organization'
        ? {_key: `merged-${remove._id}`.slice(0, 60), _type: 'organizationName', name: former}
        : keep._type === 'place'
          ? {_key: `merged-${remove._id}`.slice(0, 60), _type: 'placeName', name: former}
          : former
    const has = base.some((item) =>
      typeof item === 'string' ? item === former : isRecord(item) && item.name === former,
    )
    if (!has) set[field] = [...base, entry]
  }
  const references = referencing.flatMap((document): MergePatch[] => {
    if (document._id === keep._id || document._id === remove._id) return []
    const changed: Record<string, unknown> = {}
    for (const [field, value] of Object.entries(document)) {
      if (field.startsWith('_')) continue
      const next = moved(value, remove._id, keep._id)
      if (next !== value) changed[field] = next
    }
    if (Object.keys(changed).length === 0) return []
    const revision = document._rev
    return [
      {
        id: document._id,
        ...(typeof revision === 'string' ? {ifRevisionID: revision} : {}),
        set: changed,
      },
    ]
  })
  const revision = keep._rev
  return {
    keep: {id: keep._id, ...(typeof revision === 'string' ? {ifRevisionID: revision} : {}), set},
    references,
    remove: remove._id,
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value with its references moved; the same object when none was there. */
function moved(value: unknown, from: string, to: string): unknown {
  if (Array.isArray(value)) {
    let changed = false
    const items = value.map((item) => {
      const next = moved(item, from, to)
      if (next !== item) changed = true
      return next
    })
    if (!changed) return value
    const seen = new Set<string>()
    return items.filter((item) => {
      if (!isRecord(item) || typeof item._ref !== 'string') return true
      if (seen.has(item._ref)) return false
      seen.add(item._ref)
      return true
    })
  }
  if (!isRecord(value)) return value
  let changed = false
  const next: Record<string, unknown> = {}
  for (const [field, inner] of Object.entries(value)) {
    const result = field === '_ref' && inner === from ? to : moved(inner, from, to)
    if (result !== inner) changed = true
    next[field] = result
  }
  return changed ? next : value
}

function unite(own: readonly unknown[], other: readonly unknown[]): unknown[] {
  const bare = (item: unknown) =>
    isRecord(item) ? JSON.stringify({...item, _key: undefined}) : JSON.stringify(item)
  const seen = new Set(own.map(bare))
  return [...own, ...other.filter((item) => !seen.has(bare(item)))]
}
