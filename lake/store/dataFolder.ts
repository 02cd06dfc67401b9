import {mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import process from 'node:process'
import {DatabaseSync} from 'node:sqlite'
import {LakeError} from '../errors.ts'

/** What `lake.json` tells other programs about the lake that runs on a folder. */
export interface Announcement {
  readonly url: string
  readonly port: number
  readonly projectId: string
  readonly dataset: string
}

/** A data folder that is ours alone while it is open. */
export interface DataFolder {
  readonly path: string
  /** Writes `lake.json`, by which commands find the running lake. */
  announce(announcement: Announcement): void
  /** Removes `lake.json` and gives the folder up. */
  close(): void
}

/**
 * Takes a data folder for one writer. The lock is SQLite's own on `lock.sqlite`: the system lets go
 * of it when the process ends, however it ends, so no stale lock remains after a crash.
 *
 * @throws {@link LakeError} with the code `FOLDER_IN_USE` or `FOLDER_UNUSABLE`
 */
export function openDataFolder(folder: string): DataFolder {
  const path = resolve(folder)
  const announcementFile = join(path, 'lake.json')
  const lock = takeLock(path)
  return {
    path,
    announce(announcement) {
      const text = JSON.stringify({...announcement, pid: process.pid}, undefined, 2)
      const temporary = `${announcementFile}.${process.pid}`
      writeFileSync(temporary, `${text}\n`)
      renameSync(temporary, announcementFile)
    },
    close() {
      if (!lock.isOpen) return
      rmSync(announcementFile, {force: true})
      lock.close()
    },
  }
}

function takeLock(path: string): DatabaseSync {
  try {
    mkdirSync(path, {recursive: true})
    const lock = new DatabaseSync(join(path, 'lock.sqlite'))
    try {
      lock.exec('PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT')
      return lock
    } catch (error: unknown) {
      lock.close()
      throw error
    }
  } catch (error: unknown) {
    const busy = error instanceof Error && 'errcode' in error && error.errcode === 5
    if (busy) {
      throw new LakeError(`Another lake is using the folder ${path}`, {
        code: 'FOLDER_IN_USE',
        cause: error,
        suggestions: [
          `Talk to that one: ${join(path, 'lake.json')} has its address.`,
          'Or choose another folder with --data.',
        ],
      })
    }
    const why = error instanceof Error ? error.message : String(error)
    throw new LakeError(`The data folder ${path} cannot be used: ${why}`, {
      code: 'FOLDER_UNUSABLE',
      cause: error,
      suggestions: ['Check that it exists and that you may write to it, or choose another.'],
    })
  }
}
