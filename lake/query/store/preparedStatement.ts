import type {DatabaseSync, StatementSync} from 'node:sqlite'

/** Statements beyond these are prepared at each use. */
const mostKept = 200

const kept = new WeakMap<DatabaseSync, Map<string, StatementSync>>()

/**
 * A statement that is prepared only once, because a subquery asks the same for each row. For `get`
 * and `all`: whoever iterates needs one of its own, as another's call would start it anew.
 */
export function preparedStatement(database: DatabaseSync, sql: string): StatementSync {
  let statements = kept.get(database)
  if (statements === undefined) {
    statements = new Map()
    kept.set(database, statements)
  }
  const known = statements.get(sql)
  if (known !== undefined) return known
  const made = database.prepare(sql)
  if (statements.size < mostKept) statements.set(sql, made)
  return made
}
