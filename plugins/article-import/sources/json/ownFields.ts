import type {ImportIssue, RawArticle} from '../../model.ts'
import type {SourceInput} from '../defineSource.ts'
import {articleFromRecord} from './articleFromRecord.ts'
import {isRecord} from './isRecord.ts'

/**
 * The fields of an article that `newsroom export` wrote as JSON into a place that the format leaves to
 * anyone, because it has no element for them. They are read as a record of an archive is, and trusted
 * no more.
 *
 * @param issues - gets a loss where there is something that cannot be read
 * @returns undefined where there are none
 */
export function ownFields(
  source: string,
  json: string | undefined,
  locator: string,
  input: SourceInput,
  issues: ImportIssue[],
): RawArticle | undefined {
  if (json === undefined) return undefined
  const record = parsed(json)
  if (isRecord(record)) {
    const own = articleFromRecord(source, {...record, headline: locator}, locator, input, [])
    issues.push(...(own?.issues ?? []))
    return own
  }
  issues.push({
    code: 'unreadable-own-fields',
    message: `${locator} has fields that an export of this package added, and they are no JSON object.`,
    kind: 'loss',
    text: json.slice(0, 200),
  })
  return undefined
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    // What is no JSON is told of where it is known which article has it.
    return undefined
  }
}
