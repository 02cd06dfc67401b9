import {isObject, type Value} from '../evaluate/values.ts'
import type {Origin, OriginStep} from './origin.ts'

/** A document that a result has values of. */
interface SourceDocument {
  readonly _id: string
  readonly _type: string
}

/** Where a part of a result comes from, as indexes into a map's documents and paths. */
interface Mapping {
  readonly type: 'value'
  readonly source: {
    readonly type: 'documentValue'
    readonly document: number
    readonly path: number
  }
}

/**
 * A content source map: for the parts of a result that stand in a document, which one and where. What
 * has none was made by the query.
 *
 * @see https://www.sanity.io/docs/visual-editing/content-source-maps
 */
export interface ContentSourceMap {
  readonly documents: readonly SourceDocument[]
  readonly paths: readonly string[]
  readonly mappings: Readonly<Record<string, Mapping>>
}

/**
 * Makes the source map of a result.
 *
 * @param byKey - whether items of arrays are told by their keys rather than where they stand
 * @param onMapping - called before each mapping, so that who asks can stop: they take more than their values
 */
export function contentSourceMap(
  result: Value,
  origin: Origin | undefined,
  byKey: boolean,
  onMapping: () => void,
): ContentSourceMap {
  const documents = new Map<string, SourceDocument>()
  const paths = new Map<string, number>()
  const mappings: Record<string, Mapping> = {}
  const indexes = new Map<string, number>()
  const walk = (value: Value, from: Origin | undefined, at: string): void => {
    if (from?.kind === 'array' && Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(item, from.items[index], `${at}[${index}]`)
    } else if (from?.kind === 'object' && isObject(value)) {
      for (const [name, item] of Object.entries(value)) {
        walk(item, from.entries.get(name), at + segment(name))
      }
    } else if (from?.kind === 'document' && value !== null) {
      onMapping()
      if (!documents.has(from.id)) {
        indexes.set(from.id, documents.size)
        documents.set(from.id, {_id: from.id, _type: from.type})
      }
      const path = `$${from.path.map((step) => segment(step, byKey)).join('')}`
      if (!paths.has(path)) paths.set(path, paths.size)
      const document = indexes.get(from.id) ?? 0
      const source = {type: 'documentValue', document, path: paths.get(path) ?? 0} as const
      mappings[at] = {type: 'value', source}
    }
  }
  walk(result, origin, '$')
  return {documents: [...documents.values()], paths: [...paths.keys()], mappings}
}

const escapes: Readonly<Record<string, string>> = {
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  "'": "\\'",
  '\\': '\\\\',
}

function escaped(text: string): string {
  return text.replace(/[\f\n\r\t'\\]/g, (character) => escapes[character] ?? character)
}

function segment(step: OriginStep, byKey = false): string {
  if (typeof step === 'string') return `['${escaped(step)}']`
  if (typeof step === 'number') return `[${step}]`
  return byKey ? `[?(@._key=='${escaped(step.key)}')]` : `[${step.index}]`
}
