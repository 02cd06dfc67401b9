import {type QuoteScan, scanQuotes} from '../text/quotes.ts'
import {type Sentence, splitSentences} from '../text/sentences.ts'
import {type Word, wordsOf} from '../text/words.ts'
import {type FigureAt, readFigures} from './figures.ts'
import {lazy} from './lazy.ts'
import {memberSegment} from './path.ts'
import {plainTextFields, readTextBlock, type TextField} from './textFields.ts'
import type {PathSegment} from './types.ts'
import {asArray, asFields, asString, type Fields, objectsOf, publishedId} from './values.ts'

/** A link of the body with the text that it is set on. */
export interface LinkAt {
  /** Path of the annotation in `markDefs`. */
  readonly path: readonly PathSegment[]
  readonly block: TextField
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
  readonly fields: readonly TextField[]
  /** Headline, subheadline and the body's blocks. */
  readonly prose: readonly TextField[]
  /** The body's text blocks, headings and lists included. */
  readonly blocks: readonly TextField[]
  /** The body's blocks of style `normal` that are no list items, and quotations. */
  readonly paragraphs: readonly TextField[]
  readonly figures: readonly FigureAt[]
  readonly links: readonly LinkAt[]
  readonly references: readonly ReferenceAt[]
  /** Quotations of a text field; those of a body run on over its paragraphs. */
  quotes(field: TextField): QuoteScan
  words(field: TextField): readonly Word[]
  sentences(field: TextField): readonly Sentence[]
  /** Keeps what several rules need of a document. */
  memo<T>(key: string, compute: () => T): T
}

/** Reads a document for the rules. */
export function readSubject(document: Fields): Subject {
  const id = asString(document._id)
  const blocks = lazy(() => readBlocks(document))
  const plain = lazy(() => plainTextFields(document))
  const figures = lazy(() => readFigures(document))
  const fields = lazy(() => [
    ...plain(),
    ...blocks(),
    ...insideBody(document),
    ...figureTexts(figures()),
  ])
  const prose = lazy(() => [
    ...plain().filter(({name, path}) => path.length === 1 && isProse(name)),
    ...blocks(),
  ])
  const paragraphs = lazy(() =>
    blocks().filter(
      ({block}) => (block?.style === 'normal' || block?.style === 'blockquote') && !block.listItem,
    ),
  )
  const references = lazy(() => readReferences(document))
  const links = lazy(() => blocks().flatMap((block) => readLinks(block)))
  const bodyQuotes = lazy(() => scanBody(blocks()))
  const kept = new Map<unknown, unknown>()
  const memo = <T>(key: unknown, compute: () => T): T => {
    if (!kept.has(key)) kept.set(key, compute())
    return kept.get(key) as T
  }
  const words = new Map<TextField, readonly Word[]>()
  const sentences = new Map<TextField, readonly Sentence[]>()
  const quotes = new Map<TextField, QuoteScan>()
  return {
    document,
    id,
    publishedId: publishedId(id),
    type: asString(document._type),
    string: (field) => asString(document[field]),
    get fields() {
      return fields()
    },
    get prose() {
      return prose()
    },
    get blocks() {
      return blocks()
    },
    get paragraphs() {
      return paragraphs()
    },
    get figures() {
      return figures()
    },
    get links() {
      return links()
    },
    get references() {
      return references()
    },
    quotes: (field) =>
      bodyQuotes().get(field) ?? keep(quotes, field, () => scanQuotes([field.text])[0] ?? noQuotes),
    words: (field) => keep(words, field, () => wordsOf(field.text)),
    sentences: (field) => keep(sentences, field, () => splitSentences(field.text)),
    memo,
  }
}

const noQuotes: QuoteScan = {ranges: [], unclosedAt: undefined}

function keep<T>(map: Map<TextField, T>, field: TextField, compute: () => T): T {
  const kept = map.get(field)
  if (kept !== undefined) return kept
  const value = compute()
  map.set(field, value)
  return value
}

function isProse(name: string): boolean {
  return name === 'headline' || name === 'subheadline'
}

function readBlocks(document: Fields): readonly TextField[] {
  return objectsOf(document.body).flatMap(({index, value}) => {
    const field = readTextBlock(value, ['body', memberSegment(value, index)])
    return field ? [field] : []
  })
}

/** Texts of the body's block objects; code blocks are left out: code is no prose. */
function insideBody(document: Fields): readonly TextField[] {
  const found: TextField[] = []
  for (const {index, value} of objectsOf(document.body)) {
    const path = ['body', memberSegment(value, index)]
    const add = (name: string, text: unknown, at: readonly PathSegment[] = [name]) => {
      if (typeof text === 'string' && text !== '') found.push({path: [...path, ...at], name, text})
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
  }
  return found
}

function figureTexts(figures: readonly FigureAt[]): readonly TextField[] {
  return figures.flatMap(({figure, path}) =>
    ['alt', 'caption', 'credit', 'copyright'].flatMap((name) => {
      const text = asString(figure[name])
      return text === '' ? [] : [{path: [...path, name], name, text}]
    }),
  )
}

function scanBody(blocks: readonly TextField[]): ReadonlyMap<TextField, QuoteScan> {
  const scans = scanQuotes(blocks.map(({text}) => text))
  return new Map(blocks.map((block, index) => [block, scans[index] ?? noQuotes]))
}

function readLinks(block: TextField): readonly LinkAt[] {
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
