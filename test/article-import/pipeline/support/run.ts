import type {SanityClient} from '@sanity/client'
import type {RawArticle} from '../../../../plugins/article-import/model.ts'
import type {ImportEvent, ImportResult} from '../../../../plugins/article-import/pipeline/events.ts'
import type {ImportRecord} from '../../../../plugins/article-import/pipeline/importOptions.ts'
import {
  type ImportFilesOptions,
  importFiles,
} from '../../../../plugins/article-import/pipeline/node/importFiles.ts'

/** An article of a test's archive. */
export function raw(id: string, fields: Partial<RawArticle> = {}): RawArticle {
  return {
    source: 'ndjson',
    locator: `archive.ndjson#${id}`,
    externalId: id,
    headline: `Ferry ${id} returns to the harbour`,
    publishedAt: '2024-05-11T08:00:00.000Z',
    language: 'en',
    body: {format: 'text', content: `The ferry ${id} came back on Tuesday.\n\nIt had been away.`},
    issues: [],
    ...fields,
  }
}

/** What an import told and came to. */
export interface Ran {
  readonly events: readonly ImportEvent[]
  readonly result: ImportResult
}

/** Imports records to the end. */
export async function runImport(
  records: readonly ImportRecord[] | AsyncIterable<ImportRecord>,
  target: ImportFilesOptions['target'],
  options: Partial<ImportFilesOptions> = {},
): Promise<Ran> {
  async function* stream() {
    yield* records
  }
  return collect(
    importFiles('-', {target, records: stream(), assets: false, source: 'Daily', ...options}),
  )
}

/** Follows an import to its end. */
export async function collect(run: AsyncGenerator<ImportEvent, ImportResult>): Promise<Ran> {
  const events: ImportEvent[] = []
  for (;;) {
    const next = await run.next()
    if (next.done) return {events, result: next.value}
    events.push(next.value)
  }
}

/** All documents of a dataset but the records of runs. */
export function contents(client: SanityClient): Promise<Record<string, unknown>[]> {
  return client
    .withConfig({perspective: 'raw'})
    .fetch('*[!(_type in ["importRun", "migrationRun"])] | order(_id)')
}

/** Documents without what tells one run from another. */
export function comparable(
  documents: readonly Record<string, unknown>[],
): Record<string, unknown>[] {
  return documents.map(({_rev, _createdAt, _updatedAt, provenance, ...content}) => ({
    ...content,
    provenance: (provenance as Record<string, unknown>[] | undefined)?.map(
      ({importedAt, importedRev, run, ...entry}) => entry,
    ),
  }))
}

/** Revisions by id. */
export async function revisions(client: SanityClient): Promise<Record<string, string>> {
  const rows = await client
    .withConfig({perspective: 'raw'})
    .fetch<{_id: string; _rev: string}[]>('*{_id, _rev}')
  return Object.fromEntries(rows.map(({_id, _rev}) => [_id, _rev]))
}
