import {primaryLanguage} from './detectLanguage.ts'
import {type Words, wordTraits} from './words.ts'

/** What leads to a date in languages that write day and month as “03.01.”, without which it may be any number. */
const leads: Readonly<Record<string, string>> = {
  de: 'am|vom|zum|bis|ab|seit|der|den|dem',
  cs: 'dne|dnem|od|do',
  sk: 'dňa|dňom|od|do',
  pl: 'dnia|od|do',
  da: 'den|d\\.',
  no: 'den|d\\.',
}

/** Times, shares and sums may follow the same words. */
const noDate =
  'Uhr|hod|godz|kl|Prozent|Prozentpunkte|Euro|Millionen|Milliarden|Punkte|Kilometer|Meter'

const patterns = new Map(
  Object.entries(leads).map(([language, words]) => [
    language,
    new RegExp(
      `(?<=(?<![\\p{L}\\p{N}])(?:${words})\\s)(\\d{1,2})\\.\\s?(\\d{1,2})\\.(?!\\s?\\d|\\s?%|\\s(?:${noDate})(?![\\p{L}]))`,
      'giu',
    ),
  ]),
)

/** Days and months in figures alone, such as “am 03.01.”: groups 1 and 2; undefined where nobody writes them so. */
export function numericDates(language: string): RegExp | undefined {
  return patterns.get(primaryLanguage(language))
}

/** Whether a text may have one: “03.01” is one word. */
export function mayHaveNumericDate(words: Words, language: string): boolean {
  if (!patterns.has(primaryLanguage(language))) return false
  for (let index = 0; index < words.length; index++) {
    if (words.has(index, wordTraits.digitFirst)) return true
  }
  return false
}
