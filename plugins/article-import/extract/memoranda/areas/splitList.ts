/** A list between semicolons is one list: they only end what none of them follows. */
export function joined(rest: string): string {
  const bullet = /^\s*[-–—•*]\s+/u
  if (bullet.test(rest)) return rest.replace(bullet, '').replace(/[;,]?\s[-–—•*]\s+/gu, '\u0003')
  // "(1) ring storks, (2) map roosting sites and (3) exchange students"
  if (/^\((?:1|a|i)\)\s/u.test(rest))
    return rest
      .replace(/^\(\w\)\s+/u, '')
      .replace(/[,;]?\s(?:and\s)?\((?:[2-9]|[b-h]|i{2,3}|iv|vi{0,3})\)\s+/gu, '\u0003')
  const stop = /[.!?](?:\s|$)/u.exec(rest)
  const own = stop ? rest.slice(0, stop.index) : rest
  const semicolons = own.match(/;/gu)?.length ?? 0
  return semicolons >= 2 || /; and\b/u.test(own) ? own.replaceAll(';', '\u0003') : rest
}

/** Words that `and` joins for one thing. */
export const fixedPairs =
  /\b(?:research and (?:development|innovation)|science and technology|oil and gas|arts and crafts|search and rescue|small and medium\S*|education and training|health and safety|food and (?:beverage|drink)|law and order|import and export|trade and investment|supply and demand|wind and solar|solar and wind|water and sanitation|monitoring and evaluation|teaching and learning|hardware and software|mergers and acquisitions)\b/giu

/** Splits a list at its commas and at the `and` that closes it. */
export function splitList(text: string): string[] {
  if (text.includes('\u0003'))
    return text.split('\u0003').map((part) => part.replace(/^\s*(?:and|or)\s+/u, ''))
  const held: string[] = []
  const kept = text.replace(fixedPairs, (pair) => {
    held.push(pair)
    return `\u0001${held.length - 1}\u0001`
  })
  const marked = kept
    .replace(/,? as well as (?:in |on |the )?/giu, ' \u0002 ')
    .replace(/,? along with /giu, ' \u0002 ')
    .replace(/,? in addition to /giu, ' \u0002 ')
    .replace(/,? and (?:also )?adds? (?:\p{L}+ )?(?:new )?(?:fields?: ?|areas?: ?)?/giu, ' \u0002 ')
  const parts: string[] = []
  for (const piece of marked.split('\u0002')) {
    const commas = piece.split(/\s*[,;]\s*/u).filter((part) => part.trim() !== '')
    const closed = /[,;]\s*and\s/iu.test(piece)
    commas.forEach((part, index) => {
      const bare = part.replace(/^(?:and|&|or)\s+/iu, '')
      const last = index === commas.length - 1
      if (closed && last) {
        parts.push(bare)
        return
      }
      if (closed && !last && commas.length > 2) {
        parts.push(bare)
        return
      }
      if (!last && commas.length > 1) {
        // "A and B, C": an early pair is one item unless the words are single.
        const words = bare.split(/\s+and\s+/iu)
        if (words.length === 2 && words.every((word) => !word.trim().includes(' ')))
          parts.push(...words)
        else parts.push(bare)
        return
      }
      parts.push(...splitAnd(bare))
    })
  }
  return parts.map((part) =>
    part.replace(/\u0001(\d+)\u0001/gu, (_, at: string) => held[Number(at)] ?? ''),
  )
}

/** Splits at the last `and`; `exchange of students and staff` shares its head and stays whole after `of`. */
function splitAnd(text: string): string[] {
  const at = text.toLowerCase().lastIndexOf(' and ')
  if (at < 0) return [text]
  const left = text.slice(0, at)
  const right = text.slice(at + 5)
  const more = / and /iu.test(left) ? splitAnd(left) : [left]
  return [...more, right]
}
