import type {DatabaseSync} from 'node:sqlite'

/** SQL over `documents` for what shows under one published id: itself, its draft and its versions. */
export const isVariantOf = "(id = ?1 OR (base = ?1 AND tier <> 'published'))"

/** The prepared statements of a dataset's file, made once. */
export function prepareStatements(database: DatabaseSync) {
  return {
    body: database.prepare('SELECT body FROM documents WHERE id = ?'),
    begin: database.prepare('BEGIN IMMEDIATE'),
    commit: database.prepare('COMMIT'),
    savepoint: database.prepare('SAVEPOINT one'),
    release: database.prepare('RELEASE one'),
    exists: database.prepare('SELECT 1 FROM documents WHERE id = ?'),
    insert: database.prepare(
      `INSERT INTO documents (id, base, tier, version, type, rev, created, updated, body)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    update: database.prepare(
      'UPDATE documents SET type = ?, rev = ?, created = ?, updated = ?, body = ? WHERE id = ?',
    ),
    remove: database.prepare('DELETE FROM documents WHERE id = ?'),
    referencing: database.prepare('SELECT source FROM strong_references WHERE target = ?'),
    insertReference: database.prepare(
      'INSERT OR IGNORE INTO strong_references (source, target) VALUES (?, ?)',
    ),
    removeReference: database.prepare(
      'DELETE FROM strong_references WHERE target = ? AND source = ?',
    ),
    insertTransaction: database.prepare(
      'INSERT INTO transactions (id, author, timestamp, mutations, digest) VALUES (?, ?, ?, ?, ?)',
    ),
    transaction: database.prepare(
      'SELECT n, id, author, timestamp, mutations, digest FROM transactions WHERE id = ?',
    ),
    insertChange: database.prepare(
      `INSERT INTO changes (document, n, previous_rev, apply, revert, kind)
       VALUES (?, ?, ?, ?, ?, ?)`,
    ),
  }
}

/** The statements that {@link prepareStatements} makes. */
export type Statements = ReturnType<typeof prepareStatements>
