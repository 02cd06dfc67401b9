import {LakeError, MutationProblem} from './errors.ts'
import type {Dataset} from './store/dataset.ts'
import type {Attributes} from './store/mutation.ts'
import {readMutation} from './store/mutation.ts'

/** Documents to seed with: NDJSON text, or the documents themselves, each with `_id` and `_type`. */
export type Seed = string | Iterable<Attributes> | AsyncIterable<Attributes>

const batchSize = 500

/**
 * Puts documents into a dataset, replacing those that are there, in whatever order they refer to
 * each other. `_createdAt` and `_updatedAt` are kept where given.
 *
 * @returns how many documents were stored
 * @throws {@link LakeError} with the line of what is no document, or the references that lead nowhere
 */
export async function seedDataset(dataset: Dataset, seed: Seed): Promise<number> {
  let batch: Attributes[] = []
  let line = 0
  const store = async () => {
    const mutations = batch.map((document) => ({createOrReplace: document}))
    batch = []
    await dataset.commit({
      mutations,
      author: 'seed',
      checkReferences: false,
      keepUpdatedAt: true,
    })
  }
  for await (const document of typeof seed === 'string' ? readLines(seed) : seed) {
    line++
    try {
      readMutation({createOrReplace: document})
    } catch (error: unknown) {
      if (!(error instanceof MutationProblem)) throw error
      throw new LakeError(`Document ${line} of the seed: ${error.message}`, {
        code: 'BAD_SEED',
        cause: error,
      })
    }
    batch.push(document)
    if (batch.length === batchSize) await store()
  }
  if (batch.length > 0) await store()
  assertReferences(dataset)
  return line
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

function assertReferences(dataset: Dataset): void {
  const dangling = dataset.database
    .prepare(
      `SELECT source, target FROM strong_references
       WHERE NOT EXISTS (SELECT 1 FROM documents WHERE id = target) LIMIT 5`,
    )
    .all()
  if (dangling.length === 0) return
  const list = dangling.map(({source, target}) => `"${source}" → "${target}"`).join(', ')
  throw new LakeError(`Seeded documents refer strongly to what is not there: ${list}`, {
    code: 'DANGLING_REFERENCES',
    suggestions: ['Seed the targets too, or set _weak: true on these references.'],
  })
}
