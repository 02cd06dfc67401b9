import type {DatabaseSync} from 'node:sqlite'
import {rewritePatches} from './rewritePatches.ts'

/** Raised with every change of the tables below; a newer file is refused, never guessed at. */
export const schemaVersion = 3

/**
 * The tables of a dataset's file.
 *
 * `documents.seq` is the row id, kept over updates, so that full-text and path tables can join on
 * it. `base` is the published id whatever the tier, and indexed where it is not the document's own;
 * `version` is the release name of a version.
 * `strong_references` has documents by their `seq`: those of a load lie side by side under each
 * target, where ids, which are in no order, would touch every page of the table with every commit.
 * `changes` has one row for every document that a transaction touched: `revert` leads back to what
 * was before and `apply` forward again; `apply` is null where the document was created, because
 * walking back from today's document gives that content without storing it twice.
 */
const tables = `
  CREATE TABLE IF NOT EXISTS documents (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    base TEXT NOT NULL,
    tier TEXT NOT NULL,
    version TEXT,
    type TEXT NOT NULL,
    rev TEXT NOT NULL,
    created TEXT NOT NULL,
    updated TEXT NOT NULL,
    body TEXT NOT NULL
  );
  DROP INDEX IF EXISTS documents_base;
  CREATE INDEX IF NOT EXISTS documents_variants ON documents (base) WHERE tier <> 'published';
  CREATE INDEX IF NOT EXISTS documents_type ON documents (type, id);
  CREATE TABLE IF NOT EXISTS strong_references (
    target TEXT NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (target, seq)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS transactions (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    author TEXT NOT NULL,
    timestamp TEXT NOT NULL,
    mutations TEXT NOT NULL,
    digest TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS changes (
    document TEXT NOT NULL,
    n INTEGER NOT NULL,
    previous_rev TEXT,
    apply TEXT,
    revert TEXT,
    kind TEXT NOT NULL,
    PRIMARY KEY (document, n)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS changes_n ON changes (n);
`

/** Brings the references of files of version 1 and 2, which were kept by id, into today's table. */
const numbered = `
  BEGIN IMMEDIATE;
  ALTER TABLE strong_references RENAME TO references_by_id;
  ${tables}
  INSERT INTO strong_references (target, seq)
    SELECT target, seq FROM references_by_id JOIN documents ON documents.id = source;
  DROP TABLE references_by_id;
  COMMIT;
`

/**
 * Creates the tables that are missing, and brings those of an older version to this one.
 *
 * @param version - the file's own, 0 for a new file
 */
export function createTables(database: DatabaseSync, version = 0): void {
  const isById = database
    .prepare("SELECT 1 FROM pragma_table_info('strong_references') WHERE name = 'source'")
    .get()
  if (isById !== undefined) database.exec(numbered)
  database.exec(tables)
  if (version === 1) rewritePatches(database, schemaVersion)
  else database.exec(`PRAGMA user_version = ${schemaVersion}`)
}
