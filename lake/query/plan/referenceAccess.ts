import type {Evaluate} from '../evaluate/compile.ts'
import {settle} from '../evaluate/values.ts'
import {collectIds} from '../functions/global.ts'
import {type Access, limited} from './access.ts'

/** Documents that refer to given ids, by the index of every `_ref`. */
export function referenceAccess(operands: readonly Evaluate[], isExact: boolean): Access {
  return {
    find({view}, scope, limit) {
      const targets = new Set<string>()
      for (const operand of operands) {
        const value = settle(operand(scope))
        if (!isExact && value === null) return undefined
        collectIds(value, targets)
      }
      const find = view.database.prepare('SELECT id FROM query_references WHERE target = ? LIMIT ?')
      const ids = new Set<string>()
      for (const target of targets) {
        for (const {id} of find.all(target, limit + 1)) ids.add(String(id))
        if (ids.size > limit) break
      }
      return limited([...ids], limit, 'index', `references: ${targets.size} target(s)`, isExact)
    },
  }
}
