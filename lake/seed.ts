import {DatabaseSync} from 'node:sqlite'
import {LakeError, MutationProblem} from './errors.ts'
import type {CommitRequest} from './store/commit.ts'
import type {Dataset} from './store/dataset.ts'
import {isValidDocumentId} from './store/documentIds.ts'
import type {Attributes} from './store/mutation.ts'
import {readMutation} from './store/mutation.ts'
import {referencesIn} from './store/references.ts'

/** Documents to seed with: NDJSON text, or the documents themselves, each with `_id` and `_type`. */
export type Seed = string | Iterable<Attributes> | AsyncIterable<Attributes>

const batchSize = 500
/** Listeners are told of so many seeded documents one by one, and of more to ask anew. */
export const mostAnnounced = 10_000

/**
 * Puts documents into a dataset, all of them or none, replacing those that are there, in whatever
 * order they refer to each other. `_createdAt` and `_updatedAt` are kept where given.
 *
 * @returns how many documents were stored
 * @throws {@link LakeError} with the line of what is no document, or the references that lead nowhere
 */
export async function seedDataset(dataset: Dataset, seed: Seed): Promise<number> {
  // A database without a name is a file of SQLite's own, so that a long seed takes little memory.
  const waiting = new DatabaseSync('')
  try {
    waiting.exec('CREATE TABLE seed (line INTEGER PRIMARY KEY, body TEXT NOT NULL); BEGIN')
    const insert = waiting.prepare('INSERT INTO seed (body) VALUES (?)')
    const ids = new Set<string>()
    const targets = new Map<string, string>()
    let line = 0
    for await (const document of typeof seed === 'string' ? readLines(seed) : seed) {
      const id = readId(document, ++line)
      ids.add(id)
      for (const target of referencesIn(document).strong)
        if (!targets.has(target)) targets.set(target, id)
      insert.run(JSON.stringify(document))
    }
    for (const id of ids) targets.delete(id)
    assertReferences(dataset, targets)
    await dataset.commitAll(requests(waiting), line <= mostAnnounced)
    return line
  } finally {
    waiting.close()
  }
}

function* requests(waiting: DatabaseSync): Generator<CommitRequest> {
  const read = waiting.prepare('SELECT line, body FROM seed WHERE line > ? ORDER BY line LIMIT ?')
  for (let last = 0; ; ) {
    const rows = read.all(last, batchSize)
    if (rows.length === 0) return
    last = Number(rows.at(-1)?.line)
    yield {
      mutations: rows.map(({body}) => ({createOrReplace: JSON.parse(String(body))})),
      author: 'seed',
      checkReferences: false,
      keepUpdatedAt: true,
    }
  }
}

function readId(document: Attributes, line: number): string {
  try {
    readMutation({createOrReplace: document})
  } catch (error: unknown) {
    if (!(error instanceof MutationProblem)) throw error
    throw new LakeError(`Document ${line} of the seed: ${error.message}`, {
      code: 'BAD_SEED',
      cause: error,
    })
  }
  const {_id: id} = document
  if (isValidDocumentId(id)) return id
  throw new LakeError(`Document ${line} of the seed: malformed document ID "${String(id)}"`, {
    code: 'BAD_SEED',
  })
}

function* readLines(text: string): Generator<Attributes> {
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    try {
      yield JSON.parse(line)
    } catch (error: unknown) {
      throw new LakeError(`Line ${index + 1} of the seed is no JSON`, {
        code: 'BAD_SEED',
        cause: error,
      })
    }
  }
}

/** Holds a seed to its strong references; `targets` are those outside of it, each with a source. */
function assertReferences(dataset: Dataset, targets: ReadonlyMap<string, string>): void {
  const dangling = [...targets].filter(
    ([target]) => dataset.statements.exists.get(target) === undefined,
  )
  if (dangling.length === 0) return
  const list = dangling.slice(0, 5).map(([target, source]) => `"${source}" → "${target}"`)
  throw new LakeError(`Seeded documents refer strongly to what is not there: ${list.join(', ')}`, {
    code: 'DANGLING_REFERENCES',
    suggestions: ['Seed the targets too, or set _weak: true on these references.'],
  })
}
