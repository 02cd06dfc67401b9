import type {DatabaseSync} from 'node:sqlite'
import {applyPatch} from 'mendoza'
import {effectsOf} from './mendoza.ts'

/**
 * Rewrites the patches of a file of version 1, which led between documents with their `_rev`, as
 * those of version 2; all or none.
 *
 * @param version - the file's version afterwards
 */
export function rewritePatches(database: DatabaseSync, version: number): void {
  const documents = database.prepare(`SELECT DISTINCT document FROM changes WHERE kind <> 'create'`)
  const body = database.prepare('SELECT body FROM documents WHERE id = ?')
  const changes = database.prepare(
    'SELECT n, kind, revert FROM changes WHERE document = ? ORDER BY n DESC',
  )
  const update = database.prepare(
    'UPDATE changes SET apply = ?, revert = ? WHERE document = ? AND n = ?',
  )
  database.exec('BEGIN IMMEDIATE')
  try {
    for (const {document} of documents.all()) {
      const id = String(document)
      const today = body.get(id)?.body
      let after = today === undefined ? null : JSON.parse(String(today))
      for (const {n, kind, revert} of changes.all(id)) {
        if (kind === 'create') {
          after = null
          continue
        }
        const before = applyPatch(after, JSON.parse(String(revert)))
        const effects = effectsOf(before, after)
        const apply = kind === 'update' ? JSON.stringify(effects.apply) : null
        update.run(apply, JSON.stringify(effects.revert), id, Number(n))
        after = before
      }
    }
    database.exec(`PRAGMA user_version = ${version}; COMMIT`)
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}
