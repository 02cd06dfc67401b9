interface Block {
  readonly _type: string
  readonly [field: string]: unknown
}

/**
 * A body as tests compare it: without keys, spans of the same marks joined, entities and references
 * left to whoever reads the text, and pictures by their addresses.
 */
export function bodyOf(value: unknown): unknown[] {
  return (Array.isArray(value) ? (value as Block[]) : []).map((block) => {
    if (block._type !== 'block') return withoutKeys(block)
    const links = new Map(
      (block.markDefs as {_key: string; _type: string; href?: string}[]).map(
        ({_key, _type, href}) => [_key, _type === 'link' ? `link ${href}` : undefined],
      ),
    )
    const runs: {text: string; marks: string}[] = []
    for (const {text, marks} of block.children as {text: string; marks: string[]}[]) {
      const named = marks
        .flatMap((mark) => (links.has(mark) ? (links.get(mark) ?? []) : mark))
        .sort()
        .join(' ')
      const last = runs.at(-1)
      if (last?.marks === named) last.text += text
      else runs.push({text, marks: named})
    }
    const {style, listItem, level} = block
    return {style, listItem, level: listItem ? level : undefined, runs}
  })
}

function withoutKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '_key')
      .map(([key, member]) => [key, withoutKeys(member)]),
  )
}
