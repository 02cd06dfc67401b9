import type {DocumentIndex, OrganizationName} from '../engine/documentIndex.ts'
import type {Subject} from '../engine/subject.ts'
import type {ReadText} from '../engine/textFields.ts'
import {type Words, withoutPossessive, wordTraits} from './words.ts'

/** A known organization's name in a text. */
export interface OrganizationMention {
  readonly field: ReadText
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
      const {words} = field
      const found: OrganizationMention[] = []
      let at = 0
      while (at < words.length) {
        const match = words.has(at, wordTraits.capitalised | wordTraits.digitFirst)
          ? longestAt(words, at, index)
          : undefined
        if (!match) {
          at++
          continue
        }
        const last = at + match.words.length - 1
        found.push({
          field,
          start: words.start(at),
          end: words.start(last) + withoutPossessive(words.word(last)).length,
          name: match,
        })
        at += match.words.length
      }
      return found
    }),
  )
}

function longestAt(words: Words, at: number, index: DocumentIndex): OrganizationName | undefined {
  const first = withoutPossessive(words.word(at))
  let longest: OrganizationName | undefined
  for (const name of index.organizationNames(first.toLowerCase())) {
    if (longest && name.words.length <= longest.words.length) continue
    // One word must be written as the organization writes it: OPEC is not “opec”.
    if (name.words.length === 1 && first !== name.name) continue
    const fits = name.words.every((word, offset) => {
      const own = words.word(at + offset)
      return (
        own !== '' &&
        withoutPossessive(own).toLowerCase() === withoutPossessive(word).replace(/[,.]$/u, '')
      )
    })
    if (fits) longest = name
  }
  return longest
}
