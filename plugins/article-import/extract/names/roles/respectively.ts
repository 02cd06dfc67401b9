import type {Chunk} from '../chunk.ts'
import type {Sentence} from '../readDocument.ts'

/** A title with the person who holds it, as `respectively` pairs them. */
export interface Pair {
  readonly title: Chunk
  readonly person: Chunk
}

/** The offices of people who are listed apart from them: `X and Y, respectively rector of A and head of B`. */
export function pairRespectively({chunks, text, start}: Sentence): readonly Pair[] {
  const told = /\brespectively\b/u.exec(text)
  if (!told) return []
  const relevant = chunks.filter(({type}) => type === 'title' || type === 'person')
  const at = relevant.findIndex(
    (chunk, index) =>
      chunk.type === 'title' &&
      index >= 2 &&
      relevant[index - 1]?.type === 'person' &&
      relevant[index - 2]?.type === 'person',
  )
  if (at < 0) return []
  const people = relevant.slice(0, at)
  const titles = relevant.slice(at, at + people.length)
  const last = titles.at(-1)
  if (
    people.some(({type}) => type !== 'person') ||
    titles.length !== people.length ||
    titles.some(({type}) => type !== 'title') ||
    relevant[at + people.length]?.type === 'title' ||
    // "X, rector, and Y, head, for A and B respectively" speaks of bodies.
    start + told.index < (people.at(-1)?.end ?? 0) ||
    start + told.index > (last?.end ?? 0) + 90
  )
    return []
  return titles.flatMap((title, index) => {
    const person = people[index]
    return person ? [{title, person}] : []
  })
}
