import type {DatabaseSync, StatementSync} from 'node:sqlite'

/** A document with what is known of it without reading its body. */
export interface StoredDocument {
  readonly id: string
  readonly base: string
  readonly tier: string
  readonly version: string | null
  readonly type: string
  readonly document: Readonly<Record<string, unknown>>
}

interface Entry {
  readonly stamp: string
  readonly size: number
  readonly stored: StoredDocument
}

/** Bytes of JSON whose documents are kept parsed; a parsed document takes two to three times its JSON. */
const defaultBytes = 24 * 1024 * 1024

/** Parsed documents, the least recently used ones dropped beyond a number of bytes. */
export class DocumentCache {
  readonly #entries = new Map<string, Entry>()
  readonly #stamp: StatementSync
  readonly #whole: StatementSync
  readonly #limit: number
  #bytes = 0

  constructor(database: DatabaseSync, limit = defaultBytes) {
    this.#limit = limit
    const stamp = "rev || ' ' || updated || ' ' || octet_length(body) AS stamp"
    this.#stamp = database.prepare(`SELECT ${stamp} FROM documents WHERE id = ?`)
    this.#whole = database.prepare(
      `SELECT base, tier, version, type, ${stamp}, octet_length(body) AS size, body
       FROM documents WHERE id = ?`,
    )
  }

  /**
   * The document stored under an id; undefined where there is none. One of many that are read only
   * once had better not be kept: it would drive out the rest.
   */
  get(id: string, isKept = true): StoredDocument | undefined {
    const known = this.#entries.get(id)
    if (known !== undefined && known.stamp === this.#stamp.get(id)?.stamp) {
      this.#entries.delete(id)
      this.#entries.set(id, known)
      return known.stored
    }
    const row = this.#whole.get(id)
    if (row === undefined) {
      this.drop(id)
      return undefined
    }
    const stored: StoredDocument = {
      id,
      base: String(row.base),
      tier: String(row.tier),
      version: row.version === null ? null : String(row.version),
      type: String(row.type),
      document: JSON.parse(String(row.body)),
    }
    if (isKept) this.#put(id, {stamp: String(row.stamp), size: Number(row.size), stored})
    return stored
  }

  /** Forgets a document. */
  drop(id: string): void {
    const known = this.#entries.get(id)
    if (known === undefined) return
    this.#bytes -= known.size
    this.#entries.delete(id)
  }

  #put(id: string, entry: Entry): void {
    this.drop(id)
    if (entry.size > this.#limit / 4) return
    this.#entries.set(id, entry)
    this.#bytes += entry.size
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#limit) break
      this.drop(oldest)
    }
  }
}
