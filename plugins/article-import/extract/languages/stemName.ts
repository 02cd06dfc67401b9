import {fold} from '../text/fold.ts'
import {stemAzerbaijani} from './az/stemWord.ts'
import {stemEnglish} from './en/stemWord.ts'
import {stemRussian} from './ru/stemWord.ts'

/** The languages whose inflected names are recognised; another is one more folder and one more line. */
export const stemmers: Readonly<Record<string, (word: string) => string>> = {
  az: stemAzerbaijani,
  en: stemEnglish,
  ru: stemRussian,
}

/** A name's words without their endings, folded: what all its cases share. */
export function stemName(name: string, language: string): string {
  const stem = stemmers[language] ?? stemEnglish
  return name
    .split(/[\s«»"“”„]+/u)
    .map((word) => fold(stem(word)))
    .filter((word) => word !== '')
    .join(' ')
}
