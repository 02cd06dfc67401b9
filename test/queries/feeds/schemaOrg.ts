import {readFileSync} from 'node:fs'

interface Class {
  readonly above: readonly string[]
  readonly properties: ReadonlyMap<string, readonly string[]>
}

/** The vocabulary of schema.org as `schema-dts` writes it down: classes, their properties and their types. */
const source = readFileSync('node_modules/schema-dts/dist/schema.d.ts', 'utf8')

const classes = new Map<string, Class>(
  [...source.matchAll(/^(?:export )?interface (\w+)(?: extends ([\w<>, ]+))? \{(.*?)^\}/gms)].map(
    ([, name = '', above = '', body = '']) => [
      name,
      {
        above: above.split(/, */).filter(Boolean),
        properties: new Map(
          [...body.matchAll(/^ {4}"(\w+)"\?: SchemaValue<(.*), "\w+">;/gm)].map(
            ([, property = '', types = '']) => [property, types.split(' | ')],
          ),
        ),
      },
    ],
  ),
)

const narrower = new Map<string, readonly string[]>(
  [...source.matchAll(/^export type (\w+) = ([^;{]+);/gm)].map(([, name = '', union = '']) => [
    name,
    union.split(' | '),
  ]),
)

/** What in structured data is not of schema.org: unknown classes and properties, values of other types. */
export function schemaOrgFaults(data: unknown, path = ''): string[] {
  if (typeof data !== 'object' || data === null) return [`${path}: no object`]
  const {'@type': type, '@context': _context, '@id': _id, ...rest} = data as Record<string, unknown>
  const properties = propertiesOf(`${String(type)}Leaf`)
  if (!properties) return [`${path}: no class ${String(type)}`]
  return Object.entries(rest).flatMap(([property, value]) => {
    const here = `${path}/${property}`
    const types = properties.get(property)
    if (!types) return [`${here}: ${String(type)} has no such property`]
    return [value].flat().flatMap((member) => valueFaults(member, types, here))
  })
}

function valueFaults(value: unknown, types: readonly string[], path: string): string[] {
  const has = (...names: string[]) => names.some((name) => types.includes(name))
  if (typeof value === 'boolean') return has('Boolean') ? [] : [`${path}: no truth value`]
  if (typeof value === 'number') return has('Number', 'Integer') ? [] : [`${path}: no number`]
  if (typeof value === 'string') {
    if (has('Text')) return []
    if (has('URL') && /^https?:/.test(value) && URL.canParse(value)) return []
    if (has('Date', 'DateTime') && /^\d{4}-\d\d-\d\d(T.*(Z|[+-]\d\d:\d\d))?$/.test(value)) return []
    return [`${path}: "${value}" is none of ${types}`]
  }
  const type = String((value as Record<string, unknown>)['@type'])
  const allowed = types.some((name) => isBelow(type, name))
  return [
    ...(allowed ? [] : [`${path}: ${type} is none of ${types}`]),
    ...schemaOrgFaults(value, path),
  ]
}

function propertiesOf(name: string): Map<string, readonly string[]> | undefined {
  const own = classes.get(name)
  if (!own) return undefined
  return new Map([
    ...own.above.flatMap((above) => [...(propertiesOf(above) ?? [])]),
    ...own.properties,
  ])
}

function isBelow(type: string, name: string): boolean {
  return (
    type === name ||
    (narrower.get(name) ?? []).some((member) => member !== name && isBelow(type, member))
  )
}
