import type {Evaluate} from '../evaluate/compile.ts'
import {settle} from '../evaluate/values.ts'
import {collectIds} from '../functions/global.ts'
import {preparedStatement} from '../store/preparedStatement.ts'
import {type Access, beyond, limited} from './access.ts'

const referring = 'FROM query_references WHERE target = ?'

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
      const {database} = view
      const find = preparedStatement(database, `SELECT id ${referring} LIMIT ?`)
      const pass = preparedStatement(database, `SELECT 1 ${referring} LIMIT ?, 1`)
      const detail = `references: ${targets.size} target(s)`
      const ids = new Set<string>()
      for (const target of targets) {
        // To pass over rows costs less than to read them.
        if (pass.get(target, limit) !== undefined) return beyond('index', detail)
        for (const {id} of find.all(target, limit + 1)) ids.add(String(id))
        if (ids.size > limit) break
      }
      return limited([...ids], limit, 'index', detail, isExact)
    },
  }
}
