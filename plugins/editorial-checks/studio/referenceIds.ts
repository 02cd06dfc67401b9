/** The ids of all documents that a value refers to, each once, in order of first mention. */
export function referenceIds(value: unknown): string[] {
  const ids = new Set<string>()
  const waiting: unknown[] = [value]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (typeof next !== 'object' || next === null) continue
    if ('_ref' in next && typeof next._ref === 'string') ids.add(next._ref)
    waiting.push(...Object.values(next))
  }
  return [...ids].sort()
}
