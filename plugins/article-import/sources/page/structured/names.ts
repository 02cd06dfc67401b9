import {cleanLine} from './cleanText.ts'

const leading = /^(?:by|von|por|par|di|door|written by|autor|author|автор)\s*[:：]?\s+(?=\p{L})/iu

/** The names in a credit: `By Ann Lee and Bo Chen` are two; addresses and empty ones are none. */
export function namesOf(value: unknown): string[] {
  const line = cleanLine(value)
  if (line === undefined || isAddress(line)) return []
  const credit = line.replace(leading, '').replace(/\s*[|•·]\s*.{0,80}$/u, '')
  const parts = credit.split(
    /\s+(?:and|und|et|y|e|en|и|və|ve)\s+|\s*[;&]\s*|\s*,\s+(?=\p{Lu}[^,]*\s\p{Lu})/u,
  )
  return parts.map((part) => part.trim()).filter((part) => part !== '' && part.length <= 100)
}

function isAddress(text: string): boolean {
  return /^(?:https?:)?\/\/|^www\.|^@|^\S+@\S+\.\S+$/i.test(text)
}

/** Names without repeats, in order. */
export function distinctNames(names: readonly string[]): string[] {
  const seen = new Map(names.map((name) => [name.toLowerCase(), name]))
  return [...seen.values()].slice(0, 20)
}
