import type {BodyBlock, ImportIssue} from '../model.ts'
import {keyOf} from './keys.ts'
import {safeHref} from './safeUrl.ts'

type Loose = Readonly<Record<string, unknown>>

/** What a member of a block object may be. */
type Member = 'text' | 'number' | 'boolean' | 'address' | 'reference' | 'rows' | 'plain'

/** The members that the content model gives its block objects; no other comes through. */
const OBJECTS: Readonly<Record<string, Readonly<Record<string, Member>>>> = {
  figure: {
    asset: 'reference',
    hotspot: 'plain',
    crop: 'plain',
    alt: 'text',
    caption: 'text',
    credit: 'text',
    copyright: 'text',
    decorative: 'boolean',
    sourceUrl: 'address',
  },
  galleryEmbed: {gallery: 'reference'},
  pullQuote: {text: 'text', attribution: 'text'},
  embed: {provider: 'text', url: 'address', title: 'text', width: 'number', height: 'number'},
  memorandumCard: {memorandum: 'reference'},
  table: {rows: 'rows', caption: 'text'},
  codeBlock: {code: 'text', language: 'text'},
  divider: {},
}

/** Export files name an asset by its path in the archive. */
const ASSET = /^image@(?:file:\/\/\.?\/?)?(.+)$/

/** A block object with the members of its type and nothing that could carry code; undefined otherwise. */
export function objectOf(part: Loose, _key: string, issues: ImportIssue[]): BodyBlock | undefined {
  const type = typeof part._type === 'string' ? part._type : ''
  const members = Object.hasOwn(OBJECTS, type) ? OBJECTS[type] : undefined
  if (members === undefined) return undefined
  const block: Record<string, unknown> = {}
  const asset =
    typeof part._sanityAsset === 'string' ? ASSET.exec(part._sanityAsset)?.[1] : undefined
  const source: Loose = asset === undefined ? part : {sourceUrl: asset, ...part}
  for (const [name, kind] of Object.entries(members)) {
    const value = Object.hasOwn(source, name) ? source[name] : undefined
    if (value === undefined || value === null) continue
    const read = READERS[kind](value)
    if (read !== undefined) block[name] = read
    else if (kind === 'address') {
      issues.push({
        code: 'unsafe-link',
        message: `A ${type} leads to an address that is not safe.`,
        kind: 'loss',
        text: String(value).slice(0, 200).toWellFormed(),
      })
      return undefined
    }
  }
  return {_type: type, _key, ...block}
}

const READERS: Readonly<Record<Member, (value: unknown) => unknown>> = {
  text: (value) => (typeof value === 'string' ? cleanText(value) : undefined),
  number: (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined),
  boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  address: (value) => (typeof value === 'string' ? safeHref(cleanText(value)) : undefined),
  reference: referenceOf,
  rows: rowsOf,
  plain: numbersOf,
}

/** Text without control characters and halves of characters. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '')
}

/** A reference with its own members only. */
export function referenceOf(
  value: unknown,
): {_type: 'reference'; _ref: string; _weak?: true} | undefined {
  if (!isObject(value) || typeof value._ref !== 'string' || !/^[\w.-]{1,128}$/.test(value._ref))
    return undefined
  return {_type: 'reference', _ref: value._ref, ...(value._weak === true ? {_weak: true} : {})}
}

function rowsOf(value: unknown): unknown {
  if (!Array.isArray(value)) return undefined
  return value.filter(isObject).map((row, index) => ({
    _type: 'tableRow',
    _key:
      typeof row._key === 'string' && /^[\w-]{1,64}$/.test(row._key) ? row._key : keyOf('r', index),
    cells: Array.isArray(row.cells)
      ? row.cells.map((cell: unknown) => (typeof cell === 'string' ? cleanText(cell) : ''))
      : [],
    ...(row.header === true ? {header: true} : {}),
  }))
}

/** A hotspot or crop: numbers by name. */
function numbersOf(value: unknown): unknown {
  if (!isObject(value)) return undefined
  return Object.fromEntries(
    Object.entries(value).filter(([key, entry]) => typeof entry === 'number' || key === '_type'),
  )
}

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
