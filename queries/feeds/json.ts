/** A value without members that say nothing: undefined, null, blank text and empty lists. */
export function compact<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([, entry]) =>
        entry !== undefined &&
        entry !== null &&
        !(typeof entry === 'string' && entry.trim() === '') &&
        !(Array.isArray(entry) && entry.length === 0),
    ),
  ) as Partial<T>
}

/** JSON whose strings are well-formed Unicode: half a surrogate pair becomes U+FFFD. */
export function json(value: unknown): string {
  return JSON.stringify(value, (_, entry: unknown) =>
    typeof entry === 'string' ? entry.toWellFormed() : entry,
  )
}
