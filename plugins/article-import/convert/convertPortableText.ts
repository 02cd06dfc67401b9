import type {BodyBlock, ConvertedBody, ImportIssue} from '../model.ts'
import {countKept} from './account.ts'
import {keyOf} from './keys.ts'
import type {ConvertOptions} from './options.ts'
import {objectOf, referenceOf} from './portableObjects.ts'
import {safeHref} from './safeUrl.ts'

const STYLES = new Set(['normal', 'h2', 'h3', 'h4', 'blockquote'])
const RENAMED: Readonly<Record<string, string>> = {h1: 'h2', h5: 'h4', h6: 'h4'}
const DECORATORS = new Set(['strong', 'em', 'underline', 'strike-through', 'code', 'sub', 'sup'])
type Loose = Readonly<Record<string, unknown>>

/** Portable Text of any make as the content model's: keys filled in, unsafe links and unknown parts reported. */
export function convertPortableText(
  content: readonly unknown[],
  options: ConvertOptions = {},
): ConvertedBody {
  const issues: ImportIssue[] = []
  const blocks: BodyBlock[] = []
  const keys = new Set<string>()
  let reported = 0
  content.forEach((part, index) => {
    const block = isObject(part) ? blockOf(part, index, keys, issues, options) : undefined
    if (block !== undefined) {
      blocks.push(block)
      return
    }
    const text = visibleText(part)
    reported += text.replace(/\s/g, '').length
    issues.push({
      code: 'unknown-block',
      message: `Block ${index} is no text and no object of the content model.`,
      kind: 'loss',
      ...(text === '' ? {} : {text: text.slice(0, 200)}),
    })
  })
  const kept = countKept(blocks)
  return {blocks, images: [], issues, account: {read: kept + reported, kept, reported}}
}

function blockOf(
  part: Loose,
  index: number,
  keys: Set<string>,
  issues: ImportIssue[],
  options: ConvertOptions,
): BodyBlock | undefined {
  const _key = uniqueKey(part._key, keys, keyOf('b', index))
  if (part._type !== 'block') {
    return objectOf(part, _key, issues)
  }
  if (!Array.isArray(part.children)) return undefined
  const style = typeof part.style === 'string' ? (RENAMED[part.style] ?? part.style) : 'normal'
  const markDefs = marksOf(part.markDefs, issues, options)
  const known = new Set(markDefs.map((mark) => mark._key))
  const spanKeys = new Set<string>()
  const children = part.children.flatMap((child: unknown, at: number) => {
    if (!isObject(child) || typeof child.text !== 'string') {
      issues.push({
        code: 'unknown-inline',
        message: `An inline part of block ${index} is no text.`,
        kind: 'loss',
      })
      return []
    }
    const marks = Array.isArray(child.marks) ? child.marks : []
    return {
      _type: 'span',
      _key: uniqueKey(child._key, spanKeys, keyOf('s', at)),
      text: child.text.toWellFormed().replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, ''),
      marks: marks.filter(
        (mark) => typeof mark === 'string' && (DECORATORS.has(mark) || known.has(mark)),
      ),
    }
  })
  const listItem =
    part.listItem === 'number' || part.listItem === 'bullet' ? part.listItem : undefined
  const level = Number.isInteger(part.level) ? Number(part.level) : 1
  return {
    _type: 'block',
    _key,
    style: STYLES.has(style) ? style : 'normal',
    markDefs,
    children,
    ...(listItem === undefined ? {} : {listItem, level: Math.min(10, Math.max(1, level))}),
  }
}

function marksOf(value: unknown, issues: ImportIssue[], options: ConvertOptions) {
  if (!Array.isArray(value)) return []
  return value.flatMap((mark: unknown) => {
    if (!isObject(mark) || typeof mark._key !== 'string') return []
    const reference = mark._type === 'entity' ? referenceOf(mark.reference) : undefined
    if (reference !== undefined) return {_type: 'entity', _key: mark._key, reference}
    const written = typeof mark.href === 'string' ? mark.href : ''
    const href = written === '' ? undefined : safeHref(written, options.baseUrl)
    if (mark._type === 'link' && href !== undefined) {
      const blank = mark.openInNewTab === true || mark.blank === true
      return {_type: 'link', _key: mark._key, href, ...(blank ? {openInNewTab: true} : {})}
    }
    issues.push({
      code: mark._type === 'link' ? 'unsafe-link' : 'unknown-annotation',
      message: 'An annotation was taken off; its text stays.',
      kind: 'loss',
      ...(written === '' ? {} : {text: written.slice(0, 200)}),
    })
    return []
  })
}

function uniqueKey(key: unknown, keys: Set<string>, otherwise: string): string {
  let unique = typeof key === 'string' && key !== '' ? key : otherwise
  while (keys.has(unique)) unique += 'x'
  keys.add(unique)
  return unique
}

function visibleText(part: unknown): string {
  if (typeof part === 'string') return part
  if (!isObject(part)) return ''
  if (typeof part.text === 'string') return part.text
  return Array.isArray(part.children)
    ? part.children
        .map((child: unknown) => (isObject(child) ? String(child.text ?? '') : ''))
        .join('')
    : ''
}

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
