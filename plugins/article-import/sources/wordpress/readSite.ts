import type {RawImage} from '../../model.ts'
import type {SourceInput} from '../defineSource.ts'
import {MAX_RECORD_LENGTH} from '../json/readRecords.ts'
import {plainText} from '../text/plainText.ts'
import {readText} from '../text/readText.ts'
import {readXmlRecords} from '../xml/readXmlRecords.ts'
import {childrenOf, childText, type XmlNode} from '../xml/xmlNode.ts'

/** What posts of an export refer to; a few hundred bytes for each image, however long the posts are. */
export interface WordPressSite {
  /** Display names by login. */
  readonly authors: Map<string, string>
  /** Attachments by id. */
  readonly images: Map<string, RawImage>
  /** The ids of a post's attachments, in the order of the export. */
  readonly attached: Map<string, string[]>
  /** The content of reusable blocks by id. */
  readonly reusable: Map<string, string>
}

/** A site of which nothing is known. */
export function emptySite(): WordPressSite {
  return {authors: new Map(), images: new Map(), attached: new Map(), reusable: new Map()}
}

/** Reads authors, attachments and reusable blocks, which may stand behind the posts that need them. */
export async function readSite(input: SourceInput): Promise<WordPressSite> {
  const site = emptySite()
  const limit = input.options.maxRecordLength ?? MAX_RECORD_LENGTH
  const isRecord = (name: string): boolean => name === 'item' || name === 'wp:author'
  try {
    for await (const {node} of readXmlRecords(readText(input).chunks, isRecord, limit))
      addTo(site, node)
  } catch {
    // A truncated export is reported when its posts are read; what was found still serves them.
  }
  return site
}

function addTo(site: WordPressSite, node: XmlNode): void {
  if (node.name === 'wp:author') {
    const login = childText(node, 'wp:author_login')
    const names = [childText(node, 'wp:author_first_name'), childText(node, 'wp:author_last_name')]
    const name =
      childText(node, 'wp:author_display_name') ??
      names.filter((part) => part !== undefined).join(' ')
    if (login !== undefined && name !== '') site.authors.set(login, name)
    return
  }
  const id = childText(node, 'wp:post_id')
  const type = childText(node, 'wp:post_type')
  if (id === undefined) return
  if (type === 'guest-author') addGuest(site, node)
  if (type === 'wp_block') site.reusable.set(id, childText(node, 'content:encoded') ?? '')
  if (type !== 'attachment') return
  const image = imageOf(node)
  if (image === undefined) return
  site.images.set(id, image)
  const parent = childText(node, 'wp:post_parent')
  if (parent === undefined || parent === '0') return
  const siblings = site.attached.get(parent)
  if (siblings === undefined) site.attached.set(parent, [id])
  else siblings.push(id)
}

/** A guest author of Co-Authors Plus: a post, with what it says of the person in custom fields. */
function addGuest(site: WordPressSite, node: XmlNode): void {
  const meta = metaOf(node)
  const login = meta.get('cap-user_login') ?? childText(node, 'wp:post_name')?.replace(/^cap-/, '')
  const name = meta.get('cap-display_name')?.trim() || plainText(childText(node, 'title'))
  if (login && name) site.authors.set(login, name)
}

function imageOf(node: XmlNode): RawImage | undefined {
  const url = childText(node, 'wp:attachment_url') ?? childText(node, 'guid')
  if (url === undefined || !/\.(?:jpe?g|png|gif|webp|avif|tiff?|bmp|svg)(?:$|\?)/i.test(url))
    return undefined
  const meta = metaOf(node)
  const alt = meta.get('_wp_attachment_image_alt')?.trim()
  const caption = plainText(childText(node, 'excerpt:encoded'))
  const credit = [...meta].find(([key]) => /credit|photographer/i.test(key))?.[1].trim()
  return {
    url,
    ...(alt ? {alt} : {}),
    ...(caption === undefined ? {} : {caption}),
    ...(credit ? {credit} : {}),
  }
}

/** The custom fields of an item; the last of a name counts. */
export function metaOf(node: XmlNode): ReadonlyMap<string, string> {
  const meta = new Map<string, string>()
  for (const entry of childrenOf(node, 'wp:postmeta')) {
    const key = childText(entry, 'wp:meta_key')
    if (key !== undefined) meta.set(key, childText(entry, 'wp:meta_value') ?? '')
  }
  return meta
}
