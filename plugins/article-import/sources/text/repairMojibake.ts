import {encodeWindows1252} from './createDecoder.ts'

/** A lead byte of UTF-8 read as windows-1252, and the bytes that follow it. */
const RUN =
  /[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{1,3}/g

const UTF8 = new TextDecoder('utf-8', {fatal: true})

/** The repaired text, and one repair as an example (`Ã© → é`). */
export interface MojibakeRepair {
  readonly text: string
  readonly example: string
}

/**
 * Undoes UTF-8 that was read as windows-1252, and only where that is certain. A capital before a
 * closing quote (`CAFÉ»`) looks like one such sequence, so rarer leads need company: `â€™` and its like
 * prove it at once, `Ã©` and `Â°` by two, any other by eight.
 */
export function repairMojibake(text: string): MojibakeRepair | undefined {
  if (!/[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]/.test(text)) {
    return undefined
  }
  let weight = 0
  let example = ''
  const repaired = text.replace(RUN, (run) => {
    const fixed = decodeRun(run)
    if (fixed === undefined) return run
    weight += weightOf(fixed.text, run)
    if (example === '') example = `${run.slice(0, fixed.used)} → ${fixed.text}`
    return fixed.text + run.slice(fixed.used)
  })
  return weight >= 8 ? {text: repaired, example} : undefined
}

function weightOf(character: string, run: string): number {
  const lead = run.charCodeAt(0)
  if (lead === 0xe2) return /[\u2010-\u20bf\u2122]/.test(character) ? 8 : 1
  return lead === 0xc2 || lead === 0xc3 ? 4 : 1
}

/** The character that the beginning of a run spells in UTF-8. */
function decodeRun(run: string): {text: string; used: number} | undefined {
  const bytes = encodeWindows1252(run)
  const lead = bytes?.[0]
  if (bytes === undefined || lead === undefined) return undefined
  const used = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
  if (bytes.length < used) return undefined
  try {
    const text = UTF8.decode(bytes.subarray(0, used))
    return /[\u0080-\u009f]/.test(text) ? undefined : {text, used}
  } catch {
    return undefined
  }
}
