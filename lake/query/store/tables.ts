import type {DatabaseSync} from 'node:sqlite'

/**
 * The tables that the planner narrows with, beside `documents` and kept in its transactions.
 *
 * - `query_references`: each `_ref` in each document. Under a target the documents lie in the order of
 *   their rows, so that a load adds to few pages, and not to one for each reference.
 * - `query_paths`: the paths that are indexed, of one type or of all (`type` is then empty);
 *   `ready` is 0 while the documents beyond `cursor` are still to be read.
 * - `query_values`: a row for each value at such a path, or one of kind 5 where there is no scalar, so
 *   that reading an index in its order meets every document.
 * - `query_text`: full text, a row of `query_text_rows` for each document; documents whose text is
 *   still to be read wait in `query_text_pending`.
 */
const tables = `
  CREATE TABLE IF NOT EXISTS query_references (
    target TEXT NOT NULL,
    seq INTEGER NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (target, seq, id)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS query_paths (
    path_id INTEGER PRIMARY KEY,
    type TEXT NOT NULL,
    path TEXT NOT NULL,
    ready INTEGER NOT NULL,
    cursor TEXT NOT NULL,
    UNIQUE (type, path)
  );
  CREATE TABLE IF NOT EXISTS query_values (
    path_id INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    value NOT NULL,
    id TEXT NOT NULL,
    present INTEGER NOT NULL,
    PRIMARY KEY (path_id, kind, value, id)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS query_text_rows (row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS query_text_pending (id TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE VIRTUAL TABLE IF NOT EXISTS query_text USING fts5 (
    content, content='', contentless_delete=1, detail=none, tokenize='ascii'
  );
  CREATE INDEX IF NOT EXISTS documents_unpublished ON documents (tier, id) WHERE tier <> 'published';
`

/** Brings the references of older files into today's table. */
const numbered = `
  BEGIN IMMEDIATE;
  ALTER TABLE query_references RENAME TO query_references_by_id;
  ${tables}
  INSERT INTO query_references (target, seq, id)
    SELECT target, seq, id FROM query_references_by_id JOIN documents USING (id);
  DROP TABLE query_references_by_id;
  COMMIT;
`

/** Creates the tables that are missing; true where they were, though there are documents. */
export function createQueryTables(database: DatabaseSync): boolean {
  const known = database
    .prepare("SELECT 1 FROM sqlite_schema WHERE name = 'query_references'")
    .get()
  const isNumbered = database
    .prepare("SELECT 1 FROM pragma_table_info('query_references') WHERE name = 'seq'")
    .get()
  if (known !== undefined && isNumbered === undefined) database.exec(numbered)
  else database.exec(tables)
  return (
    known === undefined && database.prepare('SELECT 1 FROM documents LIMIT 1').get() !== undefined
  )
}
