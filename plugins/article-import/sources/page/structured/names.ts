import {dateInLine} from '../fields/dateInLine.ts'
import {cleanLine} from './cleanText.ts'

const leading = /^(?:by|von|por|par|di|door|written by|autor|author|автор)\s*[:：]?\s+(?=\p{L})/iu

/** The names in a credit: `By Ann Lee and Bo Chen` are two; addresses and empty ones are none. */
export function namesOf(value: unknown): string[] {
  const line = cleanLine(value)
  if (line === undefined || isAddress(line)) return []
  const credit = withoutDate(line.replace(leading, '')).replace(/\s*[|•·]\s*.{0,80}$/u, '')
  const parts = credit.split(
    /\s+(?:and|und|et|y|e|en|и|və|ve)\s+|\s*;\s*|(?<=\p{L}\s\p{L}{2,40})\s*&\s*(?=\p{L}+\s\p{L})|\s*,\s+(?=\p{Lu}[^,]*\s\p{Lu})/u,
  )
  return parts.map((part) => part.trim()).filter((part) => part !== '' && part.length <= 100)
}

/** A credit's name, when the date stands behind it in one line. */
function withoutDate(credit: string): string {
  const date = dateInLine(credit)
  return date === undefined ? credit : credit.slice(0, date.start).replace(/[\s,|•·–-]+$/u, '')
}

function isAddress(text: string): boolean {
  return /^(?:https?:)?\/\/|^www\.|^@|^\S+@\S+\.\S+$/i.test(text)
}

/** Names without repeats, in order. */
export function distinctNames(names: readonly string[]): string[] {
  const seen = new Map(names.map((name) => [name.toLowerCase(), name]))
  return [...seen.values()].slice(0, 20)
}
