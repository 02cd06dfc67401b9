import {MutationProblem} from '../errors.ts'

/** A comparison inside brackets: `[_key == "a"]`, `[price > 3]`, `[name?]`, `[@ == 1]`. */
export interface Filter {
  readonly kind: 'filter'
  /** The attributes from the element to what is compared; empty for `@`. */
  readonly attributes: readonly string[]
  readonly operator: '==' | '!=' | '<' | '<=' | '>' | '>=' | '?'
  readonly value?: string | number | boolean | null
}

/** One step of a path, or one choice of a union. */
export type Selector =
  | {readonly kind: 'attribute'; readonly name: string}
  | {readonly kind: 'index'; readonly index: number}
  | {readonly kind: 'slice'; readonly start: number | undefined; readonly end: number | undefined}
  | {readonly kind: 'all'}
  | Filter
  | {readonly kind: 'union'; readonly choices: readonly (readonly Selector[])[]}
  | {readonly kind: 'recursive'; readonly rest: readonly Selector[]}

const tokens =
  /\s*(?:(\.\.)|(==|!=|<=|>=|[<>.[\],:?@$*])|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(-?\d+(?:\.\d+)?)|([\p{L}_][\p{L}\p{N}_-]*))/uy

interface Token {
  readonly type: 'symbol' | 'string' | 'number' | 'name'
  readonly text: string
  readonly quote?: string
}

function tokenize(path: string): readonly Token[] {
  const found: Token[] = []
  tokens.lastIndex = 0
  const end = path.trimEnd().length
  while (tokens.lastIndex < end) {
    const at = tokens.lastIndex
    const match = tokens.exec(path)
    if (!match) throw invalid(path, `unexpected character at ${at}`)
    const [, dots, symbol, quoted, number, name] = match
    if (dots ?? symbol) found.push({type: 'symbol', text: dots ?? symbol ?? ''})
    else if (quoted) found.push({type: 'string', text: unquote(quoted), quote: quoted.charAt(0)})
    else if (number) found.push({type: 'number', text: number})
    else found.push({type: 'name', text: name ?? ''})
  }
  return found
}

function unquote(quoted: string): string {
  const inner = quoted.slice(1, -1)
  if (!inner.includes('\\')) return inner
  const escapes: Record<string, string> = {n: '\n', r: '\r', t: '\t', b: '\b', f: '\f'}
  return inner.replace(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g, (_, code?: string, char?: string) =>
    code ? String.fromCharCode(Number.parseInt(code, 16)) : (escapes[char ?? ''] ?? char ?? ''),
  )
}

function invalid(path: string, why: string): MutationProblem {
  return new MutationProblem(400, 'invalidPathError', `Invalid JSONMatch path "${path}": ${why}`, {
    path,
  })
}

/**
 * Parses a JSONMatch path into selectors.
 *
 * @param path - such as `body[_key=="a"].children[0].text`, `tags[-1]`, `..price` or `['a b']`
 * @throws {@link MutationProblem} where the path is malformed
 * @see https://www.sanity.io/docs/content-lake/json-match
 */
export function parsePath(path: string): readonly Selector[] {
  const cached = cache.get(path)
  if (cached) return cached
  const parsed = new Parser(path).parse()
  if (cache.size >= 5000) cache.clear()
  cache.set(path, parsed)
  return parsed
}

const cache = new Map<string, readonly Selector[]>()

class Parser {
  readonly path: string
  readonly tokens: readonly Token[]
  position = 0
  depth = 0

  constructor(path: string) {
    this.path = path
    this.tokens = tokenize(path)
  }

  parse(): readonly Selector[] {
    const selectors = this.parseSelectors()
    if (selectors.length === 0) throw invalid(this.path, 'it is empty')
    if (this.position < this.tokens.length) throw this.unexpected()
    return selectors
  }

  parseSelectors(): readonly Selector[] {
    if (++this.depth > 32) throw invalid(this.path, 'it is nested too deeply')
    const selectors: Selector[] = []
    if (this.take('$') || this.take('@')) this.take('.')
    for (;;) {
      if (this.take('[')) selectors.push(this.parseBrackets())
      else if (this.take('..')) {
        const rest = this.parseSelectors()
        if (rest.length === 0) throw this.unexpected('what ".." is to find')
        selectors.push({kind: 'recursive', rest})
        break
      } else if (selectors.length === 0 || this.take('.')) {
        const attribute = this.parseAttribute()
        if (!attribute) {
          if (selectors.length === 0) break
          throw invalid(this.path, 'expected an attribute after "."')
        }
        selectors.push(attribute)
      } else break
    }
    this.depth--
    return selectors
  }

  parseAttribute(): Selector | undefined {
    const token = this.tokens[this.position]
    if (token?.type === 'name' || (token?.type === 'string' && token.quote === "'")) {
      this.position++
      return {kind: 'attribute', name: token.text}
    }
    return this.take('*') ? {kind: 'all'} : undefined
  }

  parseBrackets(): Selector {
    if (this.take(']')) return {kind: 'all'}
    const choices: (readonly Selector[])[] = []
    do choices.push(this.parseChoice())
    while (this.take(','))
    if (!this.take(']')) throw this.unexpected(']')
    const [only] = choices
    const [selector] = only ?? []
    if (choices.length === 1 && only?.length === 1 && selector) return selector
    return {kind: 'union', choices}
  }

  parseChoice(): readonly Selector[] {
    const filter = this.parseFilter()
    if (filter) return [filter]
    const range = this.parseRange()
    if (range) return [range]
    const token = this.tokens[this.position]
    if (token?.type === 'string' && token.quote === '"') {
      this.position++
      return [{kind: 'attribute', name: token.text}]
    }
    const selectors = this.parseSelectors()
    if (selectors.length === 0) throw this.unexpected()
    return selectors
  }

  parseRange(): Selector | undefined {
    const start = this.parseInteger()
    if (this.take(':')) return {kind: 'slice', start, end: this.parseInteger()}
    return start === undefined ? undefined : {kind: 'index', index: start}
  }

  parseInteger(): number | undefined {
    const token = this.tokens[this.position]
    if (token?.type !== 'number') return undefined
    const value = Number(token.text)
    if (!Number.isInteger(value)) throw invalid(this.path, `${token.text} is no index`)
    this.position++
    return value
  }

  parseFilter(): Filter | undefined {
    const start = this.position
    const attributes: string[] = []
    const self = this.take('@')
    if (!self) {
      do {
        const attribute = this.parseAttribute()
        if (attribute?.kind !== 'attribute') {
          this.position = start
          return undefined
        }
        attributes.push(attribute.name)
      } while (this.take('.'))
    }
    if (this.take('?')) return {kind: 'filter', attributes, operator: '?'}
    for (const operator of ['==', '!=', '<=', '>=', '<', '>'] as const) {
      if (this.take(operator)) {
        return {kind: 'filter', attributes, operator, value: this.parseLiteral()}
      }
    }
    this.position = start
    return undefined
  }

  parseLiteral(): string | number | boolean | null {
    const token = this.tokens[this.position++]
    if (token?.type === 'string') return token.text
    if (token?.type === 'number') return Number(token.text)
    if (token?.type === 'name' && token.text in literals) {
      return literals[token.text] ?? null
    }
    this.position--
    throw this.unexpected('a literal')
  }

  take(symbol: string): boolean {
    const token = this.tokens[this.position]
    if (token?.type !== 'symbol' || token.text !== symbol) return false
    this.position++
    return true
  }

  unexpected(wanted?: string): MutationProblem {
    const token = this.tokens[this.position]
    const found = token ? `found "${token.text}"` : 'it ends too early'
    return invalid(this.path, wanted ? `expected ${wanted}, ${found}` : found)
  }
}

const literals: Record<string, boolean | null> = {true: true, false: false, null: null}
