import {initialsMatch} from './initials.ts'
import {type Introduction, readDocument} from './readDocument.ts'

/** The abbreviations that a headline alone introduces, for a text that goes on with nothing else. */
export function headlineIntroductions(
  headline: string,
  language: string | undefined,
  known: readonly Introduction[],
): readonly Introduction[] {
  if (!/\(\p{Lu}{2}/u.test(headline)) return []
  return readDocument([{key: 'headline', text: headline}], language).introductions.filter(
    ({name, abbreviation}) =>
      initialsMatch(abbreviation, name) &&
      !known.some((other) => other.abbreviation === abbreviation || other.name === name),
  )
}
