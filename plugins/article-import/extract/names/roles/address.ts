import {doubtfulHonorifics, honorifics, laterHonorifics} from '../../gazetteer/honorifics.ts'

const forces =
  'general|lieutenant|major|brigadier|colonel|captain|admiral|commodore|marshal|commander|sergeant|inspector'
const others =
  'his|her|excellency|professor|contessa|ambassador|academician|archbishop|bishop|sheikh|sheikha|prince|princess|justice|judge|rear|vice|air|engineer|advocate|barrister|chief|associate|assistant|adjunct|visiting|distinguished|emeritus'
const mayStand = new RegExp(`^(?:${forces}|${others})$`, 'iu')
const rank = new RegExp(
  `^(?:(?:(?:${forces}|lt|maj|gen|brig|col|rear|vice|air|group|wing|chief|field)[ -]?)+|archbishop|bishop|sheikh|prince|princess|justice|judge(?: emeritus)?|senator|engineer|lawyer|attorney)$`,
  'iu',
)
const degrees = /^(?:professor|academician|doctor|prof|dr)$/iu

/** Academic ranks and forms of address are no role in a body. */
export const isDegree = (title: string): boolean => degrees.test(title)

/** Whether a title tells whose rank and not whose office it is: `Lieutenant General`, `Archbishop`. */
export const isRank = (title: string): boolean => rank.test(title)

/** Whether only forms of address stand between a title and its holder: `, Prof. Dr. `. */
export const onlyHonorifics = (gap: string): boolean =>
  gap === '' ||
  gap
    .replace(/^,/u, '')
    .split(/[\s.]+/u)
    .every(addresses)

/** Whether the words between two names list them, be it with a form of address: `and Prof.`. */
export const together = (between: string): boolean => {
  const address = /^(?:, and|and|,)(?: (.*))?$/u.exec(between)
  return address !== null && onlyHonorifics(address[1] ?? '')
}

/** A gap without the forms of address at its end. */
export function withoutHonorifics(gap: string): string {
  const words = gap.split(' ')
  while (words.length > 1 && addresses((words.at(-1) ?? '').replace(/\.+$/u, ''))) words.pop()
  return words.join(' ')
}

const addresses = (address: string): boolean => {
  // "Dato’ Jane Doe"
  const word = address.replace(/['’]$/u, '')
  const lower = word.toLowerCase()
  return (
    word === '' ||
    word === 'H' ||
    word === 'E' ||
    honorifics.has(lower) ||
    laterHonorifics.has(lower) ||
    doubtfulHonorifics.has(lower) ||
    (/^\p{Lu}/u.test(word) && mayStand.test(word))
  )
}
