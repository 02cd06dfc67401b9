import {type AbbreviationAt, findAbbreviations} from '../text/abbreviations.ts'
import {signs} from '../text/charClass.ts'
import {mendText} from '../text/mojibake.ts'
import {type Sentence, splitSentences} from '../text/sentences.ts'
import {readWords, type Words} from '../text/words.ts'
import {lazy} from './lazy.ts'
import {memberSegment} from './path.ts'
import type {PathSegment} from './types.ts'
import {asArray, asFields, asString, type Fields} from './values.ts'

/** One span of a text block, with its place in the block's plain text. */
export interface TextChild {
  /** Its member of the block's `children`. */
  readonly segment: PathSegment
  readonly start: number
  readonly end: number
  readonly text: string
  readonly decorators: readonly string[]
  /** The annotations that cover it: members of `markDefs`. */
  readonly annotations: readonly Fields[]
}

/** A text that readers see: a field, or one block of Portable Text. */
export interface TextField {
  readonly path: readonly PathSegment[]
  /** The field's name, such as `headline`, `alt`; `body` for a block of Portable Text. */
  readonly name: string
  readonly text: string
  /** Portable Text only. */
  readonly block?: TextBlock | undefined
}

/** What a block of Portable Text is besides its text. */
export interface TextBlock {
  readonly style: string
  readonly listItem: boolean
  readonly children: readonly TextChild[]
}

/** A text of a document with what rules read of it, each part once, at its first use. */
export class ReadText implements TextField {
  readonly path: readonly PathSegment[]
  readonly name: string
  readonly text: string
  readonly block: TextBlock | undefined
  #words: Words | undefined
  #sentences: readonly Sentence[] | undefined
  #abbreviations: readonly AbbreviationAt[] | undefined
  #mended: ReadText | undefined

  constructor(path: readonly PathSegment[], name: string, text: string, block?: TextBlock) {
    this.path = path
    this.name = name
    this.text = text
    this.block = block
  }

  get words(): Words {
    this.#words ??= readWords(this.text)
    return this.#words
  }

  get sentences(): readonly Sentence[] {
    this.#sentences ??= splitSentences(this.words)
    return this.#sentences
  }

  get abbreviations(): readonly AbbreviationAt[] {
    this.#abbreviations ??= findAbbreviations(this.words)
    return this.#abbreviations
  }

  /** The text without what a wrong character set did to it: for rules that judge what it says. */
  get mended(): ReadText {
    if (!this.has(signs.garbled)) return this
    if (this.#mended === undefined) {
      const text = mendText(this.text)
      this.#mended = text === this.text ? this : new ReadText(this.path, this.name, text)
    }
    return this.#mended
  }

  /** Whether the text has one of some {@link signs}. */
  has(some: number): boolean {
    return (this.words.signs & some) !== 0
  }
}

/** Where each document type keeps its texts; `[]` means the members of an array. */
const places: Readonly<Record<string, readonly string[]>> = {
  article: [
    'headline',
    'subheadline',
    'kicker',
    'dateline.text',
    'bylines[].creditLine',
    'keywords[]',
    'seo.title',
    'seo.description',
    'corrections[].text',
    'rights.copyrightHolder',
    'rights.copyrightNotice',
    'rights.usageTerms',
  ],
  organization: ['name', 'abbreviation', 'description', 'names[].name'],
  person: ['name', 'description', 'variants[]', 'roles[].title'],
  place: ['name', 'variants[].name'],
  memorandum: ['title', 'summary', 'areas[]', 'parties[].signatoryTitle'],
  photoGallery: ['title', 'description'],
  section: ['title', 'description'],
  topic: ['title'],
}

const stepsOf = new Map(
  Object.entries(places).map(([type, own]) => [type, own.map((place) => place.split('.'))]),
)

/** The plain text fields of a document, figures and Portable Text aside. */
export function plainTextFields(document: Fields): ReadText[] {
  const found: ReadText[] = []
  for (const steps of stepsOf.get(asString(document._type)) ?? []) {
    collect(document, steps, 0, [], found)
  }
  return found
}

function collect(
  value: unknown,
  steps: readonly string[],
  at: number,
  path: readonly PathSegment[],
  found: ReadText[],
): void {
  const step = steps[at]
  if (step === undefined) {
    if (typeof value !== 'string' || value === '') return
    const name = path.findLast((segment) => typeof segment === 'string') ?? ''
    found.push(new ReadText(path, name, value))
    return
  }
  const isList = step.endsWith('[]')
  const name = isList ? step.slice(0, -2) : step
  const next = asFields(value)?.[name]
  if (next === undefined) return
  if (!isList) {
    collect(next, steps, at + 1, [...path, name], found)
    return
  }
  asArray(next).forEach((member, index) => {
    collect(member, steps, at + 1, [...path, name, memberSegment(member, index)], found)
  })
}

const noAnnotations: readonly Fields[] = []
const noMarks: readonly string[] = []

function annotationsByKey(definitions: readonly unknown[]): ReadonlyMap<string, readonly Fields[]> {
  const found = new Map<string, Fields[]>()
  for (const definition of definitions) {
    const fields = asFields(definition)
    if (!fields) continue
    const key = asString(fields._key)
    const known = found.get(key)
    if (known) known.push(fields)
    else found.set(key, [fields])
  }
  return found
}

/** A block of Portable Text as one text with its spans, or undefined when it is no text block. */
export function readTextBlock(block: Fields, path: readonly PathSegment[]): ReadText | undefined {
  if (block._type !== 'block') return undefined
  const definitions = asArray(block.markDefs)
  const children: TextChild[] = []
  const byKey = lazy(() => annotationsByKey(definitions))
  const members = asArray(block.children)
  let text = ''
  for (let index = 0; index < members.length; index++) {
    const value = asFields(members[index])
    if (!value) continue
    const own = asString(value.text)
    if (own === '') continue
    const given = asArray(value.marks)
    const marks = given.length === 0 ? noMarks : given.filter((mark) => typeof mark === 'string')
    const annotations =
      marks.length === 0 || definitions.length === 0
        ? noAnnotations
        : marks.flatMap((mark) => byKey().get(mark) ?? noAnnotations)
    children.push({
      segment: memberSegment(value, index),
      start: text.length,
      end: text.length + own.length,
      text: own,
      decorators: marks,
      annotations,
    })
    text += own
  }
  const style = asString(block.style) || 'normal'
  const listItem = block.listItem !== undefined
  return new ReadText(path, 'body', text, {style, listItem, children})
}
