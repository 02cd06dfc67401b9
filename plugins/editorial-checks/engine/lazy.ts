/** Computes a value at its first use and keeps it. */
export function lazy<T>(compute: () => T): () => T {
  let kept: {value: T} | undefined
  return () => {
    kept ??= {value: compute()}
    return kept.value
  }
}
