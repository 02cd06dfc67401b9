import {randomUUID} from 'node:crypto'
import {createReadStream} from 'node:fs'
import {open, rm} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

/** Bytes that were read once and can be read again, in memory or in a temporary file. */
export interface Spooled {
  readonly size: number
  readonly file?: string
  open(): AsyncIterable<Uint8Array>
  dispose(): Promise<void>
}

/** Keeps a stream in memory up to `inMemory` bytes, beyond that in a temporary file of mode 600. */
export async function spoolStream(
  stream: AsyncIterable<Uint8Array>,
  inMemory: number,
): Promise<Spooled> {
  const parts: Uint8Array[] = []
  let size = 0
  let spill: {file: string; handle: Awaited<ReturnType<typeof open>>} | undefined
  try {
    for await (const part of stream) {
      size += part.length
      if (spill === undefined && size > inMemory) {
        const file = path.join(os.tmpdir(), `newsroom-${randomUUID()}.spool`)
        spill = {file, handle: await open(file, 'wx', 0o600)}
        for (const kept of parts.splice(0)) await spill.handle.writeFile(kept)
      }
      if (spill === undefined) parts.push(part)
      else await spill.handle.writeFile(part)
    }
  } catch (error) {
    await spill?.handle.close()
    if (spill !== undefined) await rm(spill.file, {force: true})
    throw error
  }
  if (spill === undefined) {
    return {
      size,
      async *open() {
        yield* parts
      },
      dispose: async () => undefined,
    }
  }
  const {file, handle} = spill
  await handle.close()
  return {
    size,
    file,
    open: () => createReadStream(file, {highWaterMark: 256 * 1024}),
    dispose: () => rm(file, {force: true}),
  }
}
