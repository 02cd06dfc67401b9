import {definePhrase} from '../text/phrase.ts'
import type {Chunk} from './chunk.ts'
import {initialsMatch} from './initials.ts'
import type {Sentence} from './readDocument.ts'

const lateIntroduction = definePhrase(
  /\b(?:known (?:by|under|as|for short)|(?:abbreviated|shortened)(?: to| as)?|(?:goes|go|went) by|or|called|whose (?:initials|acronym|abbreviation) (?:is|are)|(?:its|their) (?:initials|acronym|abbreviation),?)(?: (?:its|the|their))?(?: (?:\p{Lu}\p{Ll}+ )?(?:initials|acronym|abbreviation|letters|short name))?(?: for short| as)?,? ["“]?(\p{Lu}[\p{Lu}\d-]{1,9})(?![\p{L}\d])|(?<=(?<![\p{L}\d])(\p{Lu}[\p{Lu}\d-]{1,9})["”]? )for short\b|(?<=(?<![\p{L}\d])(\p{Lu}[\p{Lu}\d-]{1,9}), )as (?:the|its) (?:\p{Lu}\p{L}+ )?\p{Ll}+ is (?:usually |widely |also |better )?(?:known|called|abbreviated)\b/u,
)

/** `The survey (GSR)`: the bracket stands behind the noun that is short for the name. */
const nounsBracket = /\b[Tt]he \p{L}+ \((\p{Lu}{3,8})\)/gu

/** Abbreviations that one article can introduce so. */
const mostLate = 64

/** Abbreviations told after the name, beside a noun that stands for it: `The foundation, AMFM for short`. */
export function introduceLate(
  sentences: readonly Sentence[],
  introduce: (name: string, abbreviation: string) => void,
): void {
  let long: readonly Chunk[] | undefined
  const spelled = new Map<string, readonly string[]>()
  /** The names whose initials are an abbreviation's letters. */
  const namesOf = (abbreviation: string): readonly string[] => {
    const known = spelled.get(abbreviation)
    if (known || spelled.size >= mostLate) return known ?? []
    long ??= longNames(sentences)
    const names = long.filter(({form}) => initialsMatch(abbreviation, form)).map(({text}) => text)
    spelled.set(abbreviation, names)
    return names
  }
  for (const sentence of sentences) {
    for (const found of lateIntroduction.all(sentence)) {
      const abbreviation = found[1] ?? found[2] ?? found[3] ?? ''
      const names = namesOf(abbreviation)
      // "which is known by its French initials ONPC": another language has other letters.
      const foreign =
        names.length === 0 &&
        /\b(?:its|their) \p{Lu}\p{Ll}+ (?:initials|acronym|abbreviation)/u.test(found[0])
          ? sentence.chunks.findLast(
              ({type, end}) => type === 'organization' && end <= sentence.start + found.index,
            )
          : undefined
      if (foreign) introduce(foreign.text, abbreviation)
      const [name] = names
      if (name !== undefined && names.length === 1) introduce(name, abbreviation)
    }
    if (!sentence.text.includes('(')) continue
    for (const [, abbreviation = ''] of sentence.text.matchAll(nounsBracket)) {
      const [name, ...others] = namesOf(abbreviation)
      if (name !== undefined && others.length === 0) introduce(name, abbreviation)
    }
  }
}

/** The different names of several words that may be bodies, each once. */
function longNames(sentences: readonly Sentence[]): Chunk[] {
  const names = new Map<string, Chunk>()
  for (const {chunks} of sentences)
    for (const chunk of chunks)
      if ((chunk.type === 'organization' || chunk.type === 'name') && chunk.form.isLong)
        names.set(chunk.text, chunk)
  return [...names.values()]
}
