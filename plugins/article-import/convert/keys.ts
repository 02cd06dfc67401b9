const CACHE: Readonly<Record<'b' | 's' | 'l' | 'r', string[]>> = {b: [], s: [], l: [], r: []}

const INTERNED = 4096

/** The key of the nth block (`b`), span (`s`), link (`l`) or row (`r`): the same for the same input. */
export function keyOf(kind: 'b' | 's' | 'l' | 'r', index: number): string {
  const cache = CACHE[kind]
  const known = cache[index]
  if (known !== undefined) return known
  const key = kind + index.toString(36).padStart(kind === 'b' ? 4 : 1, '0')
  if (index < INTERNED && index === cache.length) cache.push(key)
  return key
}
