import {createReadStream} from 'node:fs'
import {appendFile, mkdir} from 'node:fs/promises'
import {dirname} from 'node:path'
import {ImportError} from '../../errors.ts'
import type {RawArticle} from '../../model.ts'
import {readLines} from '../../sources/text/readLines.ts'
import type {ImportEvent} from '../events.ts'
import type {ImportRecord} from '../importOptions.ts'
import {type ReadRecordsOptions, readBytes} from './readRecords.ts'

/** One line of a dead-letter file. */
interface DeadLetter {
  readonly locator: string
  readonly code: string
  readonly reason: string
  /** The article as read, or the record as it stood. */
  readonly record?: RawArticle | string
}

/** Writes failed records to a file that is only made when there is one. */
export function openDeadLetters(path: string) {
  let lines: string[] = []
  let count = 0
  const flush = async () => {
    if (lines.length === 0) return
    const text = lines.join('')
    lines = []
    await mkdir(dirname(path), {recursive: true})
    await appendFile(path, text)
  }
  return {
    path,
    get count() {
      return count
    },
    async take(event: ImportEvent): Promise<void> {
      if (event.type !== 'record' || event.outcome !== 'failed') return
      const {locator, code = 'failed', reason = '', raw} = event
      const letter: DeadLetter = {locator, code, reason, ...(raw !== undefined && {record: raw})}
      lines.push(`${JSON.stringify(letter)}\n`)
      count++
      if (lines.length >= 100) await flush()
    },
    flush,
  }
}

/** The records of a dead-letter file, to be tried again. */
export async function* readDeadLetters(
  path: string,
  options: ReadRecordsOptions = {},
): AsyncGenerator<ImportRecord> {
  let number = 0
  for await (const line of readLines(createReadStream(path, 'utf8'))) {
    number++
    if (line.trim() === '') continue
    const {locator, record, code, reason} = parse(line, `${path}, line ${number}`)
    if (typeof record === 'string') yield* readBytes(locator, Buffer.from(record), options)
    else if (record) yield record
    else {
      const message = `${reason} (the record itself was not kept: import ${locator} again)`
      yield {failure: {locator, code, message, kind: 'failed'}}
    }
  }
}

function parse(line: string, where: string): DeadLetter {
  try {
    const letter: unknown = JSON.parse(line)
    if (isLetter(letter)) return letter
  } catch {
    // Told below, with the line.
  }
  throw new ImportError(`${where} is no line of a dead-letter file`, {
    code: 'NOT_A_DEAD_LETTER',
    suggestions: ['Give the file that an import named for its failed records.'],
  })
}

function isLetter(value: unknown): value is DeadLetter {
  return (
    typeof value === 'object' &&
    value !== null &&
    'locator' in value &&
    typeof value.locator === 'string' &&
    (!('record' in value) ||
      typeof value.record === 'string' ||
      (typeof value.record === 'object' && value.record !== null && 'body' in value.record))
  )
}
