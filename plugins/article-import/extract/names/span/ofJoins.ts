import {findFoldedPlace} from '../../gazetteer/places.ts'
import {fold} from '../../text/fold.ts'
import type {Token} from '../../text/tokens.ts'
import {WordSet} from '../../text/wordSet.ts'
import {readBracket} from '../brackets.ts'
import {isCalendar} from './calendar.ts'
import {isForeign} from './foreign.ts'
import {capRunEnd, closesAsHead} from './runs.ts'

const articles = new WordSet('the la le les los las')

/** `Of` and its like in the languages of which names stand in an English text. */
export const ofWords = new WordSet(
  'of de del della delle dei degli di do da du des der für dello dell',
)

const onHeads = new WordSet(
  `committee commission agency council conference forum institute centre center department board organization bureau network initiative programme program alliance partnership`,
)

/** Heads by their place, even where the word is a subject elsewhere: `Society for`, `Service of`. */
const directHeads = new WordSet(
  `society service administration exchange theatre theater cinema park bank fund office trust union company house market markets`,
)

/** What is given to somebody. */
const givers = new WordSet(
  `support aid assistance access service services relief care help response transition`,
)

const civicHeads = new WordSet(`city town municipality county province borough village commune`)

/** A name as far as it is read, before one of the small words `of`, `for`, `on`, `in` and `to`. */
interface Begun {
  readonly from: number
  /** Where the part behind the last small word begins. */
  readonly segment: number
  /** The small word. */
  readonly at: number
  readonly to: number
  /** Offset at which the name ends so far. */
  readonly end: number
  readonly head: boolean
}

/**
 * Where a name goes on behind a small word, and whether what stood before heads it.
 */
export function ofBegin(
  text: string,
  tokens: readonly Token[],
  {from, segment, at, to, end, head}: Begun,
): {readonly at: number; readonly heads: boolean} | undefined {
  const lower = tokens[at]?.lower ?? ''
  // "Instituto Paranaense de Vacinas of Brazil": the English `of` only says where.
  if (lower === 'of' && segment > from && isForeign(tokens, from, at)) return undefined
  const article = articles.has(tokens[at + 1])
  const begin = at + (article ? 2 : 1)
  const after = tokens[begin]
  if (!after?.cap || isCalendar(tokens, begin) || /^\d/u.test(after.text)) return undefined
  const goesOn = {at: begin, heads: false}
  const before = tokens[at - 1]
  const afterEnd = capRunEnd(tokens, begin, to)
  if (lower === 'in') {
    // "American Chamber of Commerce in Ethiopia (AMCHAM)": the bracket closes the whole name.
    return head && !article && readBracket(text, tokens, afterEnd) ? goesOn : undefined
  }
  // "Agency for State Support to NGOs"
  if (lower === 'to')
    return segment > from && !article && givers.has(before) && before?.cap ? goesOn : undefined
  if (lower === 'on') return onHeads.has(before) ? goesOn : undefined
  if (directHeads.has(before) && !findFoldedPlace(fold(text.slice(tokens[from]?.start ?? 0, end))))
    return {at: begin, heads: true}
  if (
    lower === 'of' &&
    !article &&
    at - from === 1 &&
    civicHeads.has(before) &&
    tokens[from]?.cap === true
  )
    return {at: begin, heads: true}
  if (head) return isLocated(text, tokens, from, at, begin, afterEnd) ? undefined : goesOn
  if (lower === 'for') return undefined
  if (lower !== 'of')
    return !ofWords.has(tokens[at]) || /^d[eaiou]|^de[ils]|^d[ou]s/u.test(lower)
      ? goesOn
      : undefined
  if (closesAsHead(tokens, from, at)) return {at: begin, heads: true}
  const headAhead = tokens[afterEnd - 1]?.form.head === true && afterEnd - at > 2
  return headAhead &&
    !article &&
    !findFoldedPlace(fold(text.slice(tokens[segment]?.start ?? 0, end))) &&
    before?.lower.endsWith('s')
    ? goesOn
    : undefined
}

/** Whether a country behind `of` only tells where the town lies with which a name begins: `Durres Port Authority of Albania`. */
function isLocated(
  text: string,
  tokens: readonly Token[],
  from: number,
  at: number,
  begin: number,
  end: number,
): boolean {
  if (tokens[at]?.lower !== 'of') return false
  const first = tokens[from]
  if (!first || first.form.placeReach < 0) return false
  const town = findFoldedPlace(first.form.folded)
  if (town?.kind !== 'city') return false
  const country = findFoldedPlace(
    fold(text.slice(tokens[begin]?.start ?? 0, tokens[end - 1]?.end ?? 0)),
  )
  return country?.kind === 'country' && country.country === town.country
}
