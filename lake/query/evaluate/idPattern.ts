/** What `path("drafts.**")` gives: a pattern over ids, matched in time linear in the id. */
export class IdPattern {
  readonly pattern: string
  readonly #parts: readonly string[]

  constructor(pattern: string) {
    this.pattern = pattern
    this.#parts = pattern.split('.')
  }

  /** The text that every matching id begins with. */
  get prefix(): string {
    const literal: string[] = []
    for (const part of this.#parts) {
      if (part === '*' || part === '**') return literal.length > 0 ? `${literal.join('.')}.` : ''
      literal.push(part)
    }
    return literal.join('.')
  }

  /** Whether the pattern is its prefix and `**` after it, so that the prefix alone decides. */
  get isPrefix(): boolean {
    const wild = this.#parts.filter((part) => part === '*' || part === '**')
    return wild.length === 1 && this.#parts.at(-1) === '**'
  }

  /** Whether the id matches: `*` is one part between dots, `**` any text. */
  matches(id: string, look: () => void = () => {}): boolean {
    const {length} = id
    let reachable = new Set<number>([0])
    for (const [index, part] of this.#parts.entries()) {
      const next = new Set<number>()
      for (const start of this.#afterDot(reachable, id, index)) {
        if (part === '**') {
          for (let end = start; end <= length; end++) next.add(end)
          break
        }
        if (part === '*') {
          let end = start
          while (end < length && id[end] !== '.') next.add(++end)
        } else if (id.startsWith(part, start)) {
          next.add(start + part.length)
        }
      }
      if (next.size === 0) return false
      if (next.size > 1024) look()
      reachable = next
    }
    return reachable.has(length)
  }

  *#afterDot(positions: ReadonlySet<number>, id: string, index: number): Iterable<number> {
    for (const position of [...positions].sort((a, b) => a - b)) {
      if (index === 0) yield position
      else if (id[position] === '.') yield position + 1
    }
  }
}
