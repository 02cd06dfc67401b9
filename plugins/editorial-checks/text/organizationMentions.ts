import type {DocumentIndex, OrganizationName} from '../engine/documentIndex.ts'
import type {Subject} from '../engine/subject.ts'
import type {TextField} from '../engine/textFields.ts'
import {withoutPossessive} from './words.ts'

/** A known organization's name in a text. */
export interface OrganizationMention {
  readonly field: TextField
  readonly start: number
  readonly end: number
  readonly name: OrganizationName
}

/** Finds the names of the dataset's organizations in a text, the longest at each place. */
export function organizationMentions(
  subject: Subject,
  index: DocumentIndex,
): readonly OrganizationMention[] {
  return subject.memo('organizationMentions', () =>
    subject.prose.flatMap((field) => {
      const words = subject.words(field)
      const found: OrganizationMention[] = []
      let at = 0
      while (at < words.length) {
        const first = words[at]
        const match =
          first && /^[\p{Lu}\p{N}]/u.test(first.text) ? longestAt(words, at, index) : undefined
        if (!first || !match) {
          at++
          continue
        }
        const last = words[at + match.words.length - 1] ?? first
        found.push({
          field,
          start: first.start,
          end: last.start + withoutPossessive(last.text).length,
          name: match,
        })
        at += match.words.length
      }
      return found
    }),
  )
}

function longestAt(
  words: readonly {readonly text: string}[],
  at: number,
  index: DocumentIndex,
): OrganizationName | undefined {
  const first = withoutPossessive(words[at]?.text ?? '')
  let longest: OrganizationName | undefined
  for (const name of index.organizationNames(first.toLowerCase())) {
    if (longest && name.words.length <= longest.words.length) continue
    // One word must be written as the organization writes it: OPEC is not “opec”.
    if (name.words.length === 1 && first !== name.name) continue
    const fits = name.words.every((word, offset) => {
      const own = words[at + offset]?.text
      return (
        own !== undefined &&
        withoutPossessive(own).toLowerCase() === withoutPossessive(word).replace(/[,.]$/u, '')
      )
    })
    if (fits) longest = name
  }
  return longest
}
