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
      `UPDATE documents SET type = ?, rev = ?, created = ?, updated = ?, body = ? WHERE id = ?
       RETURNING seq`,
    ),
    remove: database.prepare('DELETE FROM documents WHERE id = ? RETURNING seq'),
    referencing: database.prepare(
      `SELECT documents.id FROM strong_references JOIN documents USING (seq)
       WHERE target = ? ORDER BY documents.id`,
    ),
    insertReference: database.prepare(
      'INSERT OR IGNORE INTO strong_references (target, seq) VALUES (?, ?)',
    ),
    removeReference: database.prepare('DELETE FROM strong_references WHERE target = ? AND seq = ?'),
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
    insertCreations: database.prepare(
      `INSERT INTO changes (document, n, kind)
       SELECT id, ?, 'create' FROM documents WHERE seq BETWEEN ? AND ?`,
    ),
  }
}

/** The statements that {@link prepareStatements} makes. */
export type Statements = ReturnType<typeof prepareStatements>
