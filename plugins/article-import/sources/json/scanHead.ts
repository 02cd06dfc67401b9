import {messageOf} from '../../errors.ts'
import type {SourceInput} from '../defineSource.ts'
import {readText} from '../text/readText.ts'
import {textOf} from './isRecord.ts'
import {MAX_RECORD_LENGTH} from './readRecords.ts'
import {scanJson} from './scanJson.ts'

/** Text members of the root object, wherever in the file they stand. */
export async function scanHead<const K extends string>(
  input: SourceInput,
  names: readonly K[],
): Promise<Partial<Record<K, string>>> {
  const found: Partial<Record<K, string>> = {}
  try {
    const paths = names.map((name) => [name] as const)
    for await (const {path, text} of scanJson(readText(input).chunks, paths, MAX_RECORD_LENGTH)) {
      const name = names.find((known) => known === path[0])
      const value = textOf(JSON.parse(text))
      if (name !== undefined && value !== undefined) found[name] ??= value
      if (names.every((known) => found[known] !== undefined)) break
    }
  } catch (error) {
    // What is wrong with the file is reported when its records are read.
    void messageOf(error)
  }
  return found
}
