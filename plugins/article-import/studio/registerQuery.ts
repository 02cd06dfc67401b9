import type {NewsDocument} from '../model.ts'

/** A GROQ query for the part of the register that an article could mean, with its parameters. */
export interface RegisterQuery {
  readonly query: string
  readonly params: Readonly<Record<string, unknown>>
}

const mostOfType = 500
const prefixLength = 4
/** The attributes that hold the names of each type. */
const namedBy = {
  organization: ['name', 'abbreviation', 'names[].name', 'names[].abbreviation'],
  person: ['name', 'variants'],
  place: ['name', 'variants[].name'],
} as const satisfies Record<string, readonly string[]>

/**
 * Asks for the organizations, people and places that the names of an article may mean.
 *
 * Names differ in case, spelling and order (“Energy Ministry”, “Ministry of Energy”), so that a name
 * is looked for by how its two longest words begin; which of those it is, the registry decides.
 *
 * @param read - what the registry made of the article by itself
 */
export function registerQuery(read: readonly NewsDocument[]): RegisterQuery {
  const params: Record<string, unknown> = {ids: read.map(({_id}) => _id)}
  const parts = Object.entries(namedBy).flatMap(([type, attributes]) => {
    const patterns = new Set(
      read.flatMap((document) => (document._type === type ? patternsOf(document) : [])),
    )
    const conditions = [...patterns].flatMap((pattern, index) => {
      const name = `${type}${index}`
      params[name] = pattern.split(' ')
      return attributes.map((attribute) => `${attribute} match $${name}`)
    })
    return conditions.length === 0
      ? []
      : [`*[_type == "${type}" && (${conditions.join(' || ')})][0...${mostOfType}]`]
  })
  return {query: ['*[_id in $ids]', ...parts].join(' + '), params}
}

/** Asks for the memoranda that any of these documents is a party to, has signed or is the place of. */
export function memorandaQuery(ids: readonly string[]): RegisterQuery {
  return {
    query: `*[_type == "memorandum" && references($ids)] | order(signedOn desc) [0...${mostOfType}]`,
    params: {ids},
  }
}

function patternsOf(document: NewsDocument): string[] {
  const all = [document, ...entries(document.names), ...entries(document.variants)]
  const forms = all.flatMap((entry) => {
    if (typeof entry === 'string') return beginningsOf(entry)
    if (typeof entry !== 'object' || entry === null) return []
    return [...beginningsOf(field(entry, 'name')), ...wordsOf(field(entry, 'abbreviation'))]
  })
  return [...new Set(forms)]
}

/** How the two longest words of a name begin, in the order of the alphabet. */
function beginningsOf(name: unknown): string[] {
  const longest = wordsOf(name)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, 2)
    .map((word) => `${word.slice(0, prefixLength)}*`)
  return longest.length === 0 ? [] : [longest.toSorted().join(' ')]
}

const wordsOf = (value: unknown): string[] =>
  typeof value === 'string' ? (value.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) : []

const entries = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

function field(value: object, name: string): unknown {
  return Object.entries(value).find(([key]) => key === name)?.[1]
}
