import {createReadStream} from 'node:fs'
import {type FileHandle, mkdir, open} from 'node:fs/promises'
import {dirname} from 'node:path'
import {createInterface} from 'node:readline'
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

/** Creates an undo file; an entry is on disk when `add` resolves. */
export async function createUndoFile(path: string, header: UndoHeader) {
  await mkdir(dirname(path), {recursive: true})
  const handle: FileHandle = await open(path, 'wx')
  await handle.write(`${JSON.stringify({newsroomUndo: 1, ...header})}\n`)
  await handle.sync()
  return {
    async add(changes: readonly PlannedChange[]): Promise<void> {
      const lines = changes.map(({id, before = null}) => `${JSON.stringify({id, before})}\n`)
      await handle.write(lines.join(''))
      await handle.sync()
    },
    close: () => handle.close(),
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
    for await (const line of createInterface({input: createReadStream(path)})) {
      if (line === '') continue
      const value = JSON.parse(line) as UndoEntry & UndoHeader & {newsroomUndo?: number}
      if (header === undefined) {
        if (value.newsroomUndo !== 1) throw new Error('its first line is not that of an undo file')
        header = {migration: value.migration, run: value.run, target: value.target}
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
