import {createReadStream, createWriteStream, existsSync, renameSync, rmSync} from 'node:fs'
import {mkdtemp, readdir, rm, stat} from 'node:fs/promises'
import {dirname, join, relative, resolve} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {pipeline} from 'node:stream/promises'
import {pack} from 'tar-stream'
import {LakeError} from './errors.ts'

/** What a backup holds. */
export interface BackupSummary {
  readonly datasets: readonly string[]
  readonly files: number
  readonly bytes: number
}

/**
 * Writes a tar file of a data folder, whether a lake runs on it or not. Each dataset is copied as it
 * is at one moment (`VACUUM INTO`), while writers go on; assets never change once they are stored.
 * Unpacked into an empty folder, it is a data folder again.
 *
 * @throws {@link LakeError} where the folder has no datasets
 */
export async function backupLake(folder: string, target: string): Promise<BackupSummary> {
  const root = resolve(folder)
  const datasetsFolder = join(root, 'datasets')
  const names = existsSync(datasetsFolder) ? (await readdir(datasetsFolder)).sort() : []
  const datasets = names.filter((name) => existsSync(join(datasetsFolder, name, 'dataset.sqlite')))
  if (datasets.length === 0) {
    throw new LakeError(`There is no lake in ${root}`, {
      code: 'NO_LAKE',
      suggestions: ['Name the data folder with --data.'],
    })
  }
  const partial = `${resolve(target)}.partial`
  const scratch = await mkdtemp(join(dirname(resolve(target)), '.lake-backup-'))
  try {
    const archive = pack()
    const written = pipeline(archive, createWriteStream(partial))
    let files = 0
    let bytes = 0
    const add = async (file: string, name: string) => {
      const {size, mtime} = await stat(file)
      const entry = archive.entry({name, size, mtime})
      await pipeline(createReadStream(file), entry)
      files++
      bytes += size
    }
    const fill = async () => {
      for (const name of datasets) {
        const source = join(datasetsFolder, name)
        // The documents come before the assets: an asset is stored before its document.
        await addCopy(join(source, 'dataset.sqlite'), scratch, root, add)
        for (const file of await listFiles(join(source, 'assets'))) {
          await add(file, relative(root, file))
        }
      }
      const settings = join(root, 'settings.sqlite')
      if (existsSync(settings)) await addCopy(settings, scratch, root, add)
      archive.finalize()
    }
    await Promise.all([written, fill().catch((error: Error) => archive.destroy(error))])
    renameSync(partial, resolve(target))
    return {datasets, files, bytes}
  } finally {
    rmSync(partial, {force: true})
    await rm(scratch, {recursive: true, force: true})
  }
}

async function addCopy(
  file: string,
  scratch: string,
  root: string,
  add: (file: string, name: string) => Promise<void>,
): Promise<void> {
  const copy = join(scratch, 'copy.sqlite')
  const database = new DatabaseSync(file)
  try {
    database.exec('PRAGMA busy_timeout = 10000')
    database.prepare('VACUUM INTO ?').run(copy)
  } finally {
    database.close()
  }
  await add(copy, relative(root, file))
  await rm(copy)
}

async function listFiles(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
