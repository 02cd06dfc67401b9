import type {BylineFact, Paragraph} from '../types.ts'

const word = "\\p{Lu}[\\p{L}.'’-]*"
const person = `${word}(?: (?:${word}|bin|ibn|al|de|del|della|di|da|van|von|der|den|la|le|el))* ?`
const people = `(${person}(?:(?:, | and | & |, and )${person})*)`
const role =
  '(?:(?:staff|senior|special|chief|foreign|our|business|diplomatic|political|science|culture) )*(?:writer|correspondent|reporter|editor|columnist|contributor|analyst)s?'

/** What no credit does without; most first and last paragraphs are prose and have none of it. */
const credits =
  /^\(?(?:by|from|text|words|story|written|reported|author|müəllif|автор|reporting|writing|additional|edited|editing)|writer|correspondent|reporter|editor|columnist|contributor|analyst/i

/** Whole paragraphs that credit an author; group 1 is the name or the names. */
const alone: readonly RegExp[] = [
  new RegExp(
    `^(?:by|from|text(?: by)?:?|words by|story by|written by|reported by|author:?|müəllif:?|автор:?)\\s+${people}(?:\\s*[,|–—/(-].{0,80})?\\.?$`,
    'iu',
  ),
  new RegExp(`^${people}(?:,|\\s*[|–—-])\\s*${role}.{0,60}$`, 'iu'),
  new RegExp(
    `^\\(?(?:reporting|writing|additional reporting|edited|editing) by ${people}.{0,200}\\)?$`,
    'iu',
  ),
]

const namePattern = new RegExp(`^${person}$`, 'u')
const lastNames = /(?:, and | and | & |, )/u

/** Credits at both ends of the text: `By Jane Doe`, `Jane Doe, Staff Writer`, `Reporting by …`. */
export function findBylines(
  paragraphs: readonly Paragraph[],
  given: readonly string[] = [],
): BylineFact[] {
  const bylines: BylineFact[] = []
  const seen = new Set<string>()
  const add = (
    name: string | undefined,
    creditLine: string,
    fact: Omit<BylineFact, 'name' | 'creditLine'>,
  ) => {
    const key = (name ?? creditLine).toLowerCase()
    if (seen.has(key)) return
    seen.add(key)
    bylines.push({creditLine, ...(name ? {name} : {}), ...fact})
  }
  for (const credit of given) {
    const bare = credit.trim().replace(/^by\s+/iu, '')
    if (bare === '') continue
    const isName = namePattern.test(`${bare}`) && /\s/u.test(bare)
    const evidence = {quote: credit, block: 'byline', start: 0, end: credit.length}
    add(isName ? bare : undefined, bare, {
      standsAlone: false,
      evidence,
      confidence: isName ? 0.95 : 0.8,
    })
  }
  const texts = paragraphs.filter(({text}) => text.trim() !== '')
  const ends = texts.filter((_, index) => index < 3 || index >= texts.length - 3)
  for (const {key, text} of ends) {
    const trimmed = text.trim()
    if (trimmed.length > 240 || !credits.test(trimmed)) continue
    const found = alone.map((pattern) => pattern.exec(trimmed)).find((match) => match)
    const names = found?.[1]?.trim()
    if (!found || !names || !isNameList(names)) continue
    const start = text.indexOf(trimmed)
    const evidence = {quote: trimmed, block: key, start, end: start + trimmed.length}
    for (const [index, name] of names.split(lastNames).entries()) {
      // A lone word after the first name is the paper: "By Jane Doe, Gazette".
      if (index > 0 && !/\s/u.test(name.trim())) continue
      add(titleCase(name.trim()), trimmed, {standsAlone: true, evidence, confidence: 0.9})
    }
  }
  return bylines
}

/** The patterns ignore case for `BY JANE DOE`; the names themselves must still be capitalised. */
function isNameList(names: string): boolean {
  return names
    .split(lastNames)
    .every((name) => namePattern.test(name.trim()) && name.trim().split(' ').length <= 5)
}

function titleCase(name: string): string {
  if (name !== name.toUpperCase()) return name
  return name.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase())
}
