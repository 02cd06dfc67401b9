import type {Chunk} from '../../../names/chunk.ts'
import type {Entities, OrganizationEntity} from '../../../names/entities.ts'
import type {Sentence} from '../../../names/readDocument.ts'
import {watching} from '../watching.ts'

/** A sentence of signing with the people in it. */
export interface Scene {
  readonly sentence: Sentence
  readonly entities: Entities
  readonly people: readonly Chunk[]
  /** The parties of the memorandum, as far as they are known. */
  readonly parties: readonly OrganizationEntity[]
  /** Where in the paragraph those begin who only watch. */
  readonly limit: number
}

/** The scene of a sentence. */
export function toScene(
  sentence: Sentence,
  entities: Entities,
  parties: readonly OrganizationEntity[],
): Scene {
  const watched = watching.exec(sentence)
  return {
    sentence,
    entities,
    parties,
    people: sentence.chunks.filter(
      (chunk) => (chunk.type === 'person' || chunk.type === 'name') && entities.personOf(chunk),
    ),
    limit: watched ? sentence.start + watched.index : sentence.end,
  }
}

/** Where the next person behind a chunk stands, or the end of a stretch. */
export const untilNext = ({people}: Scene, chunk: Chunk, until: number): number =>
  Math.min(until, people.find((other) => other.start > chunk.end)?.start ?? until)
