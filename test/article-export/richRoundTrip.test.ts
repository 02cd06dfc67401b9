import fc from 'fast-check'
import {expect, test} from 'vitest'
import {createLake} from '../../lake/index.ts'
import {formats} from '../../plugins/article-export/formats/index.ts'
import {bodyOf} from './bodyOf.ts'
import {archives, type StoredDocument} from './richDocuments.ts'
import {type Plain, resolved, roundTrip} from './support.ts'

test.each(formats.map(({id}) => id))(
  '%s brings every article back whole',
  {
    timeout: 120_000,
  },
  async (format) => {
    await fc.assert(
      fc.asyncProperty(archives, async (documents) => {
        const {before, after} = await thereAndBack(documents, format)
        expect(after).toEqual(before)
      }),
      {numRuns: 15},
    )
  },
)

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
