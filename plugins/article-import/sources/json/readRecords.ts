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

/**
 * How a JSON file holds its records, by its first line; where that is broken, by its second one, so
 * that the others do not turn into one object.
 */
async function shapeOf(input: SourceInput): Promise<'lines' | 'array' | 'object'> {
  let parts: string[] = []
  let length = 0
  for await (const chunk of readText(input).chunks) {
    const part = length === 0 ? chunk.replace(/^[\s\ufeff]+/, '') : chunk
    if (length === 0 && part.startsWith('[')) return 'array'
    parts.push(part)
    length += part.length
    if (length > LONGEST_FIRST_LINE) break
    // Only a line's end tells more.
    if (!part.includes('\n')) continue
    parts = [parts.join('')]
    const [first = '', ...others] = parts[0]?.split('\n', 3) ?? []
    if (isJson(first) && others.some((line) => line.trim() !== '')) return 'lines'
    if (others[0] !== undefined && !/^\s*$|^\{/.test(others[0])) return 'object'
    if (others.length === 2) return others.some(isJson) ? 'lines' : 'object'
  }
  const [first = '', second = ''] = parts.join('').split('\n', 2)
  return !isJson(first) && second.startsWith('{') && isJson(second) ? 'lines' : 'object'
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
  const limit = input.options.maxRecordLength ?? MAX_RECORD_LENGTH
  let index = -1
  const passOver = () => {
    index++
    const locator = `${input.locator}#${index}`
    input.report({
      locator,
      code: 'record-too-large',
      message: `${locator} is larger than ${limit} characters.`,
      kind: 'failed',
    })
  }
  for await (const line of readLines(stream.chunks, limit, passOver)) {
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
