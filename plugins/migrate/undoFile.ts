import {createReadStream} from 'node:fs'
import {type FileHandle, mkdir, open, rm} from 'node:fs/promises'
import {dirname} from 'node:path'
import {readLines} from '../article-import/sources/text/readLines.ts'
import type {StoredDocument} from './collectMutations.ts'
import {MigrateError} from './errors.ts'
import type {PlannedChange} from './planMigration.ts'

/** The first line of an undo file. */
export interface UndoHeader {
  readonly migration: string
  /** The run's id, which its transactions' ids begin with. */
  readonly run: string
  readonly target: string
}

/** What an undo file says of a document: as it was, or that it was not there. */
export interface UndoEntry {
  readonly id: string
  readonly before: StoredDocument | null
}

type UndoLine = UndoEntry &
  UndoHeader & {readonly newsroomUndo?: number; readonly withdrawn?: readonly string[]}

/** An undo file that is written ahead of the changes; it exists from the first entry on. */
export class UndoFile {
  readonly #path: string
  readonly #header: UndoHeader
  #handle: FileHandle | undefined

  constructor(path: string, header: UndoHeader) {
    this.#path = path
    this.#header = header
  }

  /** Resolves when the entries are on the disk. */
  async add(changes: readonly PlannedChange[]): Promise<void> {
    await this.#write(changes.map(({id, before = null}) => ({id, before})))
  }

  /** Takes the entries of documents back that were not changed after all. */
  async withdraw(ids: readonly string[]): Promise<void> {
    await this.#write([{withdrawn: ids}])
  }

  async close(): Promise<void> {
    await this.#handle?.close()
  }

  async remove(): Promise<void> {
    if (this.#handle) await rm(this.#path, {force: true})
  }

  async #write(lines: readonly object[]): Promise<void> {
    if (!this.#handle) {
      await mkdir(dirname(this.#path), {recursive: true})
      this.#handle = await open(this.#path, 'wx')
      await this.#handle.write(`${JSON.stringify({newsroomUndo: 1, ...this.#header})}\n`)
    }
    await this.#handle.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    await this.#handle.sync()
  }
}

/**
 * Reads an undo file.
 *
 * @throws MigrateError `UNDO_FILE_INVALID`
 */
export async function readUndoFile(
  path: string,
): Promise<{header: UndoHeader; entries: UndoEntry[]}> {
  let header: UndoHeader | undefined
  const entries = new Map<string, UndoEntry>()
  try {
    for await (const line of readLines(createReadStream(path, 'utf8'))) {
      if (line === '') continue
      const value = JSON.parse(line) as UndoLine
      if (header === undefined) {
        if (value.newsroomUndo !== 1) throw new Error('its first line is not that of an undo file')
        header = {migration: value.migration, run: value.run, target: value.target}
      } else if (value.withdrawn) {
        for (const id of value.withdrawn) entries.delete(id)
        // The first entry of a document is the oldest, and so the one to go back to.
      } else if (!entries.has(value.id)) entries.set(value.id, value)
    }
  } catch (cause) {
    throw invalid(path, cause)
  }
  if (!header) throw invalid(path, new Error('it is empty'))
  return {header, entries: [...entries.values()]}
}

function invalid(path: string, cause: unknown): MigrateError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new MigrateError(`${path} is no undo file: ${reason}`, {
    code: 'UNDO_FILE_INVALID',
    cause,
    suggestions: ['Give the file that the migration named when it ran.'],
  })
}
