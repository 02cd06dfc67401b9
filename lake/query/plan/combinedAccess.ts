import type {Access, Found} from './access.ts'

/** Beyond this many candidates another condition is tried first; then beyond this many more. */
const selective = [2_000, 20_000]
/** To read a document costs as much as so many ids out of an index. */
const idsPerDocument = 8
/** With so few candidates it is cheaper to read them than to look into another index. */
const few = 32

/** Candidates of a conjunction: those of its selective parts, or of the first that narrows at all. */
export function allOf(parts: readonly Access[]): Access {
  return {
    find(context, scope, limit, type) {
      let narrowing = parts
      for (const most of selective) {
        const small: Found[] = []
        const large: Access[] = []
        let worthwhile = Math.min(most, limit)
        for (const part of narrowing) {
          const found = part.find(context, scope, worthwhile, type)
          if (found === undefined) continue
          if (!found.isComplete) large.push(part)
          else {
            small.push(found)
            if (found.ids.length < few) break
            worthwhile = Math.min(worthwhile, idsPerDocument * found.ids.length)
          }
        }
        if (small.length > 0) return intersection(small, small.length === parts.length)
        narrowing = large
        if (most >= limit) break
      }
      return narrowing[0]?.find(context, scope, limit, type)
    },
  }
}

function intersection(found: readonly Found[], isEverything: boolean): Found | undefined {
  const [first, ...rest] = [...found].sort((a, b) => a.ids.length - b.ids.length)
  if (first === undefined) return undefined
  const sets = rest.map(({ids}) => new Set(ids))
  return {
    ids: first.ids.filter((id) => sets.every((set) => set.has(id))),
    isComplete: true,
    isExact: isEverything && found.every(({isExact}) => isExact),
    access: first.access,
    detail: [first, ...rest].map(({detail}) => detail).join(' and '),
  }
}

/** Candidates of a disjunction: those of all its parts together; nothing where one has none. */
export function anyOf(parts: readonly Access[]): Access {
  return {
    find(context, scope, limit, type) {
      const ids = new Set<string>()
      const found: Found[] = []
      for (const part of parts) {
        const next = part.find(context, scope, limit, type)
        if (next === undefined) return undefined
        found.push(next)
        for (const id of next.ids) ids.add(id)
        if (!next.isComplete || ids.size > limit) break
      }
      return {
        ids: [...ids].slice(0, limit),
        isComplete: found.every(({isComplete}) => isComplete) && ids.size <= limit,
        isExact: found.length === parts.length && found.every(({isExact}) => isExact),
        access: found.at(-1)?.access ?? 'index',
        detail: [...new Set(found.map(({detail}) => detail))].join(' or '),
      }
    },
  }
}

/** An access for a part of a conjunction that does not stand for all of it. */
export function inexact(access: Access): Access {
  return {
    find(context, scope, limit, type) {
      const found = access.find(context, scope, limit, type)
      return found && {...found, isExact: false}
    },
  }
}
