import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {createLake} from '../../lake/index.ts'
import {bodyOf} from './bodyOf.ts'
import {losses} from './losses.ts'
import {archives, type StoredDocument} from './richDocuments.ts'
import {type Plain, resolved, roundTrip} from './support.ts'

const docs = readFileSync('docs/export.md', 'utf8')

describe.each(Object.entries(losses))('%s', (format, lost) => {
  const expected = (article: Plain): Plain => ({
    ...article,
    ...Object.fromEntries(Object.entries(lost).map(([field, loss]) => [field, loss(article)])),
  })

  test('brings every article back whole, but for what it cannot carry', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(archives, async (documents) => {
        const {before, after} = await thereAndBack(documents, format)
        expect(after).toEqual(before.map(expected))
      }),
      {numRuns: 15},
    )
  })

  test('loses what docs/export.md says, and nothing is called lost that comes back', {
    timeout: 120_000,
  }, async () => {
    const really = new Set<string>()
    for (const documents of fc.sample(archives, {numRuns: 12, seed: 7})) {
      const {before, after} = await thereAndBack(documents, format)
      for (const [index, article] of before.entries()) {
        for (const [field, value] of Object.entries(article)) {
          if (JSON.stringify(value) !== JSON.stringify(after[index]?.[field])) really.add(field)
        }
      }
    }
    expect([...really].sort()).toEqual(Object.keys(lost).sort())
    expect(documentedLosses(format)).toEqual(Object.keys(lost).sort())
  })
})

/** The fields whose row of the table has something in the column of a format. */
function documentedLosses(format: string): string[] {
  const rows = [...docs.matchAll(/^\|(.*)\|$/gm)].map(([, row = '']) =>
    row.split('|').map((cell) => cell.trim()),
  )
  const head = rows.find(([first]) => first === 'Cannot carry') ?? []
  return rows
    .flatMap((row) => /`(\w+)`/.exec(row[0] ?? '')?.[1] ?? [])
    .filter((field) =>
      rows.some((row) => row[0]?.includes(`\`${field}\``) && row[head.indexOf(format)]),
    )
    .sort()
}

async function thereAndBack(documents: readonly StoredDocument[], format: string) {
  const lake = await createLake()
  try {
    const client = lake.client()
    const transaction = client.transaction()
    for (const document of documents) transaction.create({...document})
    await transaction.commit({visibility: 'sync'})
    const before: Plain[] = await client.fetch(resolved, {}, {perspective: 'raw'})
    const after = await roundTrip(client, format)
    return {before: before.map(comparable), after: after.map(comparable)}
  } finally {
    await lake.close()
  }
}

/** Without the order of members, and an empty list is none. */
function comparable(article: Plain): Plain {
  return Object.fromEntries(
    Object.entries(article).map(([field, value]) => [
      field,
      field === 'body'
        ? sorted(bodyOf(value))
        : Array.isArray(value) && value.length === 0
          ? null
          : sorted(value),
    ]),
  )
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([key, member]) => [key, sorted(member)]),
  )
}
