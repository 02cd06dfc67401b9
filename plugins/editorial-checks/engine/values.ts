/** A document or object whose fields may hold anything: checks read what editors and imports left. */
export type Fields = Readonly<Record<string, unknown>>

/** The value as an object, or undefined for anything else, arrays included. */
export function asFields(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : undefined
}

/** The value as a string, or the empty string. */
export function asString(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** The value as an array, or an empty one. */
export function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The objects of an array, each with its index; everything else in it is passed over. */
export function objectsOf(value: unknown): readonly {index: number; value: Fields}[] {
  const members = asArray(value)
  const found: {index: number; value: Fields}[] = []
  for (let index = 0; index < members.length; index++) {
    const fields = asFields(members[index])
    if (fields) found.push({index, value: fields})
  }
  return found
}

/** Everything that takes room without being seen: format characters, fillers, joiners. */
const unseen = /^(?:[\s\p{Cf}\p{Cc}\u115F\u3164]|\u034F)*$/u

/** Whether a text has nothing that a reader sees: empty, white space, zero-width characters. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0)
  // Most texts begin with a letter.
  if (first > 0x20 && first < 0x7f) return false
  return unseen.test(text)
}

/** How many characters a reader counts: code points, white space included. */
export function characterCount(text: string): number {
  let count = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit < 0xdc00 || unit > 0xdfff) count++
  }
  return count
}

/** The id that a reference names, or undefined. */
export function referenceOf(value: unknown): string | undefined {
  const id = asString(asFields(value)?._ref)
  return id === '' ? undefined : id
}

/** The first of what may be a long way to go through, or undefined. */
export function firstOf<T>(values: Iterable<T>, fits: (value: T) => boolean): T | undefined {
  for (const value of values) if (fits(value)) return value
  return undefined
}

/** A document's published id: `drafts.x` and `versions.<release>.x` are both `x`. */
export function publishedId(id: string): string {
  if (id.startsWith('drafts.')) return id.slice(7)
  if (!id.startsWith('versions.')) return id
  const dot = id.indexOf('.', 9)
  return dot === -1 ? id : id.slice(dot + 1)
}

/**
 * An instant in milliseconds, or undefined when the text is none.
 *
 * A time without an offset is UTC, which is what the Content Lake stores (ISO 8601, RFC 3339).
 */
export function instant(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined
  if (asStored.test(value)) {
    const ms = Date.parse(value)
    return Number.isNaN(ms) ? undefined : ms
  }
  const text = value.trim()
  const match =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d\d:?\d\d)?)?$/iu.exec(
      text,
    )
  if (!match) return undefined
  const [, day, time = '00:00', seconds = '00', fraction = '0', zone = 'Z'] = match
  const offset = /^[+-]\d{4}$/.test(zone)
    ? `${zone.slice(0, 3)}:${zone.slice(3)}`
    : zone.toUpperCase()
  const ms = Date.parse(`${day}T${time}:${seconds}.${fraction.slice(0, 3)}${offset}`)
  return Number.isNaN(ms) ? undefined : ms
}

/** How the Content Lake and Studio write instants; they need no taking apart. */
const asStored = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/
