import type {Chunk} from '../../names/chunk.ts'
import type {Entities} from '../../names/entities.ts'
import {gapBetween, type Sentence} from '../../names/readDocument.ts'
import type {PartyMention} from './readList.ts'
import {reaches} from './readSubject.ts'

/** Countries that sign by themselves: `A, B and C signed`, `between A and B`. */
export function readStates(sentence: Sentence, until: number, entities: Entities): PartyMention[] {
  const {chunks} = sentence
  const found: PartyMention[] = []
  let last: Chunk | undefined
  for (const [at, chunk] of chunks.entries()) {
    if (chunk.start >= until) break
    const entity =
      chunk.type === 'place' && !chunk.possessive ? entities.stateOf(chunk, sentence) : undefined
    const goesOn =
      last !== undefined &&
      chunks[at - 1] === last &&
      /^(?:,|and|, and|&)(?: the)?$/u.test(gapBetween(sentence, last, chunk))
    if (entity && found.length > 0 && goesOn) found.push({entity, chunk})
    else if (found.length >= 2) break
    else {
      found.length = 0
      const opens = /(?:^|[.;:—–-] |\bbetween |\bgovernments of )(?:the )?$/iu.test(
        sentence.paragraph.text.slice(sentence.start, chunk.start),
      )
      if (entity && opens) found.push({entity, chunk})
    }
    last = chunk
  }
  const end = found.at(-1)?.chunk.end
  if (found.length < 2 || end === undefined) return []
  return until === sentence.end || reaches(sentence.paragraph.text.slice(end, until)) ? found : []
}
