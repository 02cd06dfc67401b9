import {parse as parseYaml} from 'yaml'
import type {ImportIssue} from '../../model.ts'
import {isRecord, type JsonRecord} from '../json/isRecord.ts'
import {parseLines} from './metadataLines.ts'

const FENCED = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n([\s\S]*?)\r?\n\1[ \t]*(?:\r?\n|$)/

/** An object on lines of its own, and text behind it that is no further JSON. */
const OBJECT = /^\ufeff?(\{[ \t]*\r?\n[\s\S]*?\r?\n\})[ \t]*\r?\n(?=\s*[^\s{}[\],])/

/** The first lines of a file without fences, up to a blank one: `Title: …`, as MultiMarkdown has them. */
const OPEN =
  /^\ufeff?((?:title|date|author|authors|slug|category|tags)[ \t]*:[^\n]*\n(?:[ \t]*[^\s][^\n]*\n){0,60})[ \t]*\r?\n/i
const LINE = /^(?:[\p{L}_][\p{L}\p{N}_ -]{0,40}:(?:[ \t]|$)|[ \t]+\S)/u

/** What stands above a text about it. */
export interface FrontMatter {
  readonly matter: JsonRecord
  /** How many characters of the text it takes. */
  readonly length: number
  readonly issues: readonly ImportIssue[]
}

/** Whether a text begins with front matter; lines without fences count in files of such a name only. */
export function isFrontMatter(text: string, isNamed: boolean): boolean {
  const front = FENCED.exec(text)
  if (front !== null && /^[ \t]*["']?[\w-]+["']?[ \t]*[:=]/m.test(front[2] ?? '')) return true
  return objectOf(text) !== undefined || (isNamed && openLines(text) !== undefined)
}

/**
 * Reads what stands above a text about it: YAML, the part of TOML that is used there, JSON, or
 * lines of name and value without fences. YAML that is none is read line by line.
 */
export function readFrontMatter(text: string): FrontMatter {
  const front = FENCED.exec(text)
  if (front !== null) {
    const [whole, fence, source = ''] = front
    if (source.length > LONGEST)
      return {matter: {}, length: whole.length, issues: [tooLong(source)]}
    if (fence === '+++') return {matter: parseToml(source), length: whole.length, issues: []}
    return {...readYaml(source), length: whole.length}
  }
  const object = objectOf(text)
  if (object !== undefined) return {...object, issues: []}
  const lines = openLines(text)
  if (lines === undefined) return {matter: {}, length: 0, issues: []}
  return {matter: lowerCased(parseLines(lines.source).record), length: lines.length, issues: []}
}

/** Front matter with what a file's name says in Jekyll's way, `2026-03-01-slug.md`, and words for a draft. */
export function nameMatter(matter: JsonRecord, fileName: string): JsonRecord {
  const {draft, published} = matter
  const named = /(?:^|[/\\])(\d{4}-\d{2}-\d{2})-([^/\\]+)\.\w{1,10}$/.exec(fileName)
  const hasDate = DATES.some((name) => matter[name] !== undefined && matter[name] !== false)
  const isDraft = draft === true || draft === 'true' || published === false
  const own: Record<string, unknown> = {...matter}
  if (typeof published === 'boolean') delete own.published
  if (isDraft && matter.status === undefined) own.status = 'draft'
  if (typeof draft === 'boolean') delete own.draft
  if (named !== null && !hasDate && Object.keys(matter).length > 0) {
    own.date = named[1]
    own.slug ??= named[2]
  }
  return own
}

/** No front matter is as long, in characters; YAML takes its time over what is. */
const LONGEST = 50_000

function tooLong(source: string): ImportIssue {
  return {
    code: 'invalid-front-matter',
    message: `The front matter has ${source.length} characters, more than any, and was not read.`,
    kind: 'loss',
    text: source.slice(0, 500),
  }
}

const DATES = ['date', 'publishedAt', 'published_at', 'published', 'pubDate', 'datePublished']

function readYaml(source: string): {matter: JsonRecord; issues: readonly ImportIssue[]} {
  try {
    const value: unknown = parseYaml(source, {
      maxAliasCount: 50,
      schema: 'core',
      prettyErrors: false,
    })
    if (value === null || value === undefined) return {matter: {}, issues: []}
    if (isRecord(value)) return {matter: value, issues: []}
  } catch {
    // What is no YAML is read line by line, like what is no mapping.
  }
  const {record, unread} = parseLines(source)
  const issues: ImportIssue[] =
    unread.length === 0
      ? [
          {
            code: 'mended-front-matter',
            message: 'The front matter is no valid YAML and was read line by line.',
            kind: 'note',
          },
        ]
      : [
          {
            code: 'invalid-front-matter',
            message: `${unread.length} lines of the front matter cannot be read.`,
            kind: 'loss',
            text: unread.join('\n').slice(0, 500),
          },
        ]
  return {matter: record, issues}
}

function openLines(text: string): {source: string; length: number} | undefined {
  const found = OPEN.exec(text)
  const source = found?.[1]
  if (found === null || source === undefined) return undefined
  const lines = source.split(/\r?\n/).filter((line) => line !== '')
  return lines.length > 1 && lines.every((line) => LINE.test(line))
    ? {source, length: found[0].length}
    : undefined
}

function lowerCased(record: JsonRecord): JsonRecord {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key.toLowerCase(), value]),
  )
}

function objectOf(text: string): {matter: JsonRecord; length: number} | undefined {
  const found = OBJECT.exec(text)
  if (found === null) return undefined
  try {
    const matter: unknown = JSON.parse(found[1] ?? '')
    return isRecord(matter) ? {matter, length: found[0].length} : undefined
  } catch {
    return undefined
  }
}

/** The part of TOML that front matter uses: strings, numbers, dates and lists of strings. */
function parseToml(source: string): JsonRecord {
  const record: Record<string, unknown> = Object.create(null)
  for (const line of joinLists(source).split(/\r?\n/)) {
    const [opener = '', key] = /^[ \t]*["']?([\w.-]+)["']?[ \t]*=/.exec(line) ?? []
    const value = withoutComment(line.slice(opener.length)).trim()
    if (key === undefined || value === '') continue
    const list = /^\[(.*)\]$/s.exec(value)?.[1]
    record[key] =
      list === undefined
        ? unquote(value)
        : list
            .split(',')
            .map((entry) => unquote(entry.trim()))
            .filter((entry) => entry !== '')
  }
  return {...record}
}

/** A source whose lists stand on one line each. */
function joinLists(source: string): string {
  const opener = /=[ \t]*\[/g
  let joined = ''
  let at = 0
  for (let found = opener.exec(source); found !== null; found = opener.exec(source)) {
    const end = listEnd(source, opener.lastIndex)
    if (end === undefined) break
    const list = source.slice(found.index, end).split('\n')
    joined += source.slice(at, found.index) + list.map((line) => line.trim()).join(' ')
    at = end
    opener.lastIndex = end
  }
  return joined + source.slice(at)
}

/** Where the list ends in which a place lies; undefined where it never does. */
function listEnd(source: string, from: number): number | undefined {
  for (let at = from; at < source.length; at++) {
    const character = source.charAt(at)
    if (character === ']') return at + 1
    if (character !== '"' && character !== "'") continue
    at = source.indexOf(character, at + 1)
    if (at < 0) return undefined
  }
  return undefined
}

/** A value without the comment behind it; a hash before a closing quotation mark opens none. */
function withoutComment(value: string): string {
  const quoted = Math.max(value.lastIndexOf('"'), value.lastIndexOf("'")) + 1
  const hash = value.slice(quoted).search(/[ \t]#/)
  return hash < 0 ? value : value.slice(0, quoted + hash)
}

function unquote(value: string): string {
  return /^(["'])(.*)\1$/s.exec(value)?.[2] ?? value
}
