import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

/** A user's own settings, as Studio keeps them on the server. */
export class KeyValueStore {
  readonly #database: DatabaseSync

  constructor(folder: string | undefined) {
    this.#database = new DatabaseSync(folder ? join(folder, 'settings.sqlite') : ':memory:')
    this.#database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA busy_timeout = 5000;
      CREATE TABLE IF NOT EXISTS key_values (
        user TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (user, key)
      ) WITHOUT ROWID;
    `)
  }

  /** The values that exist among the keys. */
  get(user: string, keys: readonly string[]): readonly {key: string; value: unknown}[] {
    const select = this.#database.prepare('SELECT value FROM key_values WHERE user = ? AND key = ?')
    return keys.flatMap((key) => {
      const row = select.get(user, key)
      return row ? [{key, value: JSON.parse(String(row.value))}] : []
    })
  }

  /** Stores a value; null removes it. */
  set(user: string, key: string, value: unknown): void {
    if (value === null || value === undefined) {
      this.#database.prepare('DELETE FROM key_values WHERE user = ? AND key = ?').run(user, key)
      return
    }
    this.#database
      .prepare(
        `INSERT INTO key_values (user, key, value) VALUES (?, ?, ?)
         ON CONFLICT DO UPDATE SET value = excluded.value`,
      )
      .run(user, key, JSON.stringify(value))
  }

  /** Closes the file. */
  close(): void {
    if (this.#database.isOpen) this.#database.close()
  }
}
