import {charTraits, isSpaceUnit, isWordUnit, signs} from './charClass.ts'
import {findGarbled, type Garbled} from './mojibake.ts'

/** What the quotation marks of one paragraph enclose. */
export interface QuoteScan {
  /** Quoted stretches, marks included, in UTF-16 code units; nested ones are part of the outer. */
  readonly ranges: readonly Range[]
  /** Where a double mark opens that nothing closes, here or in a running quotation. */
  readonly unclosedAt: number | undefined
}

/** Quotations within quotations. */
const deepest = 40

interface Open {
  readonly mark: string
  readonly at: number
}

interface Range {
  readonly start: number
  readonly end: number
}

const noRanges: readonly Range[] = []
const noMarks: QuoteScan = {ranges: noRanges, unclosedAt: undefined}
const anyMark = /["“”„‟«»＂'‘’‚‹›]/u
const doubles = '"“”„‟«»＂'
const openingMarks = /^[\s—–-]*["“”„‟«»＂'‘‚‹›]/u

/**
 * Reads the quotation marks of consecutive paragraphs.
 *
 * English, German („…“), French («…»), reversed guillemets (»…«) and Swedish (”…”) pairs close each
 * other. Inches, feet, seconds, apostrophes and Hebrew gershayim are no marks. A quotation that
 * runs on opens again in each paragraph and closes only in the last (Chicago Manual, 13.32).
 */
export function scanQuotes(
  paragraphs: readonly string[],
  hasMarks: (index: number) => boolean = (index) => anyMark.test(paragraphs[index] ?? ''),
): readonly QuoteScan[] {
  let runsOn: Open | undefined
  return paragraphs.map((text, index) => {
    if (!hasMarks(index)) {
      if (runsOn !== undefined && text.trim() !== '') runsOn = undefined
      return noMarks
    }
    const {ranges, open} = scanDoubles(text, runsOn)
    for (const single of scanSingles(text)) ranges.push(single)
    runsOn = undefined
    const [unclosed] = open
    if (unclosed === undefined) return {ranges: merged(ranges), unclosedAt: undefined}
    let next = index + 1
    while (next < paragraphs.length && (paragraphs[next] ?? '').trim() === '') next++
    ranges.push({start: unclosed.at, end: text.length})
    if (openingMarks.test((paragraphs[next] ?? '').slice(0, 20))) {
      runsOn = unclosed
      return {ranges: merged(ranges), unclosedAt: undefined}
    }
    return {ranges: merged(ranges), unclosedAt: unclosed.at}
  })
}

function scanDoubles(text: string, runsOn: Open | undefined) {
  let garbled: readonly Garbled[] | undefined
  const ranges: Range[] = []
  const open: Open[] = []
  const lost: Open[] = []
  const close = (index: number, at: number) => {
    const opened = open[index]
    if (opened === undefined) return
    for (let inner = index + 1; inner < open.length; inner++) lost.push(open[inner] ?? opened)
    open.length = index
    ranges.push({start: opened.at, end: at + 1})
  }
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if ((charTraits(unit) & signs.doubleQuote) === 0) continue
    // Half of a letter that was read with the wrong character set.
    if (text.charCodeAt(at - 1) > 0x7f) {
      garbled ??= findGarbled(text)
      if (garbled.some(({start, end}) => at > start && at < end)) continue
    }
    const mark = unit === 0xff02 ? '"' : text.charAt(at)
    // Nothing that people write nests so deep; a stack that grows with the text would cost its square.
    if (open.length >= deepest) break
    const previous = at === 0 ? undefined : text.charCodeAt(at - 1)
    const next = at + 1 === text.length ? undefined : text.charCodeAt(at + 1)
    const opens = mayStandBefore(previous) && mayBegin(next)
    const closes = mayEnd(previous) && (next === undefined || !isWordUnit(next))
    const top = open.at(-1)?.mark
    switch (mark) {
      case '„':
      case '‟':
        open.push({mark, at})
        break
      case '“':
        if (top === '„' || top === '‟' || (top === '“' && closes && !opens))
          close(open.length - 1, at)
        else open.push({mark, at})
        break
      case '”':
        if (isFeetAndInches(text, at)) break
        if (open.length > 0) closeTop('“„”"‟', at)
        else if (opens && next !== undefined && isWordUnit(next)) open.push({mark, at})
        break
      case '«':
        if (top === '»') close(open.length - 1, at)
        else open.push({mark, at})
        break
      case '»':
        if (open.some((one) => one.mark === '«')) closeTop('«', at)
        else if (top === '»' && closes) close(open.length - 1, at)
        else if (runsOn?.mark === '«' && text.slice(0, at).trim() === '') open.push({mark: '«', at})
        else if (
          /^\s*[^\s]/u.test(text.slice(at + 1, at + 14)) &&
          /(?:^|[\s([{—–:>„“”"-])$/u.test(text.charAt(at - 1))
        )
          open.push({mark, at})
        break
      default:
        straight(at, opens, closes)
    }
  }
  return {ranges, open: lost.length === 0 ? open : [...lost, ...open].sort(byPlace)}

  function closeTop(marks: string, at: number) {
    const index = open.findLastIndex((one) => marks.includes(one.mark))
    if (index !== -1) close(index, at)
  }

  function straight(at: number, opens: boolean, closes: boolean) {
    if (isFeetAndInches(text, at)) return
    const before = text.charAt(at - 1)
    const after = text.slice(at + 1, at + 14)
    if (/[\u0590-\u05FF]$/u.test(before) && /^[\u0590-\u05FF]/u.test(after)) return
    const inside = open.findLastIndex((one) => one.mark === '"')
    if (inside !== -1) {
      if (/\d$/u.test(before) && inchesFollow.test(after)) return
      if (opens && !closes && /\s$/u.test(before)) open.push({mark: '"', at})
      else close(inside, at)
      return
    }
    if (/[\d½¼¾⅓⅔⅛]$/u.test(before)) {
      if (open.length > 0 && !inchesFollow.test(after)) closeTop('“„”', at)
      return
    }
    if (opens || (/(?:^|\s)$/u.test(before) && /\S/u.test(after))) open.push({mark: '"', at})
    else if (/[:;,.!?]$/u.test(before) && /^\p{L}/u.test(after)) open.push({mark: '"', at})
    else if (open.length > 0) closeTop('“„”', at)
  }
}

function byPlace(a: Open, b: Open): number {
  return a.at - b.at
}

/** What may stand before an opening mark besides the beginning of the text and white space. */
const beforeOpening = unitsOf('([{—–/-‐‑:;,“„«»‘\'"’‹¿¡>=|•·*…。、：\u200b')
/** What no quotation begins with. */
const notFirst = unitsOf(',.;:!?)]}')
const openingBrackets = unitsOf('([{')

function unitsOf(marks: string): ReadonlySet<number> {
  return new Set([...marks].map((mark) => mark.charCodeAt(0)))
}

function mayStandBefore(unit: number | undefined): boolean {
  return unit === undefined || isSpaceUnit(unit) || beforeOpening.has(unit)
}

function mayBegin(unit: number | undefined): boolean {
  return unit !== undefined && !isSpaceUnit(unit) && !notFirst.has(unit)
}

function mayEnd(unit: number | undefined): boolean {
  return unit !== undefined && !isSpaceUnit(unit) && !openingBrackets.has(unit)
}

function isFeetAndInches(text: string, at: number): boolean {
  return (
    /[\d½¼¾]/u.test(text.charAt(at - 1)) &&
    /\d\s?['’′]\s?\d{1,3}(?:[.,]\d+)?[½¼¾]?$/u.test(text.slice(Math.max(0, at - 12), at))
  )
}

/** What stands after a measure in inches inside a quotation. */
const inchesFollow =
  /^(?:[\s-](?:wide|long|tall|high|thick|deep|across|screen|pipe|pizza|tv|tablet|display|disc|disk|vinyl|gun|guns|of|by|x|×|diameter|waist|monitor|laptop|blade|nail|tyre|tire|wheel|snow|record|single|lp|rim|board|ruler|cable|model|bar|cut)|\s?[x×]\s?\d)/iu

/** Quotations in single marks; apostrophes open none and close none. */
function scanSingles(text: string): readonly Range[] {
  if (!/['‘‚‹›]/u.test(text)) return noRanges
  const ranges: Range[] = []
  let openAt = -1
  let closer = ''
  for (const match of text.matchAll(/['‘’‚‹›]/gu)) {
    const at = match.index
    const mark = match[0]
    if (at < openAt) continue
    const before = at === 0 ? '' : (text[at - 1] ?? '')
    const after = text[at + 1] ?? ''
    if (openAt === -1) {
      const opens =
        (before === '' || /[\s([{—–"“„«:/-]/u.test(before)) && /[\p{L}\p{N}¿¡]/u.test(after)
      if (!opens || mark === '’') continue
      if (
        mark === "'" &&
        /^(?:tis|twas|em|til|cause|n|\d0s|\d\d)\b/iu.test(text.slice(at + 1, at + 8))
      )
        continue
      openAt = at
      closer =
        mark === "'" ? "'" : mark === '‹' ? '›' : mark === '›' ? '‹' : mark === '‚' ? '‘’' : '’'
    } else if (closer.includes(mark) && !/[\p{L}\p{N}]/u.test(after) && !/\s/u.test(before)) {
      const plural = /s/iu.test(before) && /\s/u.test(after) && hasLaterClose(text, at, closer)
      if (plural) continue
      ranges.push({start: openAt, end: at + 1})
      openAt = -1
    }
  }
  return ranges
}

/** Whether a plural possessive may be meant, since another mark closes further on before one opens. */
function hasLaterClose(text: string, at: number, closer: string): boolean {
  for (let index = at + 1; index < text.length; index++) {
    const unit = text[index] ?? ''
    if (doubles.includes(unit)) return false
    if (unit === '‘') return false
    if (!closer.includes(unit)) continue
    if (/\s/u.test(text[index - 1] ?? '')) return false
    if (!/[\p{L}\p{N}]/u.test(text[index + 1] ?? '')) return true
  }
  return false
}

/** Sorted and without overlaps, so that a place is found by halving. */
function merged(ranges: readonly Range[]): QuoteScan['ranges'] {
  if (ranges.length < 2) return ranges
  const result: {start: number; end: number}[] = []
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else result.push({...range})
  }
  return result
}

/** Whether a place of a text lies inside one of its quotations. */
export function isQuoted({ranges}: QuoteScan, at: number): boolean {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return at >= (ranges[low]?.start ?? Number.POSITIVE_INFINITY)
}
