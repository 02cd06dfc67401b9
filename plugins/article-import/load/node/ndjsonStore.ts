import {createReadStream, createWriteStream} from 'node:fs'
import {type FileHandle, mkdir, open, rename, rm, writeFile} from 'node:fs/promises'
import {dirname, join, resolve} from 'node:path'
import {finished} from 'node:stream/promises'
import {pathToFileURL} from 'node:url'
import type {NewsDocument} from '../../model.ts'
import {readLines} from '../../sources/text/readLines.ts'
import {ASSET_MARK} from '../assetMark.ts'
import {LoadError} from '../errors.ts'
import {idHash, textHash} from '../hash.ts'
import {provenanceOf} from '../provenance.ts'
import type {AssetFile, Store, Transaction, Write} from '../store.ts'

/**
 * A file in the format that `sanity dataset import` takes: one document a line, pictures as
 * `_sanityAsset`. It is written beside its place and moved there when it is complete; pictures that
 * came out of the archive lie in `<file>.assets/`.
 *
 * @param file - the path; what stands there is replaced
 */
export async function ndjsonStore(file: string): Promise<Store> {
  const path = resolve(file)
  await mkdir(dirname(path), {recursive: true})
  const log = await DocumentLog.create(`${path}.partial`)
  return {
    description: file,
    remembers: false,
    takesWrites: true,
    takesAddresses: true,
    async states(ids) {
      const found = await log.documents(ids)
      return new Map(
        [...found].map(([id, document]) => [
          id,
          {id, rev: String(document._rev), provenance: provenanceOf(document), open: false},
        ]),
      )
    },
    documents: (ids) => log.documents(ids),
    referring: (id) => log.referring(id),
    slugHolders: async () => new Map(),
    knownAssets: async () => new Map(),
    query: async () => {
      throw new LoadError(`${file} is a file, and no dataset that can be asked`, {
        code: 'NOT_A_DATASET',
      })
    },
    commit: (transaction) => log.commit(transaction),
    upload: async (asset) => `${ASSET_MARK}image@${await assetAddress(`${path}.assets`, asset)}`,
    finish: () => log.finish(path),
  }
}

/** A file of documents in which the last line of an id holds. */
class DocumentLog {
  /** Id hash to where its last line begins, and how long it is; length 0 for what is deleted. */
  readonly #lines = new Map<number, readonly [offset: number, length: number]>()
  readonly #handle: FileHandle
  readonly #path: string
  #size = 0
  #stale = false
  #queue: Promise<void> = Promise.resolve()

  static async create(path: string): Promise<DocumentLog> {
    return new DocumentLog(path, await open(path, 'w+'))
  }

  constructor(path: string, handle: FileHandle) {
    this.#path = path
    this.#handle = handle
  }

  commit(transaction: Transaction): Promise<void> {
    const next = this.#queue.then(() => this.#append(transaction.writes))
    this.#queue = next.catch(() => {})
    return next
  }

  async #append(writes: readonly Write[]): Promise<void> {
    const parts: Buffer[] = []
    let length = 0
    for (const write of writes) {
      const document = await this.#after(write)
      if (document === undefined) continue
      const line = Buffer.from(`${JSON.stringify(document)}\n`)
      this.#lines.set(textHash(document._id), [this.#size + length, line.length])
      parts.push(line)
      length += line.length
    }
    await this.#handle.write(Buffer.concat(parts), 0, length, this.#size)
    this.#size += length
  }

  /** The document that a write leaves; undefined when it leaves none, or the one that is there. */
  async #after(write: Write): Promise<NewsDocument | undefined> {
    if (write.kind === 'delete') {
      this.#lines.set(textHash(write.id), [0, 0])
      this.#stale = true
      return undefined
    }
    if (write.kind !== 'change') {
      return this.#lines.has(textHash(write.document._id)) ? undefined : withAssets(write.document)
    }
    const [before] = (await this.documents([write.id])).values()
    if (!before) return undefined
    this.#stale = true
    const {_rev, ...fields} = before
    const gone = new Set(write.change.unset)
    const kept = Object.entries(fields).filter(([name]) => !gone.has(name))
    return withAssets({...Object.fromEntries(kept), ...write.change.set} as NewsDocument)
  }

  /** Documents as they stand; their `_rev` is the one that the import noted. */
  async documents(ids: readonly string[]): Promise<Map<string, NewsDocument>> {
    const found = new Map<string, NewsDocument>()
    for (const id of ids) {
      const [offset, length] = this.#lines.get(textHash(id)) ?? [0, 0]
      if (length === 0) continue
      const {buffer} = await this.#handle.read(Buffer.alloc(length), 0, length, offset)
      const document = JSON.parse(buffer.toString('utf8')) as NewsDocument
      const rev = provenanceOf(document).find(({importedRev}) => importedRev)?.importedRev
      found.set(id, {...document, _rev: rev})
    }
    return found
  }

  async referring(id: string): Promise<string[]> {
    const needle = `"_ref":${JSON.stringify(id)}`
    const ids: string[] = []
    for await (const {line, live} of this.#read()) {
      if (live && line.includes(needle)) ids.push((JSON.parse(line) as NewsDocument)._id)
    }
    return ids
  }

  async *#read(): AsyncGenerator<{line: string; live: boolean}> {
    let offset = 0
    for await (const line of readLines(createReadStream(this.#path, 'utf8'))) {
      const id = /^\{"_id":"([^"\\]+)"/.exec(line)?.[1] ?? (JSON.parse(line) as NewsDocument)._id
      const [at, length] = this.#lines.get(textHash(id)) ?? [0, 0]
      yield {line, live: length > 0 && at === offset}
      offset += Buffer.byteLength(line) + 1
    }
  }

  async finish(path: string): Promise<void> {
    await this.#queue
    if (this.#stale) {
      const out = createWriteStream(`${this.#path}.compact`)
      const failed = finished(out)
      failed.catch(() => {})
      for await (const {line, live} of this.#read()) {
        if (live && !out.write(`${line}\n`)) {
          await Promise.race([new Promise((done) => out.once('drain', () => done(null))), failed])
        }
      }
      out.end()
      await failed
      await this.#handle.close()
      await rm(this.#path)
      await rename(`${this.#path}.compact`, path)
    } else {
      await this.#handle.close()
      await rename(this.#path, path)
    }
  }
}

async function assetAddress(folder: string, {blob, source, filename}: AssetFile): Promise<string> {
  if (blob.size === 0) return source
  await mkdir(folder, {recursive: true})
  const extension = /\.[a-z0-9]{1,5}$/i.exec(filename)?.[0] ?? ''
  const path = join(folder, `${idHash(source)}${extension}`)
  await writeFile(path, blob.stream())
  return pathToFileURL(path).href
}

/** Turns asset references that name a file or an address into `_sanityAsset`. */
function withAssets<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withAssets) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, child]): [string, unknown] => {
    const ref = key === 'asset' ? (child as {_ref?: unknown} | null)?._ref : undefined
    return typeof ref === 'string' && ref.startsWith(ASSET_MARK)
      ? ['_sanityAsset', ref.slice(ASSET_MARK.length)]
      : [key, withAssets(child)]
  })
  return Object.fromEntries(entries) as T
}
