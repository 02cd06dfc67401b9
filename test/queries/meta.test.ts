import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {type ExprNode, parse} from 'groq-js'
import {describe, expect, test} from 'vitest'
import * as queries from '../../queries/index.ts'
import {type AnyView, examples} from './support/examples.ts'

const files = readdirSync('queries')
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.gen.ts'))
  .filter((file) => readFileSync(`queries/${file}`, 'utf8').includes('defineQuery('))
  .map((file) => file.replace(/\.ts$/, ''))

const views = examples.map(([name, view]) => [name, view] as const)

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** Every node of a query, with the nodes above it. */
function* nodesOf(
  value: unknown,
  above: readonly ExprNode[] = [],
): Generator<{node: ExprNode; above: readonly ExprNode[]}> {
  if (Array.isArray(value)) for (const item of value) yield* nodesOf(item, above)
  else if (typeof value === 'object' && value !== null) {
    const inside = 'type' in value ? [...above, value as ExprNode] : above
    if ('type' in value) yield {node: value as ExprNode, above}
    for (const child of Object.values(value)) yield* nodesOf(child, inside)
  }
}

function parsed({query}: AnyView): ExprNode {
  return parse(query, {params: {limit: 20, perSection: 4}})
}

test('there are views', () => {
  expect(files.length).toBeGreaterThanOrEqual(14)
  expect(views.length).toBeGreaterThanOrEqual(files.length)
})

describe.each(files)('the view %s', (file) => {
  test('has a test, a page, and is exported', () => {
    expect(existsSync(`test/queries/${file}.test.ts`), `test/queries/${file}.test.ts`).toBe(true)
    expect(existsSync(`docs/queries/${kebab(file)}.md`), `docs/queries/${kebab(file)}.md`).toBe(
      true,
    )
    expect(views.map(([, {name}]) => name)).toContain(kebab(file))
    const source = readFileSync(`queries/${file}.ts`, 'utf8')
    for (const [, name = ''] of source.matchAll(/export const (\w+) = define(?:Query|View)\(/g)) {
      expect(Object.keys(queries)).toContain(name)
    }
  })
})

describe.each(views)('the page of %s', (name, view) => {
  test('tells of its query, its parameters and the fields of its result', () => {
    const page = readFileSync(`docs/queries/${view.name}.md`, 'utf8')
    expect(page).toContain(`\`${name}Query\``)
    for (const parameter of Object.keys(view.params.shape)) {
      expect(page).toContain(`| \`${parameter}\` |`)
    }
  })
})

describe.each(views)('the query of %s', (_, view) => {
  test('follows no reference and asks no other query in a filter', () => {
    for (const {node} of nodesOf(parsed(view))) {
      if (node.type !== 'Filter') continue
      const inside = [...nodesOf(node.expr)].map((entry) => entry.node.type)
      expect(inside).not.toContain('Deref')
      expect(inside).not.toContain('Everything')
    }
  })

  test('slices from the start, and every list of documents has an end', () => {
    const nodes = [...nodesOf(parsed(view))]
    for (const {node} of nodes) if (node.type === 'Slice') expect(node.left).toBe(0)
    for (const {node, above} of nodes) {
      if (node.type !== 'Everything') continue
      const ends = above.map(({type}) => type)
      const counted = above.some((outer) => outer.type === 'FuncCall' && outer.name === 'count')
      expect(counted || ends.includes('Slice') || ends.includes('AccessElement')).toBe(true)
    }
  })

  test('stays within the length of a hosted query and asks for its documents by type', () => {
    expect(view.query.length).toBeLessThan(100_000)
    for (const [filter] of view.query.matchAll(/\*\[.{0,12}/g))
      expect(filter).toMatch(/_type (==|in)/)
  })
})
