/** Levels that no article has, and that every part of the pipeline can take. */
const MAX_LEVELS = 200

/** Whether a value holds values in values deeper than any article does. */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_LEVELS) return true
    level = level.flatMap((entry) =>
      typeof entry === 'object' && entry !== null ? Object.values(entry) : [],
    )
  }
  return false
}
