import {pathToString, valueAt} from '../engine/path.ts'
import {hashOfText, textHash} from '../engine/textHash.ts'
import type {Finding, TextSpan} from '../engine/types.ts'
import {asArray, asFields, asString, type Fields} from '../engine/values.ts'

/**
 * What stays the same of a finding as long as the text that it covers does: its rule, its place and
 * that text, so that an edit elsewhere in the paragraph makes no known finding a new one.
 */
export function fingerprint(document: Fields, {rule, path, span}: Finding): string {
  const value = valueAt(document, path)
  // A list as a whole changes with each of its members.
  const isWhole = path.length === 0 || Array.isArray(value)
  const covered = isWhole
    ? ''
    : span
      ? hashOfText(coveredText(plainText(value), span))
      : textHash(document, path)
  return `${rule}|${asString(document._id)}|${pathToString(path)}|${covered}`
}

function plainText(value: unknown): string {
  if (typeof value === 'string') return value
  return asArray(asFields(value)?.children)
    .map((child) => asString(asFields(child)?.text))
    .join('')
}

/** Two spaces or a quotation mark tell nothing by themselves: the words at their sides belong to them. */
function coveredText(text: string, {start, end}: TextSpan): string {
  const covered = text.slice(start, end)
  if (/[\p{L}\p{N}]/u.test(covered)) return covered
  const before = /[\p{L}\p{N}]{0,40}$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? ''
  const after = /^[\p{L}\p{N}]{0,40}/u.exec(text.slice(end, end + 40))?.[0] ?? ''
  return before + covered + after
}
