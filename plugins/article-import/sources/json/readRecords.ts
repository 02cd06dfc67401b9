import {messageOf} from '../../errors.ts'
import type {ImportIssue} from '../../model.ts'
import type {SourceInput} from '../defineSource.ts'
import {readLines} from '../text/readLines.ts'
import {readText} from '../text/readText.ts'
import {isRecord, type JsonRecord} from './isRecord.ts'
import {type JsonPath, scanJson} from './scanJson.ts'

/** The largest record when the options name none. */
export const MAX_RECORD_LENGTH = 64 * 1024 * 1024

const RAW_LENGTH = 64 * 1024

/** An object whose first line is longer than this is the whole file, not one record of many. */
const LONGEST_FIRST_LINE = 4 * 1024 * 1024

/** One JSON object of a file, with what its decoding noted. */
export interface JsonRecordReading {
  readonly record: JsonRecord
  readonly locator: string
  readonly issues: readonly ImportIssue[]
}

/**
 * The objects of a JSON file, whichever way it holds them: one object a line, an array, an array at one
 * of `wrappers`, or one object. What is no object, or no JSON, is reported and reading goes on.
 */
export async function* readRecords(
  input: SourceInput,
  wrappers: readonly JsonPath[] = [],
): AsyncGenerator<JsonRecordReading> {
  const shape = await shapeOf(input)
  if (shape === 'lines') yield* fromLines(input)
  else if (shape === 'array') yield* fromPaths(input, [['*']])
  else {
    let found = false
    if (wrappers.length > 0) {
      for await (const record of fromPaths(input, wrappers)) {
        found = true
        yield record
      }
    }
    if (!found) yield* fromPaths(input, [[]])
  }
}

/** What stands between the beginning of the text and its first line's end decides. */
async function shapeOf(input: SourceInput): Promise<'lines' | 'array' | 'object'> {
  let head = ''
  for await (const chunk of readText(input).chunks) {
    head = (head + chunk).replace(/^[\s\ufeff]+/, '')
    if (head.startsWith('[')) return 'array'
    const end = head.indexOf('\n')
    if (end >= 0 && head.slice(end).trim() !== '') {
      return isJson(head.slice(0, end)) ? 'lines' : looksLikeLines(head) ? 'lines' : 'object'
    }
    if (head.length > LONGEST_FIRST_LINE) break
  }
  return 'object'
}

/** A first line that is broken does not turn the others into one object. */
function looksLikeLines(head: string): boolean {
  const [, second = ''] = head.split('\n', 2)
  return second.startsWith('{') && isJson(second)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

async function* fromLines(input: SourceInput): AsyncGenerator<JsonRecordReading> {
  const stream = readText(input)
  let index = -1
  for await (const line of readLines(stream.chunks)) {
    if (line.trim() === '' || line === '\ufeff') continue
    index++
    yield* parseOne(input, line, index, () => stream.takeIssues())
  }
}

async function* fromPaths(
  input: SourceInput,
  paths: readonly JsonPath[],
): AsyncGenerator<JsonRecordReading> {
  const stream = readText(input)
  const limit = input.options.maxRecordLength ?? MAX_RECORD_LENGTH
  let index = -1
  for await (const {text} of scanJson(stream.chunks, paths, limit)) {
    index++
    yield* parseOne(input, text, index, () => stream.takeIssues())
  }
}

function* parseOne(
  input: SourceInput,
  text: string,
  index: number,
  issues: () => ImportIssue[],
): Generator<JsonRecordReading> {
  const locator = `${input.locator}#${index}`
  try {
    const record: unknown = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text)
    if (isRecord(record)) {
      yield {record, locator, issues: issues()}
      return
    }
    input.report({
      locator,
      code: 'not-an-object',
      message: `${locator} is ${Array.isArray(record) ? 'an array' : typeof record}, not an object.`,
      kind: 'failed',
      raw: text.slice(0, RAW_LENGTH),
    })
  } catch (error) {
    input.report({
      locator,
      code: 'invalid-json',
      message: `${locator} is no valid JSON: ${messageOf(error)}`,
      kind: 'failed',
      raw: text.slice(0, RAW_LENGTH),
    })
  }
}
