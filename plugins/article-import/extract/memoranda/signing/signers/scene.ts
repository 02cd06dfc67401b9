import type {Chunk} from '../../../names/chunk.ts'
import type {Entities, OrganizationEntity} from '../../../names/entities.ts'
import type {Sentence} from '../../../names/readDocument.ts'
import {signingWords} from '../../events/signingWords.ts'
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
  const first = watching.exec(sentence)
  const acted = first ? actBehind(sentence, first) : 0
  const watched = acted > 0 ? watching.exec(sentence, acted) : first
  return {
    sentence,
    entities,
    parties,
    people: sentence.chunks.filter(
      (chunk) =>
        (chunk.type === 'person' || chunk.type === 'name') &&
        // "Doe's successor, John Roe"
        !chunk.possessive &&
        chunk.start >= sentence.start + acted &&
        entities.personOf(chunk),
    ),
    limit: watched ? sentence.start + watched.index : sentence.end,
  }
}

/** Where the act ends that a sentence tells behind its watchers: `In the presence of X, it was signed by`. */
function actBehind(sentence: Sentence, {index, 0: words}: RegExpExecArray): number {
  if (index > 40 || !/^(?:in |witnessed|under|attended|watched)/iu.test(words)) return 0
  const {text} = sentence
  const act = signingWords(sentence).find(
    ({start}) =>
      start > index && /\b(?:was|were|been) (?:\p{Ll}+ly )?$/u.test(text.slice(0, start)),
  )
  return act?.end ?? 0
}

/** Where the next person behind a chunk stands, or the end of a stretch. */
export const untilNext = ({people}: Scene, chunk: Chunk, until: number): number =>
  Math.min(until, people.find((other) => other.start > chunk.end)?.start ?? until)
