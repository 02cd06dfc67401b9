import type {NewsDocument} from '../model.ts'
import {ASSET_MARK} from './assetMark.ts'
import {documentJson} from './documentJson.ts'
import {valueHash} from './hash.ts'
import {formatPrint, parsePrint, type StoryPrint} from './storyPrint.ts'

/**
 * What provenance remembers of a document that an import wrote, as one string in `contentHash`:
 * the hash of what the archive said, then `|` and a hash for each field as it was written, then `|`
 * and an article's print.
 */
export interface Fingerprint {
  /** Of the document as the archive gives it, before pictures have assets. */
  readonly content: string
  /** Field name to the hash of its value as written. */
  readonly fields: ReadonlyMap<string, string>
  /** By which repetitions of an article are recognised. */
  readonly print?: StoryPrint
}

/** Fields that are bookkeeping, and no content. */
const bookkeeping = new Set(['_id', '_type', '_rev', '_createdAt', '_updatedAt', 'provenance'])

/** The names of a document's fields that hold content. */
export function contentFields(document: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(document).filter(
    (name) => !bookkeeping.has(name) && document[name] !== undefined,
  )
}

/** Bodies are hashed once, however often a document is compared. Documents are never mutated. */
const hashes = new WeakMap<object, number>()
const contents = new WeakMap<NewsDocument, string>()

function hashOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return valueHash(value)
  const known = hashes.get(value)
  if (known !== undefined) return known
  const hash = valueHash(value)
  hashes.set(value, hash)
  return hash
}

/** The hash of a document's content as the archive gives it. */
export function contentHash(document: NewsDocument): string {
  const known = contents.get(document)
  if (known !== undefined) return known
  const hash = hashContent(document)
  contents.set(document, hash)
  return hash
}

function hashContent(document: NewsDocument): string {
  let sum = ''
  for (const name of contentFields(document).sort()) {
    sum += `${name}:${hashOf(document[name]).toString(36)};`
  }
  const text = `${document._type};${sum}`
  return valueHash([text, text.length]).toString(16).padStart(14, '0')
}

/** What a field's hash begins with that leaves out which assets its pictures have. */
const BLIND = '~'

/** The hash of one field's value as written. */
export function fieldHash(value: unknown): string {
  return (hashOf(value) % 0x7fffffff).toString(36)
}

/** Whether a stored value is the one whose hash was noted. */
export function isAsNoted(noted: string | undefined, value: unknown): boolean {
  return noted?.startsWith(BLIND) ? noted === blindHash(value) : noted === fieldHash(value)
}

/** The hash of a field's new value, of the kind that was noted of the old one. */
function hashLike(noted: string, value: unknown): string {
  return noted.startsWith(BLIND) ? blindHash(value) : fieldHash(value)
}

function blindHash(value: unknown): string {
  return `${BLIND}${fieldHash(withoutAssets(value))}`
}

function withoutAssets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAssets)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(
    ([name]) => name !== 'asset' && name !== '_sanityAsset',
  )
  return Object.fromEntries(entries.map(([name, child]) => [name, withoutAssets(child)]))
}

/** The string that provenance keeps, for a document as it is about to be written. */
export function formatFingerprint(
  content: string,
  written: NewsDocument,
  print?: StoryPrint,
): string {
  // Assets that get their ids later would make every field with a picture look edited.
  const isUnnamed = documentJson(written).includes(ASSET_MARK)
  const hash = (value: unknown) =>
    isUnnamed && JSON.stringify(value).includes(ASSET_MARK) ? blindHash(value) : fieldHash(value)
  const fields = contentFields(written)
    .sort()
    .map((name): [string, string] => [name, hash(written[name])])
  return format(content, fields, print)
}

/** The string for a document of which an import changes some fields, as it was noted before. */
export function refreshFingerprint(noted: unknown, set: Readonly<Record<string, unknown>>): string {
  const {content, fields, print} = parseFingerprint(noted)
  const next = [...fields].map(([name, hash]): [string, string] => [
    name,
    name in set ? hashLike(hash, set[name]) : hash,
  ])
  return format(content, next, print)
}

function format(
  content: string,
  fields: readonly (readonly [name: string, hash: string])[],
  print: StoryPrint | undefined,
): string {
  const list = fields.map(([name, hash]) => `${name}=${hash}`).join(',')
  return `${content}|${list}${print ? `|${formatPrint(print)}` : ''}`
}

/** Reads a fingerprint back; anything else than one counts as that of an unknown document. */
export function parseFingerprint(text: unknown): Fingerprint {
  if (typeof text !== 'string') return {content: '', fields: new Map()}
  const [content = '', list = '', printed] = text.split('|')
  const print = printed === undefined ? undefined : parsePrint(printed)
  const fields = list
    .split(',')
    .map((entry) => entry.split('='))
    .filter((entry): entry is [string, string] => entry.length === 2)
  return {content, fields: new Map(fields), ...(print && {print})}
}
