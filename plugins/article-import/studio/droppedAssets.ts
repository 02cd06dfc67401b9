import type {Store} from '../load/store.ts'
import type {AssetFailure, AssetResolver} from '../pipeline/assets.ts'
import type {InputEntry} from '../sources/defineSource.ts'

const mediaTypes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
}

/**
 * Pictures that were dropped together with the articles. Those at web addresses are left there: a
 * browser may not read them, and `newsroom import --retry-assets` fetches them later.
 */
export function droppedAssets(entries: readonly InputEntry[], store: Store): AssetResolver {
  const byLocator = new Map(entries.map((entry) => [entry.locator, entry]))
  const uploads = new Map<string, Promise<string | AssetFailure>>()
  const find = (url: string, locator: string) => byLocator.get(resolvePath(url, locator))
  return {
    sourceOf: (url, locator) => find(url, locator)?.locator ?? url,
    resolve(url, locator) {
      const entry = find(url, locator)
      if (!entry) {
        return Promise.resolve({
          code: 'asset-not-fetched',
          message: `${url} was not among the dropped files; \`newsroom import --retry-assets\` fetches it`,
        })
      }
      const known = uploads.get(entry.locator)
      if (known) return known
      const upload = uploadEntry(entry, store)
      uploads.set(entry.locator, upload)
      return upload
    },
  }
}

async function uploadEntry(entry: InputEntry, store: Store): Promise<string | AssetFailure> {
  const ending = entry.name.split('.').pop()?.toLowerCase() ?? ''
  const mediaType = mediaTypes[ending]
  if (mediaType === undefined) {
    return {code: 'asset-not-an-image', message: `${entry.locator} is no picture of a known kind`}
  }
  const chunks: Uint8Array<ArrayBuffer>[] = []
  for await (const chunk of entry.open()) chunks.push(new Uint8Array(chunk))
  const blob = new Blob(chunks, {type: mediaType})
  const filename = entry.name.split('/').pop() ?? entry.name
  return store.upload({blob, mediaType, filename, source: entry.locator})
}

/** A path relative to an article's file, as a locator; never above the folder that was dropped. */
function resolvePath(url: string, locator: string): string {
  const file = locator.replace(/#\d+$/, '')
  const bang = file.lastIndexOf('!')
  const [prefix, own] = bang < 0 ? ['', file] : [file.slice(0, bang + 1), file.slice(bang + 1)]
  const segments = url.startsWith('/') ? [] : own.split('/').slice(0, -1)
  for (const segment of decode(url).split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '.' && segment !== '') segments.push(segment)
  }
  return prefix + segments.join('/')
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
