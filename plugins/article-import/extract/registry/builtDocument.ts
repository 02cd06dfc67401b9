import type {NewsDocument} from '../../model.ts'

/** A document and the state of its record that it was built from. */
export interface Built {
  readonly state: string
  readonly document: NewsDocument
}

/** A record's document, made anew only where the record has changed. */
export function built<T extends {built?: Built}>(
  made: T,
  state: string,
  build: (made: T) => NewsDocument,
): NewsDocument {
  if (made.built?.state !== state) made.built = {state, document: build(made)}
  return made.built.document
}

/** A field's text; undefined for what is none. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** A field's members; none for what is no list. */
export const membersOf = (value: unknown): readonly Record<string, unknown>[] =>
  Array.isArray(value) ? (value as readonly Record<string, unknown>[]) : []

/** The id to which a reference of a document points. */
export const referenceOf = (value: unknown): string | undefined =>
  textOf((value as {_ref?: unknown} | undefined)?._ref)
