import {listEnd} from './listEnd.ts'

/** Words that can stand before a list without being of it: verbs of saying and doing, and what leads to objects. */
const leads =
  /^(?:.*\b(?:will|would|shall|can|may|to|is|are|was|were|be|has|have|had|plans?|planned|intends?|intended|wants?|hopes?|agree[sd]?|pursue[sd]?|names?|named|lists?|listed|covers?|covered|means?|cites?|cited|brings?|offers?|promise[sd]?|announced?|identified|chose|selected|tackle|exchange|share|run|develop|cooperate|collaborate|work|together|jointly|including|namely|such as|continues? (?:in|on|with))\b|.*:|.*\b(?:on|about|regarding|concerning|around|towards?|into)\b)\s+/iu
const ofPaper =
  /^.*\b(?:memorand\p{L}+|MoUs?|MOUs?|MoCs?|agreement|protocol|declaration|accord|pact)\b(?: of \p{L}+)?(?: \([^)]*\))? (?:on|about|for|in|regarding|concerning) (?:the )?/iu
/** What no area speaks with: a person, a clause of its own, somebody's words. */
const foreign =
  /\b(?:is|are|was|were|has|have|had|will|would|who|which|that|he|she|they|we|i|his|her|said|says|told|attend\w*|guests?|officials|ambassadors?|ministers?|journalists|reporters|diplomats|deans|delegates|representatives|members|rectors?|mayors?|presidents?|residents|signed|percent|million|billion|yesterday|today)\b|["“”«»]/iu
const attended = /\b(?:attend|present|witness|welcom|thank|greet|guest|participants|audience)/iu
const longest = 9
/** Characters of a clause; what is longer is no sentence of a report. */
const longestClause = 600

/**
 * The items of a coordination of three or more things in a sentence: `the two plan referee courses,
 * coaching licences and job placement`. What a sentence on a memorandum and its parties lists so is
 * what they mean to do, whatever its verb is.
 */
export function coordinatedItems(text: string): string[] {
  if (attended.test(text)) return []
  const clauses = text
    .replace(/^(?:In (?:short|brief|essence)|Briefly|Mainly|Above all), /u, '')
    .replace(/,? (?:it|he|she|they) (?:says?|said|adds?|added),/gu, ' ')
    .split(/[.;?!]\s|\s[–—]\s/u)
  for (const clause of clauses) {
    if (clause.length > longestClause) continue
    const closed = /^(.*,.*?),? and ([^,]+?)(?:,.*|\.)?$/u.exec(clause)
    if (!closed) continue
    const [, before = '', last = ''] = closed
    const parts = before.split(/,\s+/u)
    let at = parts.length - 1
    const items = [last.replace(/ as (?:(?:the|its|their) )?[^,]*$/u, '')]
    while (at > 0 && isItem(parts[at] ?? '')) {
      items.unshift(parts[at] ?? '')
      at -= 1
    }
    if (items.length < 2 || !isItem(last)) continue
    const first = headOf(parts[at] ?? '', items)
    if (isItem(first)) items.unshift(first)
    if (items.length > 2) return items.map((item) => item.slice(0, listEnd(item)))
  }
  return []
}

/** The first item, without what leads to it; behind an unknown verb as many words as the others have. */
function headOf(text: string, others: readonly string[]): string {
  const bare = text.replace(leads, '')
  // "have entered into a memorandum on A": what it is on stands behind the paper.
  if (ofPaper.test(bare)) return bare.replace(ofPaper, '')
  if (bare !== text) return bare
  const width = Math.max(2, ...others.map((item) => item.split(' ').length))
  const words = text.split(' ')
  return words.length > width
    ? words.slice(-width).join(' ')
    : text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())
}

const isItem = (text: string) =>
  text !== '' &&
  text.split(' ').length <= longest &&
  !foreign.test(text) &&
  !/\d{3}/u.test(text) &&
  /^(?:\p{Ll}|\p{Lu}{2,})/u.test(text) &&
  !/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(text)
