import type {Paragraph, SourceFact} from '../types.ts'

const name =
  "((?:the )?[\\p{Lu}\\d][\\p{L}\\d.&'’-]*(?: (?:[\\p{Lu}\\d][\\p{L}\\d.&'’-]*|of|the)){0,4})"
const says =
  '(?:reports?|reported|informs?|writes?|learns?|has learned|said in a report|xəbər verir|yazır|сообщает|передает|пишет|информирует)'

/** Forms of a source line; group 1 is the publication. */
const forms: readonly (readonly [RegExp, number])[] = [
  [
    new RegExp(
      `[,.–—-] ?${name}(?: news agency)? ${says}(?=[.,:;]|$| (?:citing|with reference|referring|via|quoting|from|on \\p{Lu}))`,
      'u',
    ),
    0.95,
  ],
  [new RegExp(`^${name}(?: news agency)? ${says} (?:that|citing)\\b`, 'u'), 0.75],
  [new RegExp(`, (?:as )?(?:reported|informed) by ${name}(?=[.,])`, 'u'), 0.7],
  [new RegExp(`, ${says} (?:İA |ИА |агентство )?[«"“]?${name}(?=[»"”.,])`, 'u'), 0.85],
  [new RegExp(`\\btold ${name}(?=[.,])`, 'u'), 0.3],
]
const credit = new RegExp(`^(?:source|mənbə|источник)\\s*[:–—-]\\s*${name}\\.?$`, 'iu')
const inBrackets = new RegExp(`\\(${name}\\)\\s*$`, 'u')
/** A lead's length; what stands further on names no source of the report. */
const longestLead = 3000
const notSources = /^(?:The|It|He|She|They|In|On|At|This|That|A|An|I|We)$/u

/**
 * The publication that a report names as its own: `…, Azernews reports.`, `Source: …`.
 *
 * @param given - the name that the file or feed told; it wins over what the text says
 */
export function findSource(
  paragraphs: readonly Paragraph[],
  given?: string,
  agency?: {readonly name: string; readonly block: string; readonly start: number},
): SourceFact | undefined {
  if (given) {
    return {
      name: given,
      evidence: {quote: given, block: 'source', start: 0, end: given.length},
      confidence: 0.99,
    }
  }
  const texts = paragraphs.filter(({text}) => text.trim() !== '')
  for (const {key, text} of texts.slice(0, 3)) {
    for (const [pattern, confidence] of forms) {
      const found = pattern.exec(text.slice(0, longestLead))
      const who = found?.[1]?.replace(/^the /u, '')
      if (!found || !who || confidence < 0.5 || notSources.test(who)) continue
      const start = found.index + found[0].indexOf(who)
      return {
        name: who,
        evidence: {
          quote: found[0].replace(/^[,.\s–—-]+/u, ''),
          block: key,
          start,
          end: start + who.length,
        },
        confidence,
      }
    }
  }
  for (const {key, text} of texts.slice(-2)) {
    if (text.length > 400) continue
    const found = credit.exec(text.trim())
    if (found?.[1]) {
      const start = text.indexOf(found[1])
      return {
        name: found[1],
        evidence: {quote: text.trim(), block: key, start, end: start + found[1].length},
        confidence: 0.9,
      }
    }
  }
  if (agency) {
    const {name: who, block, start} = agency
    return {
      name: who,
      evidence: {quote: who, block, start, end: start + who.length},
      confidence: 0.85,
    }
  }
  const last = texts.at(-1)
  const bracketed =
    last && texts.length > 1 && last.text.length <= 400 ? inBrackets.exec(last.text) : undefined
  if (last && bracketed?.[1] && bracketed[0].length === last.text.trim().length) {
    const start = last.text.indexOf(bracketed[1])
    return {
      name: bracketed[1],
      evidence: {quote: bracketed[0], block: last.key, start, end: start + bracketed[1].length},
      confidence: 0.8,
    }
  }
  return undefined
}
