import type {RawArticle} from '../../model.ts'
import type {SourceInput} from '../defineSource.ts'
import {articleFromRecord} from './articleFromRecord.ts'
import {isRecord} from './isRecord.ts'

/**
 * The fields of an article that `newsroom export` wrote as JSON into a place that the format leaves to
 * anyone, because it has no element for them; undefined where there are none. They are read as a record
 * of an archive is, and trusted no more.
 */
export function ownFields(
  source: string,
  json: string | undefined,
  locator: string,
  input: SourceInput,
): RawArticle | undefined {
  try {
    const record: unknown = JSON.parse(json ?? '')
    return isRecord(record)
      ? articleFromRecord(source, {...record, headline: locator}, locator, input, [])
      : undefined
  } catch {
    return undefined
  }
}
