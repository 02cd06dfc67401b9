import {memberSegment} from './path.ts'
import type {PathSegment} from './types.ts'
import {asArray, asFields, asString, type Fields, objectsOf} from './values.ts'

/** One span of a text block, with its place in the block's plain text. */
export interface TextChild {
  readonly path: readonly PathSegment[]
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
  readonly block?: {
    readonly style: string
    readonly listItem: boolean
    readonly children: readonly TextChild[]
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

/** The plain text fields of a document, figures and Portable Text aside. */
export function plainTextFields(document: Fields): TextField[] {
  const found: TextField[] = []
  for (const place of places[asString(document._type)] ?? []) {
    collect(document, place.split('.'), [], found)
  }
  return found
}

function collect(
  value: unknown,
  steps: readonly string[],
  path: PathSegment[],
  found: TextField[],
) {
  const [step, ...rest] = steps
  if (step === undefined) {
    const name = path.findLast((segment) => typeof segment === 'string') ?? ''
    if (typeof value === 'string' && value !== '') found.push({path, name, text: value})
    return
  }
  const isList = step.endsWith('[]')
  const name = isList ? step.slice(0, -2) : step
  const next = asFields(value)?.[name]
  if (!isList) return collect(next, rest, [...path, name], found)
  asArray(next).forEach((member, index) => {
    collect(member, rest, [...path, name, memberSegment(member, index)], found)
  })
}

/** A block of Portable Text as one text with its spans, or undefined when it is no text block. */
export function readTextBlock(block: Fields, path: readonly PathSegment[]): TextField | undefined {
  if (block._type !== 'block') return undefined
  const definitions = objectsOf(block.markDefs)
  const children: TextChild[] = []
  let text = ''
  for (const {index, value} of objectsOf(block.children)) {
    const own = asString(value.text)
    if (own === '') continue
    const marks = asArray(value.marks).filter((mark) => typeof mark === 'string')
    const annotations =
      marks.length === 0 || definitions.length === 0
        ? []
        : definitions
            .filter(({value: {_key}}) => marks.includes(asString(_key)))
            .map((at) => at.value)
    children.push({
      path: [...path, 'children', memberSegment(value, index), 'text'],
      start: text.length,
      end: text.length + own.length,
      text: own,
      decorators: marks,
      annotations,
    })
    text += own
  }
  const style = asString(block.style) || 'normal'
  return {
    path,
    name: 'body',
    text,
    block: {style, listItem: block.listItem !== undefined, children},
  }
}
