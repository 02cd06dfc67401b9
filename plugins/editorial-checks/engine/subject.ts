import {parts, signs} from '../text/charClass.ts'
import {type QuoteScan, scanQuotes} from '../text/quotes.ts'
import {type FigureAt, readFigures} from './figures.ts'
import {memberSegment} from './path.ts'
import {plainTextFields, ReadText, readTextBlock} from './textFields.ts'
import type {PathSegment} from './types.ts'
import {asArray, asFields, asString, type Fields, objectsOf, publishedId} from './values.ts'

/** A link of the body with the text that it is set on. */
export interface LinkAt {
  /** Path of the annotation in `markDefs`. */
  readonly path: readonly PathSegment[]
  readonly block: ReadText
  readonly href: string
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A reference anywhere in a document. */
export interface ReferenceAt {
  readonly path: readonly PathSegment[]
  readonly id: string
  readonly weak: boolean
}

/**
 * A document as rules see it: read once, each part at its first use, shared by all rules.
 *
 * Nothing here throws, whatever the document holds.
 */
export interface Subject {
  readonly document: Fields
  readonly id: string
  readonly publishedId: string
  readonly type: string
  /** A field's text, or the empty string. */
  string(field: string): string
  /** Every text that readers see, code aside. */
  readonly fields: readonly ReadText[]
  /** Headline, subheadline and the body's blocks. */
  readonly prose: readonly ReadText[]
  /** The body's text blocks, headings and lists included. */
  readonly blocks: readonly ReadText[]
  /** The body's blocks of style `normal` that are no list items, and quotations. */
  readonly paragraphs: readonly ReadText[]
  readonly figures: readonly FigureAt[]
  readonly links: readonly LinkAt[]
  readonly references: readonly ReferenceAt[]
  /** The signs that any of its texts has, and its parts. */
  readonly signs: number
  /** Quotations of a text field; those of a body run on over its paragraphs. */
  quotes(field: ReadText): QuoteScan
  /** Keeps what several rules need of a document. */
  memo<T>(key: string, compute: () => T): T
}

/** Reads a document for the rules. */
export function readSubject(document: Fields): Subject {
  return new LazySubject(document)
}

class LazySubject implements Subject {
  readonly document: Fields
  readonly id: string
  readonly publishedId: string
  readonly type: string
  #fields: readonly ReadText[] | undefined
  #prose: readonly ReadText[] | undefined
  #plain: readonly ReadText[] | undefined
  #blocks: readonly ReadText[] | undefined
  #paragraphs: readonly ReadText[] | undefined
  #figures: readonly FigureAt[] | undefined
  #links: readonly LinkAt[] | undefined
  #references: readonly ReferenceAt[] | undefined
  #signs: number | undefined
  #quotes: Map<ReadText, QuoteScan> | undefined
  #kept: Map<string, unknown> | undefined

  constructor(document: Fields) {
    this.document = document
    this.id = asString(document._id)
    this.publishedId = publishedId(this.id)
    this.type = asString(document._type)
  }

  string(field: string): string {
    return asString(this.document[field])
  }

  get fields() {
    this.#fields ??= [
      ...this.#ownPlain(),
      ...this.blocks,
      ...insideBody(this.document),
      ...figureTexts(this.figures),
    ]
    return this.#fields
  }

  get prose() {
    this.#prose ??= [
      ...this.#ownPlain().filter(({name, path}) => path.length === 1 && isProse(name)),
      ...this.blocks,
    ]
    return this.#prose
  }

  get blocks() {
    this.#blocks ??= readBlocks(this.document)
    return this.#blocks
  }

  get paragraphs() {
    this.#paragraphs ??= this.blocks.filter(
      ({block}) => (block?.style === 'normal' || block?.style === 'blockquote') && !block.listItem,
    )
    return this.#paragraphs
  }

  get figures() {
    this.#figures ??= readFigures(this.document)
    return this.#figures
  }

  get links() {
    this.#links ??= this.blocks.flatMap(readLinks)
    return this.#links
  }

  get references() {
    this.#references ??= readReferences(this.document)
    return this.#references
  }

  get signs() {
    this.#signs ??= signsOf(this)
    return this.#signs
  }

  quotes(field: ReadText): QuoteScan {
    this.#quotes ??= scanBody(this.blocks)
    const known = this.#quotes.get(field)
    if (known) return known
    const scan = field.has(anyQuote) ? (scanQuotes([field.text])[0] ?? noQuotes) : noQuotes
    this.#quotes.set(field, scan)
    return scan
  }

  memo<T>(key: string, compute: () => T): T {
    this.#kept ??= new Map()
    if (!this.#kept.has(key)) this.#kept.set(key, compute())
    return this.#kept.get(key) as T
  }

  #ownPlain() {
    this.#plain ??= plainTextFields(this.document)
    return this.#plain
  }
}

function signsOf({fields, blocks, figures}: Subject): number {
  let found = figures.length > 0 ? parts.figure : 0
  for (const field of fields) found |= field.words.signs
  for (const {block} of blocks) {
    if (block === undefined) continue
    if (block.style !== 'normal') found |= parts.style
    if (block.children.some(({annotations}) => annotations.length > 0)) found |= parts.annotation
  }
  return found
}

const noQuotes: QuoteScan = {ranges: [], unclosedAt: undefined}
const anyQuote = signs.doubleQuote | signs.singleQuote

function isProse(name: string): boolean {
  return name === 'headline' || name === 'subheadline'
}

function readBlocks(document: Fields): readonly ReadText[] {
  const found: ReadText[] = []
  const body = asArray(document.body)
  for (let index = 0; index < body.length; index++) {
    const block = asFields(body[index])
    const field = block && readTextBlock(block, ['body', memberSegment(block, index)])
    if (field) found.push(field)
  }
  return found
}

/** Texts of the body's block objects; code blocks are left out: code is no prose. */
function insideBody(document: Fields): readonly ReadText[] {
  const found: ReadText[] = []
  asArray(document.body).forEach((member, index) => {
    const value = asFields(member)
    if (!value || value._type === 'block') return
    const add = (name: string, text: unknown, at: readonly PathSegment[] = [name]) => {
      if (typeof text !== 'string' || text === '') return
      found.push(new ReadText(['body', memberSegment(value, index), ...at], name, text))
    }
    if (value._type === 'pullQuote') {
      add('text', value.text)
      add('attribution', value.attribution)
    }
    if (value._type === 'embed') add('title', value.title)
    if (value._type === 'table') {
      add('caption', value.caption)
      for (const row of objectsOf(value.rows)) {
        asArray(row.value.cells).forEach((cell, cellIndex) => {
          add('cells', cell, ['rows', memberSegment(row.value, row.index), 'cells', cellIndex])
        })
      }
    }
  })
  return found
}

const figureTextNames = ['alt', 'caption', 'credit', 'copyright']

function figureTexts(figures: readonly FigureAt[]): readonly ReadText[] {
  const found: ReadText[] = []
  for (const {figure, path} of figures) {
    for (const name of figureTextNames) {
      const text = asString(figure[name])
      if (text !== '') found.push(new ReadText([...path, name], name, text))
    }
  }
  return found
}

function scanBody(blocks: readonly ReadText[]): Map<ReadText, QuoteScan> {
  const scans = new Map<ReadText, QuoteScan>()
  if (!blocks.some((block) => block.has(anyQuote))) return scans
  const found = scanQuotes(
    blocks.map(({text}) => text),
    (index) => blocks[index]?.has(anyQuote) === true,
  )
  blocks.forEach((block, index) => {
    scans.set(block, found[index] ?? noQuotes)
  })
  return scans
}

const noLinks: readonly LinkAt[] = []

function readLinks(block: ReadText): readonly LinkAt[] {
  if (!block.block?.children.some(({annotations}) => annotations.length > 0)) return noLinks
  const links = new Map<Fields, LinkAt>()
  for (const child of block.block?.children ?? []) {
    for (const annotation of child.annotations) {
      if (annotation._type !== 'link' || typeof annotation.href !== 'string') continue
      const before = links.get(annotation)
      links.set(annotation, {
        path: [...block.path, 'markDefs', memberSegment(annotation, 0)],
        block,
        href: annotation.href,
        text: (before?.text ?? '') + child.text,
        start: before?.start ?? child.start,
        end: child.end,
      })
    }
  }
  return [...links.values()]
}

/** Deeper than any schema of ours, and no document can make it run long. */
const deepest = 24

function readReferences(document: Fields): readonly ReferenceAt[] {
  const found: ReferenceAt[] = []
  const walk = (value: unknown, path: readonly PathSegment[]) => {
    if (path.length > deepest) return
    if (Array.isArray(value)) {
      value.forEach((member, index) => {
        if (typeof member === 'object') walk(member, [...path, memberSegment(member, index)])
      })
      return
    }
    const fields = asFields(value)
    if (!fields) return
    if (typeof fields._ref === 'string' && fields._ref !== '') {
      found.push({path, id: fields._ref, weak: fields._weak === true})
      return
    }
    for (const name of Object.keys(fields)) {
      const next = fields[name]
      if (typeof next === 'object' && next !== null) walk(next, [...path, name])
    }
  }
  walk(document, [])
  return found
}
