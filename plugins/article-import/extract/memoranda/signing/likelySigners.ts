import type {Sentence} from '../../names/readDocument.ts'
import type {Role} from '../../names/roles.ts'
import {definePhrase} from '../../text/phrase.ts'
import {watching} from './watching.ts'

/** Words that tell of signing as an act of people. */
const act = definePhrase(
  /\b(?:sign(?:ed|s|ing|ature|atures|atories)|inked|initialled|put|affixed|appended|pens?|honou?rs)\b/iu,
)

/**
 * The holders of offices whom a sentence of signing names, watchers and speakers left out: who signs is
 * often told in words that no grammar foresees. Two at least, because one alone may be anybody.
 */
export function readLikelySigners(sentence: Sentence, roles: readonly Role[]): readonly Role[] {
  const acted = act.exec(sentence)
  if (!acted) return []
  const watchAt = watching.exec(sentence)
  const limit = watchAt ? sentence.start + watchAt.index : sentence.end
  // "A and B witnessed the signing": those before the verb watched.
  if (watchAt && acted.index > watchAt.index) return []
  const {text} = sentence.paragraph
  const likely = roles.filter(({personChunk, titleChunk}) => {
    if (personChunk.end > limit) return false
    const before = text.slice(
      Math.max(sentence.start, Math.min(personChunk.start, titleChunk.start) - 12),
      Math.min(personChunk.start, titleChunk.start),
    )
    const after = text.slice(
      Math.max(personChunk.end, titleChunk.end),
      Math.max(personChunk.end, titleChunk.end) + 14,
    )
    return (
      !/\b(?:said|told|added|says)\s+(?:the\s+)?$/iu.test(before) &&
      !/^,?\s+(?:said|told|added|says)\b/iu.test(after)
    )
  })
  return new Set(likely.map(({person}) => person)).size >= 2 ? likely : []
}
