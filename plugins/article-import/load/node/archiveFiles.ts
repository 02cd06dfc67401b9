import {createWriteStream} from 'node:fs'
import {mkdtemp, realpath, rm, stat} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join, posix, resolve, sep} from 'node:path'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {fileURLToPath} from 'node:url'
import {openInput} from '../../sources/node/openInput.ts'
import {LoadError} from '../errors.ts'

const picture = /\.(?:avif|bmp|gif|heic|heif|jfif|jpe?g|png|tiff?|webp)$/i

/** The files that an input's articles may name: those of its own folder or archive. */
export interface ArchiveFiles {
  /** The place that a relative path means; undefined when it leads out of the input. */
  placeOf(path: string, locator: string): string | undefined
  /** Whether there is a file at a place. */
  has(place: string): Promise<boolean>
  /** The path of the file at what {@link placeOf} gave. */
  pathOf(place: string): Promise<string>
  close(): Promise<void>
}

/**
 * Opens the files beside an input's articles. A path leads nowhere else than into the input's own
 * folder, whatever `..`, absolute paths and symbolic links say; pictures inside zip and tar are
 * unpacked once, to a temporary folder.
 *
 * @param input - the file or folder that is imported
 */
export async function openArchiveFiles(input: string, isFolder: boolean): Promise<ArchiveFiles> {
  const root = await realpath(isFolder ? input : dirname(resolve(input)))
  const unpacked = new Map<string, Promise<ReadonlyMap<string, string>>>()
  let folder: Promise<string> | undefined

  const unpack = async (archive: string): Promise<ReadonlyMap<string, string>> => {
    folder ??= mkdtemp(join(tmpdir(), 'newsroom-pictures-'))
    const target = await folder
    const files = new Map<string, string>()
    for await (const entry of openInput(archive, {report: () => {}})) {
      if (!picture.test(entry.name)) continue
      const file = join(target, `${unpacked.size}-${files.size}`)
      await pipeline(Readable.from(entry.open()), createWriteStream(file, {mode: 0o600}))
      files.set(entry.locator, file)
    }
    return files
  }

  const fileAt = async (place: string): Promise<string | undefined> => {
    const inner = place.indexOf('!')
    if (inner < 0) {
      // Links may point anywhere: the file that is really opened decides.
      const file = await realpath(place).catch(() => undefined)
      if (file !== undefined && !isWithin(root, file)) {
        throw new LoadError(`${place} leads out of ${root}`, {code: 'ADDRESS_REFUSED'})
      }
      return file
    }
    const archive = place.slice(0, inner)
    const files = unpacked.get(archive) ?? unpack(archive)
    unpacked.set(archive, files)
    return (await files).get(place)
  }

  return {
    has: async (place) => (await fileAt(place).catch(() => undefined)) !== undefined,
    placeOf(path, locator) {
      const at = locator.replace(/#[^#!/]*$/, '')
      const inner = at.lastIndexOf('!')
      const name = decoded(path)
      if (name === undefined || name.includes('\0')) return undefined
      if (inner >= 0) {
        if (/^[a-z][a-z0-9+.-]*:/i.test(name)) return undefined
        const here = name.startsWith('/') ? '' : posix.dirname(at.slice(inner + 1))
        const joined = posix.normalize(posix.join(here, name)).replace(/^\/+/, '')
        return joined.startsWith('..') ? undefined : `${at.slice(0, inner)}!${joined}`
      }
      const file = fileOf(name, at, root)
      return file !== undefined && isWithin(root, file) ? file : undefined
    },
    async pathOf(place) {
      const file = await fileAt(place)
      if (file === undefined || !(await stat(file)).isFile()) {
        throw new LoadError(`${place} does not exist`, {code: 'ASSET_NOT_FOUND'})
      }
      return file
    },
    async close() {
      if (folder !== undefined) await rm(await folder, {recursive: true, force: true})
    },
  }
}

function decoded(path: string): string | undefined {
  try {
    return /^file:/i.test(path) ? path : decodeURIComponent(path.replace(/[?#].*$/, ''))
  } catch {
    return path
  }
}

function fileOf(name: string, locator: string, root: string): string | undefined {
  if (/^file:/i.test(name)) {
    try {
      return fileURLToPath(name)
    } catch {
      return undefined
    }
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(name)) return undefined
  return name.startsWith('/') ? join(root, name) : resolve(dirname(resolve(locator)), name)
}

function isWithin(root: string, file: string): boolean {
  return file.startsWith(root.endsWith(sep) ? root : root + sep)
}
