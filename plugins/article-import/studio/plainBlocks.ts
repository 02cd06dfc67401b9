/** The words of a Portable Text value, whatever else it holds. */
export function plainBlocks(value: unknown): string {
  const texts: string[] = []
  const waiting: unknown[] = [value]
  for (let next = waiting.pop(); waiting.length > 0 || next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue
    if ('text' in next && typeof next.text === 'string') texts.push(next.text)
    waiting.push(...Object.values(next))
  }
  return texts.reverse().join('\n')
}
