/** A document as effects lead from and to it: without its `_rev`, or null where it does not exist. */
export function contentOf(document: unknown): Record<string, unknown> | null {
  if (typeof document !== 'object' || document === null) return null
  const {_rev, ...content} = document as Record<string, unknown>
  return content
}
