import type {Token} from './lexer.ts'

/**
 * How many words and signs a query has once the bodies of its custom functions stand where they are
 * called, as groq-js's parser puts them: functions that call each other double that with each.
 */
export function expandedSize(words: readonly Token[]): number {
  const sizes = new Map<string, number>()
  let size = 0
  let declared: string | undefined
  for (const [index, {kind, text}] of words.entries()) {
    if (kind === 'symbol' && text === ';') {
      if (declared !== undefined) sizes.set(declared, size)
      declared = undefined
      size = 0
      continue
    }
    if (size === 0 && kind === 'word' && text === 'fn') declared = qualifiedName(words, index + 1)
    size += 1 + (sizes.get(qualifiedName(words, index) ?? '') ?? 0)
  }
  return size
}

/** The name `namespace::name` that begins at a word; undefined where none does. */
function qualifiedName(words: readonly Token[], index: number): string | undefined {
  const [namespace, first, second, name] = words.slice(index, index + 4)
  if (namespace?.kind !== 'word' || name?.kind !== 'word') return undefined
  return first?.text === ':' && second?.text === ':' ? `${namespace.text}::${name.text}` : undefined
}
