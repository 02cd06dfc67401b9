import {attribute} from '../evaluate/values.ts'

/** One step of a {@link DocumentPath}: an attribute, and whether each item of the array there is meant. */
export interface PathStep {
  readonly name: string
  readonly each: boolean
}

/** Where in a document a value is: `slug.current`, `tags[]`, `topics[]._ref`. */
export type DocumentPath = readonly PathStep[]

const attributeName = /^[A-Za-z_]\w*$/

/** The path as it is stored; `null` where an attribute's name could not be read back. */
export function formatPath(path: DocumentPath): string | null {
  if (path.length === 0 || path.length > 16) return null
  if (path.some(({name}) => !attributeName.test(name) || name.length > 128)) return null
  return path.map(({name, each}) => (each ? `${name}[]` : name)).join('.')
}

/** Reads what {@link formatPath} wrote. */
export function parsePath(text: string): DocumentPath {
  return text.split('.').map((step) => ({name: step.replace('[]', ''), each: step.endsWith('[]')}))
}

/** Whether the path can hold several values. */
export function isPlural(path: DocumentPath): boolean {
  return path.some(({each}) => each)
}

/** The values at the path: just one, perhaps `null`, where the path is not plural. */
export function valuesAt(document: unknown, path: DocumentPath, from = 0): unknown[] {
  const step = path[from]
  if (step === undefined) return [document]
  const value = attribute(document, step.name)
  if (!step.each) return valuesAt(value, path, from + 1)
  return Array.isArray(value) ? value.flatMap((item) => valuesAt(item ?? null, path, from + 1)) : []
}
