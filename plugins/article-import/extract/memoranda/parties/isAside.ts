import type {Located} from '../../names/entities.ts'
import {gapBetween} from '../../names/readDocument.ts'

/** Words before those who watch, host or report, or by whom only somebody else is told. */
const aside =
  /(?:^|[\s(])(?:in the presence of|presence of|attended by|witnessed by|hosted by|according to|at|in|on|during|(?:sidelines|margins|meeting|session|congress|headquarters|seat|premises|hall|room|building|campus|part|auspices|anniversary) of|(?:support|help|funding|grants?|assistance|backing) from|under|through|via|by|like|including|such as|than|visited|attended|told)(?: (?:the|its|a|an)(?: (?!with|and|between|for|to)\p{Ll}[\p{L}-]*){0,2})?\s*$/iu

/** Whether a mention only sets the scene; what somebody holds an office of does not. */
export function isAside({sentence, chunk}: Located): boolean {
  const before = sentence.paragraph.text.slice(
    Math.max(sentence.start, chunk.start - 50),
    chunk.start,
  )
  if (!aside.test(before)) return false
  const title = sentence.chunks[sentence.chunks.indexOf(chunk) - 1]
  return !(
    title?.type === 'title' &&
    /^(?:of|from|at|for)(?: the)?$/u.test(gapBetween(sentence, title, chunk))
  )
}
