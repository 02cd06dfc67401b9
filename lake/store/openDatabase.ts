import {DatabaseSync} from 'node:sqlite'
import {LakeError} from '../errors.ts'
import {createTables, schemaVersion} from './schema.ts'

/**
 * Opens a dataset's file, and makes the tables that are missing.
 *
 * @param name - the dataset's, for the error
 * @throws {@link LakeError} with the code `NEWER_DATASET` where a newer version wrote the file
 */
export function openDatabase(file: string, name: string): DatabaseSync {
  const database = new DatabaseSync(file)
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA wal_autocheckpoint = 8000;
    PRAGMA foreign_keys = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -32768;
    PRAGMA busy_timeout = 5000;
  `)
  const version = Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0)
  if (version > schemaVersion) {
    throw new LakeError(`The dataset "${name}" was written by a newer version`, {
      code: 'NEWER_DATASET',
      suggestions: ['Update sanity-plugin-newsroom, or choose another data folder with --data.'],
    })
  }
  createTables(database, version)
  return database
}
