const junk =
  /^(?:the )?following$|^be \p{L}+|^(?:(?:mutual |bilateral |further |closer |joint |close |future |their |the )?(?:co-?operation|collaboration|partnership|relations|ties|contacts|projects|joint projects|other (?:areas|fields|issues|matters)|others|more|mutual interest|areas of mutual interest|issues of mutual interest|(?:every|each) (?:\p{L}+ ){0,2}(?:year|month|week|summer|autumn|winter|spring|quarter)s?|(?:two|three|four|five|six|seven|eight|several|\d+) (?:\p{L}+ )?(?:priorities|areas|fields|topics|points|themes|subjects|goals|tasks|pillars|directions|headings|items)|(?:set out|listed|detailed|described|laid down|contained|given) in (?:an?|the|its) .+|concentrate|focus|etc|so on|beyond|both (?:sides|parties)|not legally binding|a review|strengthen(?:ing)? (?:ties|relations|cooperation)|it|them|this|that|future|mutual understanding|several areas|a wide range of areas|various fields|terms?|five years|three years|two years|\d+ \p{L}+))$/iu
const fixedPairs =
  /\b(?:research and (?:development|innovation)|science and technology|oil and gas|arts and crafts|search and rescue|small and medium\S*|education and training|health and safety|food and (?:beverage|drink)|law and order|import and export|trade and investment|supply and demand|wind and solar|solar and wind|water and sanitation|monitoring and evaluation|teaching and learning|hardware and software|mergers and acquisitions)\b/giu

/** Splits a list at its commas and at the `and` that closes it. */
function splitList(text: string): string[] {
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

const tidy = (part: string) =>
  part
    .replace(/^[\s"“”«»'’:,-]+|[\s"“”«»'’:,.;-]+$/gu, '')
    .replace(
      /^(?:(?:and|to|on|in|the|a|an|also|both|both sides to|for|of|at|by|jointly|further|mutual(?:ly)?|cooperate in|cooperation in|cooperation on|collaboration in|collaboration on|particularly|especially|including|among others|carry out|conduct|such as)\s+)+/iu,
      '',
    )
    .replace(
      /\s+(?:and|or|etc|among others|among other things|in particular|as well|programmes? of the parties)$/iu,
      '',
    )
    .replace(
      /\s+(?:until|till|between (?:the )?\p{Lu}|with (?:the )?\p{Lu}[\p{L}’'-]+ (?:\p{Lu}|of )).*$/u,
      '',
    )
    .replace(
      /\s+(?:in|at|of|between|within|for) (?:the )?(?:both|two|their|partner) (?:countries|institutions|sides|universities|organi[sz]ations|parties)$/iu,
      '',
    )
    .replace(/\s+/gu, ' ')
    .trim()

/** A list between semicolons is one list: they only end what none of them follows. */
function joined(rest: string): string {
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

const date = /^(?:on |in )?(?:\d|\p{Lu}\p{L}+(?:day)?(?: (?:on|in|last|this|at|\d).*)?$)/u
const properOnly =
  /^\p{Lu}[\p{Ll}'’-]+(?: (?:on|in|last|this|at|next|and|today|yesterday|during|after) ?.*)?$/u
const leadVerb =
  /^(?:also |jointly |further )*(?:offer|run|hold|organi[sz]e|conduct|provide|launch|develop|carry out|pool|share|exchange|bring|supply|introduce|promote|support|improve|expand|strengthen|press|push|focus|concentrate|cooperate|work|explore|study|examine|seek|build|create|establish|set up|open|start|train|teach|host|publish|test|pursue|advance|boost|foster|encourage|facilitate|implement|deliver|prepare|draw up|design|deepen|broaden|coordinate|research|invest|assist|help|advise|bridge|close|fill|meet|end|lobby|campaign|speed up|cut|reduce|raise|increase)\b/iu

/**
 * A verb that opens a list of things is none of them: `offer joint courses in drilling, modelling and
 * steam`. Lists in which each item has its own verb stay whole.
 */
function bareObjects(items: readonly string[]): readonly string[] {
  const [first, ...others] = items
  if (first === undefined || others.length === 0 || others.some((item) => leadVerb.test(item)))
    return items
  const object =
    /^(?:\p{L}[\p{L}-]*\s+){1,5}?(?:in|on|for|about|into|regarding|concerning)\s+(?:the\s+)?(?=\p{L})|^.{3,80}? through (?=\p{L})/u
  if (
    !leadVerb.test(first) &&
    !/^(?:exchanges?|courses?|research|workshops?|training|projects?|studies|work|cooperation|experience) (?:in|on|about)\s/iu.test(
      first,
    )
  )
    return items
  const opened = object.exec(first)
  return opened ? [first.slice(opened[0].length), ...others] : items
}

/** A proper name or a date that an opener caught: "cooperation in Nyon on 8 December". */
const isNoArea = (area: string): boolean =>
  date.test(area) ||
  /^(?:sign |ink |(?:it|them|this|that)\b|memorandum|MoU\b)/iu.test(area) ||
  (properOnly.test(area) && area !== area.toUpperCase())
