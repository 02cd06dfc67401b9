import type {SanityClient} from 'sanity'
import {pictureWords} from './pictureWords.ts'

/** A figure as a form inserts it. */
export interface UploadedFigure {
  readonly _type: 'figure'
  readonly _key: string
  readonly asset: {readonly _type: 'reference'; readonly _ref: string}
  readonly [field: string]: unknown
}

/**
 * Uploads a picture and makes a figure of it, with the caption, credit and copyright that stand in
 * the file (IPTC and XMP).
 */
export async function uploadFigure(client: SanityClient, file: File): Promise<UploadedFigure> {
  const [asset, words] = await Promise.all([
    client.assets.upload('image', file, {filename: file.name}),
    pictureWords(file),
  ])
  return {
    _type: 'figure',
    _key: crypto.randomUUID().replaceAll('-', '').slice(0, 12),
    asset: {_type: 'reference', _ref: asset._id},
    ...words,
  }
}
