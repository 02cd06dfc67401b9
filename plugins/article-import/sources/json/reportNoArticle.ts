import type {SourceInput} from '../defineSource.ts'
import type {JsonRecord} from './isRecord.ts'

/** Reports a record that has neither headline nor body. */
export function reportNoArticle(input: SourceInput, record: JsonRecord, locator: string): void {
  input.report({
    locator,
    code: 'no-headline-and-body',
    message: `${locator} has neither headline nor body; its members are ${Object.keys(record).slice(0, 12).join(', ') || 'none'}. Map them with --map.`,
    kind: 'failed',
    raw: JSON.stringify(record).slice(0, 64 * 1024),
  })
}
