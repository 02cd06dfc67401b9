import pLimit from 'p-limit'

/** Keeps renderings, the least recently used leaving first. */
export interface RenderCache {
  /** The rendering of a key; rendered once, even when asked for twice at the same time. */
  get(key: string, render: () => Promise<Uint8Array>): Promise<Uint8Array>
}

const concurrentRenderings = 4

/** Makes a cache of at most `maxBytes`. */
export function createRenderCache(maxBytes: number): RenderCache {
  const limit = pLimit(concurrentRenderings)
  const entries = new Map<string, Promise<Uint8Array>>()
  const sizes = new Map<string, number>()
  let total = 0
  const forget = (key: string) => {
    entries.delete(key)
    total -= sizes.get(key) ?? 0
    sizes.delete(key)
  }
  return {
    get(key, render) {
      const known = entries.get(key)
      if (known) {
        entries.delete(key)
        entries.set(key, known)
        return known
      }
      const rendering = limit(render).then(
        (bytes) => {
          sizes.set(key, bytes.byteLength)
          total += bytes.byteLength
          for (const oldest of sizes.keys()) {
            if (total <= maxBytes) break
            forget(oldest)
          }
          return bytes
        },
        (error: unknown) => {
          forget(key)
          throw error
        },
      )
      entries.set(key, rendering)
      return rendering
    },
  }
}
