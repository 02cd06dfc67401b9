import {ImportError} from '../../errors.ts'

/** A value that the scanner cut out, still as text. */
export interface ScannedValue {
  /** The path it matched, as given. */
  readonly path: JsonPath
  /** Its place among the values of that path, from 0. */
  readonly index: number
  readonly text: string
}

/** Property names from the root; `*` stands for every element of an array. */
export type JsonPath = readonly string[]

interface Capture {
  path: JsonPath
  index: number
  depth: number
  parts: string[]
  length: number
  kind: 'container' | 'string' | 'literal'
}

const STRING_STOP = /["\\]/g

/**
 * Cuts the values at certain paths out of JSON text of any size. Memory holds one value at a time, and
 * neither depth nor length of the text is bounded by the stack.
 *
 * @throws ImportError `RECORD_TOO_LARGE` for a value above `maxLength` characters, `TRUNCATED_JSON`
 */
export async function* scanJson(
  chunks: AsyncIterable<string>,
  paths: readonly JsonPath[],
  maxLength: number,
): AsyncGenerator<ScannedValue> {
  const counts = new Map<JsonPath, number>()
  const deepest = Math.max(...paths.map((path) => path.length))
  // Per open container down to the deepest path: the property it is at; arrays count as `*`.
  const keys: string[] = []
  const kinds: string[] = []
  let depth = 0
  let inString = false
  let escaped = false
  let expectKey = false
  let keyParts: string[] | undefined
  let capture: Capture | undefined

  const pathAt = (): JsonPath | undefined => {
    if (depth > deepest) return undefined
    return paths.find((path) => path.length === depth && path.every((key, i) => key === keys[i]))
  }
  const finish = (done: Capture): ScannedValue => ({
    path: done.path,
    index: done.index,
    text: done.parts.join(''),
  })

  for await (const chunk of chunks) {
    let from = 0
    const take = (end: number): void => {
      if (capture === undefined || end <= from) return
      capture.length += end - from
      if (capture.length > maxLength) {
        throw new ImportError(
          `A record is larger than ${maxLength} characters (number ${capture.index + 1}).`,
          {code: 'RECORD_TOO_LARGE'},
        )
      }
      capture.parts.push(chunk.slice(from, end))
    }
    let i = 0
    while (i < chunk.length) {
      if (inString) {
        if (escaped) {
          escaped = false
          keyParts?.push(chunk.charAt(i))
          i++
          continue
        }
        STRING_STOP.lastIndex = i
        const stop = STRING_STOP.exec(chunk)
        const end = stop?.index ?? chunk.length
        keyParts?.push(chunk.slice(i, stop?.[0] === '\\' ? end + 1 : end))
        i = end + 1
        if (stop === null) continue
        if (stop[0] === '\\') {
          escaped = true
          continue
        }
        inString = false
        if (keyParts !== undefined) {
          keys[depth - 1] = keyOf(keyParts.join(''))
          keyParts = undefined
        } else if (capture?.kind === 'string' && capture.depth === depth) {
          take(i)
          yield finish(capture)
          capture = undefined
        }
        continue
      }
      const c = chunk.charCodeAt(i)
      if (c === 32 || c === 10 || c === 13 || c === 9 || c === 0x3a || c === 0xfeff) {
        i++
        continue
      }
      if (c === 0x2c || c === 0x5d || c === 0x7d) {
        if (capture?.kind === 'literal' && capture.depth === depth) {
          take(i)
          yield finish(capture)
          capture = undefined
        }
        if (c === 0x2c) expectKey = kinds[depth - 1] === '{'
        else if (depth > 0) {
          depth--
          expectKey = false
          if (capture !== undefined && capture.depth === depth) {
            take(i + 1)
            yield finish(capture)
            capture = undefined
          }
        }
        i++
        continue
      }
      if (expectKey && c === 0x22) {
        expectKey = false
        inString = true
        if (depth <= deepest) keyParts = []
        i++
        continue
      }
      if (capture === undefined) {
        const path = pathAt()
        if (path !== undefined) {
          const index = counts.get(path) ?? 0
          counts.set(path, index + 1)
          const kind = c === 0x7b || c === 0x5b ? 'container' : c === 0x22 ? 'string' : 'literal'
          capture = {path, index, depth, parts: [], length: 0, kind}
          from = i
        }
      }
      if (c === 0x7b || c === 0x5b) {
        kinds[depth] = c === 0x7b ? '{' : '['
        if (depth < deepest) keys[depth] = '*'
        depth++
        expectKey = c === 0x7b
      } else if (c === 0x22) inString = true
      i++
    }
    take(chunk.length)
  }
  if (capture?.kind === 'literal' && depth === 0) yield finish(capture)
  else if (depth > 0 || inString) {
    throw new ImportError('The JSON ends in the middle: the file is truncated.', {
      code: 'TRUNCATED_JSON',
      suggestions: ['Fetch or export the file again; what came before its end was read'],
    })
  }
}

function keyOf(body: string): string {
  if (!body.includes('\\')) return body
  try {
    return String(JSON.parse(`"${body}"`))
  } catch {
    return body
  }
}
