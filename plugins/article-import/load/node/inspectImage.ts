import {createHash} from 'node:crypto'
import {open} from 'node:fs/promises'
import {LoadError} from '../errors.ts'

/** A picture on disk, and what was found in it. */
export interface FoundImage {
  readonly path: string
  readonly mediaType: string
  /** SHA-1 in hexadecimal, by which the Content Lake names assets. */
  readonly hash: string
}

/** What a picture may be. */
export interface ImageRules {
  readonly maxBytes: number
  readonly maxPixels: number
}

const mediaTypes = new Set([
  'image/avif',
  'image/bmp',
  'image/gif',
  'image/heic',
  'image/heif',
  'image/jpeg',
  'image/png',
  'image/tiff',
  'image/webp',
])

/** Bytes by which every known type is told. */
const HEAD = 4100

/**
 * Looks at a picture as its bytes pass, none of which is kept: its type by its first bytes, which ends
 * the reading of what is no picture, its size and its hash; and, when they stand on disk, its dimensions.
 *
 * @param path - where the bytes stand, or go
 * @param place - `there`: they stand there already
 * @throws LoadError `ASSET_TYPE_REFUSED`, `ASSET_DAMAGED`, `ASSET_TOO_LARGE`
 */
export async function inspectImage(
  bytes: AsyncIterable<Uint8Array>,
  source: string,
  rules: ImageRules,
  path: string,
  place: 'there' | 'written' = 'written',
): Promise<FoundImage> {
  const hash = createHash('sha1')
  const file = place === 'written' ? await open(path, 'w', 0o600) : undefined
  let mediaType: string | undefined
  let head = Buffer.alloc(0)
  let size = 0
  try {
    for await (const part of bytes) {
      size += part.length
      if (size > rules.maxBytes) {
        throw new LoadError(`${source} is larger than ${rules.maxBytes} bytes`, {
          code: 'ASSET_TOO_LARGE',
        })
      }
      if (mediaType === undefined) {
        head = Buffer.concat([head, part])
        if (head.length >= HEAD) mediaType = await typeOf(head, source)
      }
      hash.update(part)
      await file?.writeFile(part)
    }
  } finally {
    await file?.close()
  }
  mediaType ??= await typeOf(head, source)
  await checkDimensions(path, source, rules.maxPixels)
  return {path, mediaType, hash: hash.digest('hex')}
}

async function typeOf(head: Uint8Array, source: string): Promise<string> {
  const {fileTypeFromBuffer} = await import('file-type')
  const type = await fileTypeFromBuffer(head)
  if (type && mediaTypes.has(type.mime)) return type.mime
  throw new LoadError(`${source} is ${type?.mime ?? 'of no known type'}, and no picture`, {
    code: 'ASSET_TYPE_REFUSED',
  })
}

async function checkDimensions(path: string, source: string, maxPixels: number): Promise<void> {
  const {default: sharp} = await import('sharp')
  const {width = 0, height = 0} = await sharp(path, {limitInputPixels: false})
    .metadata()
    .catch((cause: unknown) => {
      throw new LoadError(`${source} is a damaged picture`, {code: 'ASSET_DAMAGED', cause})
    })
  if (width * height > maxPixels) {
    throw new LoadError(`${source} has ${width} × ${height} pixels`, {code: 'ASSET_TOO_LARGE'})
  }
}
