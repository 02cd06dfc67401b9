import {idHash} from '../load/hash.ts'
import {articleId} from '../load/ids.ts'
import {withDefaults} from './buildArticle.ts'
import type {ImportOptions, ImportRecord} from './importOptions.ts'

/** One of the machines of a split import: `index` of `count`, from 1. */
export interface Shard {
  readonly index: number
  readonly count: number
}

/** Whether a record is this machine's: each record is one machine's, whatever the others find. */
export function isOfShard(
  record: ImportRecord,
  {shard, ...defaults}: Pick<ImportOptions, 'shard' | 'source'>,
): boolean {
  if (!shard) return true
  const id =
    'failure' in record
      ? idHash(record.failure.locator)
      : articleId(withDefaults(record, defaults), defaults.source)
  return Number.parseInt(id.slice(-8), 16) % shard.count === shard.index - 1
}
