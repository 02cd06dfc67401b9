import {createClient} from '@sanity/client'
import {clientStore} from '../load/clientStore.ts'
import {dryStore} from '../load/dryStore.ts'
import type {Store} from '../load/store.ts'
import type {NewsDocument, RawArticle} from '../model.ts'
import {importArchive} from '../pipeline/importArchive.ts'
import type {ImportRecord} from '../pipeline/importOptions.ts'
import {knownTerms} from '../pipeline/knownTerms.ts'
import {createStages} from '../pipeline/stages.ts'
import {createTerms} from '../pipeline/terms.ts'
import type {InputEntry, RecordFailure} from '../sources/defineSource.ts'
import {sources} from '../sources/index.ts'
import {openBlob} from '../sources/openBlob.ts'
import {readEntry} from '../sources/readEntry.ts'
import {droppedAssets} from './droppedAssets.ts'
import type {ImportMessage, ImportRequest, PreviewRow} from './importMessages.ts'

/** How much of an article's source is shown beside the result. */
const shownSource = 20_000
/** Beyond this many articles the table lists them without their texts. */
const rowsWithText = 300

/**
 * Previews or imports dropped files: the same pipeline as `newsroom import`, in a browser's worker
 * or, where there is none, on its main thread.
 *
 * @param post - takes each message; the last one is `done` or `error`
 */
export async function runImportJob(
  request: ImportRequest,
  post: (message: ImportMessage) => void,
  signal: AbortSignal,
): Promise<void> {
  const client = createClient({...request.client, useCdn: false, apiVersion: '2025-06-27'})
  const store = clientStore(client, request.client.dataset)
  const entries: InputEntry[] = []
  const failures: RecordFailure[] = []
  const report = (failure: RecordFailure) => void failures.push(failure)
  for (const {path, file} of request.files) {
    for await (const entry of openBlob(file, path, {report})) entries.push(entry)
  }
  const rows = new RowBook(post)
  const preview = request.kind === 'preview'
  const events = importArchive(readAll(entries, failures, request, rows), {
    store: preview ? previewStore(store, rows) : store,
    stages: await createStages({store}),
    terms: createTerms(await knownTerms(store)),
    label: request.label,
    drafts: request.drafts,
    signal,
    ...(preview ? {unrecorded: true} : {assets: droppedAssets(entries, store)}),
    ...(request.by !== undefined && {by: request.by}),
  })
  for (;;) {
    const next = await events.next()
    if (next.done) {
      post({type: 'done', result: next.value})
      return
    }
    const event = next.value
    if (event.type === 'progress') post({type: 'progress', counts: event.counts})
    else if (event.type === 'record') {
      const {locator, outcome, id, code, reason} = event
      rows.settle(locator, {
        outcome: code === 'edited-since-import' ? 'edited' : outcome,
        ...(id !== undefined && {id}),
        ...(reason !== undefined && {note: reason}),
      })
    } else if (event.type === 'duplicate') {
      rows.settle(event.locator, {
        outcome: 'duplicate',
        id: event.id,
        note: `${event.duplicate.of}: ${event.duplicate.reason}`,
      })
    }
  }
}

async function* readAll(
  entries: readonly InputEntry[],
  failures: RecordFailure[],
  request: ImportRequest,
  rows: RowBook,
): AsyncGenerator<ImportRecord> {
  const report = (failure: RecordFailure) => void failures.push(failure)
  const reported = () => failures.splice(0).map((failure) => ({failure}))
  for (const entry of entries) {
    for await (const raw of readEntry(entry, {sources, report})) {
      yield* reported()
      rows.read(raw)
      yield request.section === undefined ? raw : {...raw, section: request.section}
    }
    yield* reported()
  }
}

function previewStore(store: Store, rows: RowBook): Store {
  return dryStore(store, (write) => {
    if ('document' in write && write.document._type === 'article') rows.written(write.document)
  })
}

/** Puts together what is known of each record: its source, its document, what becomes of it. */
class RowBook {
  readonly #post: (message: ImportMessage) => void
  readonly #raws = new Map<string, RawArticle>()
  readonly #documents = new Map<string, NewsDocument>()
  readonly #settled = new Set<string>()
  #count = 0

  constructor(post: (message: ImportMessage) => void) {
    this.#post = post
  }

  read(raw: RawArticle): void {
    this.#raws.set(raw.locator, raw)
  }

  written(document: NewsDocument): void {
    this.#documents.set(document._id.replace(/^drafts\./, ''), document)
  }

  settle(locator: string, row: Pick<PreviewRow, 'outcome'> & {id?: string; note?: string}): void {
    // A duplicate is told before it is written: the first word on a record stands.
    if (this.#settled.has(locator)) return
    this.#settled.add(locator)
    const raw = this.#raws.get(locator)
    const document = this.#documents.get(row.id ?? '')
    this.#raws.delete(locator)
    this.#documents.delete(row.id ?? '')
    const withText = this.#count++ < rowsWithText
    const headline = document?.headline ?? raw?.headline
    this.#post({
      type: 'row',
      row: {
        locator,
        ...row,
        headline: typeof headline === 'string' ? headline : locator,
        ...(raw?.publishedAt !== undefined && {publishedAt: raw.publishedAt}),
        ...(withText && raw && {source: sourceText(raw)}),
        ...(withText && document && {body: bodyTexts(document)}),
      },
    })
  }
}

function sourceText({body}: RawArticle): string {
  const text =
    typeof body.content === 'string' ? body.content : JSON.stringify(body.content, null, 2)
  return text.slice(0, shownSource)
}

function bodyTexts(document: NewsDocument): string[] {
  const blocks: readonly unknown[] = Array.isArray(document.body) ? document.body : []
  return blocks.map((block) => {
    if (typeof block !== 'object' || block === null) return ''
    if (!('children' in block) || !Array.isArray(block.children)) {
      return `[${'_type' in block ? String(block._type) : '?'}]`
    }
    return block.children
      .map((child: {text?: unknown}) => (typeof child.text === 'string' ? child.text : ''))
      .join('')
  })
}
