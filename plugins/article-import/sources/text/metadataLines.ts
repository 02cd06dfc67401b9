import {parse as parseYaml} from 'yaml'
import type {JsonRecord} from '../json/isRecord.ts'

const KEY = /^(["']?)([\p{L}_][\p{L}\p{N}_ .-]{0,60})\1[ \t]*:(?:[ \t]+(.*))?$/u
const ENTRY = /^[ \t]*-[ \t]+(.*)$/

/**
 * Reads lines of name and value, each for itself: lists of `- entry` and indented lines belong to
 * the name above.
 *
 * @returns the values by name, and the lines that are neither
 */
export function parseLines(source: string): {record: JsonRecord; unread: readonly string[]} {
  const values = new Map<string, unknown>()
  const unread: string[] = []
  let key: string | undefined
  for (const line of source.split(/\r?\n/)) {
    if (line.trim() === '' || /^\s*#/.test(line)) continue
    const found = KEY.exec(line)
    const entry = ENTRY.exec(line)?.[1]
    const last = key === undefined ? undefined : values.get(key)
    if (found !== null) {
      key = found[2]?.trim() ?? ''
      values.set(key, scalarOf(found[3]?.trim() ?? ''))
    } else if (key !== undefined && entry !== undefined && (last === '' || Array.isArray(last)))
      values.set(key, [...(Array.isArray(last) ? last : []), scalarOf(entry.trim())])
    else if (key !== undefined && /^[ \t]/.test(line) && typeof last === 'string')
      values.set(key, `${last} ${line.trim()}`.trim())
    else unread.push(line)
  }
  return {record: Object.fromEntries(values), unread}
}

/** A value as YAML has it alone, else the text itself without its quotes. */
function scalarOf(text: string): unknown {
  if (text === '' || /^[>|][+-]?$/.test(text)) return ''
  try {
    const value: unknown = parseYaml(text, {maxAliasCount: 0, schema: 'core', prettyErrors: false})
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value ?? ''
    if (Array.isArray(value) && value.every((part) => typeof part !== 'object')) return value
  } catch {
    // A colon or a quote within: the text as it stands.
  }
  return /^(["'])(.*)\1$/s.exec(text)?.[2] ?? text
}
