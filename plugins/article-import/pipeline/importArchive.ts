import {idHash} from '../load/hash.ts'
import {SlugBook} from '../load/slugs.ts'
import type {Store} from '../load/store.ts'
import {Writer} from '../load/writer.ts'
import type {RawArticle} from '../model.ts'
import {addProvenance, applyMerges, connectArticles, updateEntities} from './aftermath.ts'
import {channel} from './channel.ts'
import {CheckQueue} from './checkQueue.ts'
import {countNew} from './countNew.ts'
import type {ImportEvent, ImportResult} from './events.ts'
import type {ImportOptions, ImportRecord} from './importOptions.ts'
import {Intake} from './intake.ts'
import {type LearnedSource, learnAhead} from './learnAhead.ts'
import {LinkBook} from './links.ts'
import {loadArticles} from './loadArticles.ts'
import type {LoadContext} from './loadContext.ts'
import {articleOrigin, entityOrigin} from './origins.ts'
import {readAhead} from './readAhead.ts'
import {runDocument, saveRun} from './runRecord.ts'
import {runReport} from './runReport.ts'
import {Tally} from './tally.ts'
import {createTerms} from './terms.ts'
import type {PreparedArticle} from './types.ts'

/** How many articles are looked up and planned together: so many share a question to the dataset. */
const CHUNK = 100
/** The same where there is nothing to ask, and fewer take less memory. */
const CHUNK_UNASKED = 5

/**
 * Imports an archive: converts, reads, checks and writes article after article, in memory that does
 * not grow with the archive. Runs in Node and in browsers; files and pictures come in by parameter.
 *
 * @returns events while it runs, and at the end what it came to
 * @throws LoadError `TARGET_REFUSED`, `TARGET_UNREACHABLE`; what was written until then stays, and
 * the same call goes on where it broke off
 */
export function importArchive(
  records: AsyncIterable<ImportRecord>,
  options: ImportOptions,
): AsyncGenerator<ImportEvent, ImportResult> {
  return channel((emit) => run(records, options, emit))
}

async function run(
  records: AsyncIterable<ImportRecord>,
  options: ImportOptions,
  emit: (event: ImportEvent) => void,
): Promise<ImportResult> {
  const {store, stages, signal} = options
  const started = (options.now?.() ?? new Date()).toISOString()
  const began = performance.now()
  const runId = `importRun-${started.replace(/\D/g, '').slice(0, 14)}-${idHash(`${started}${Math.random()}`).slice(0, 6)}`
  const facts = {
    id: runId,
    source: options.label,
    target: store.description,
    startedAt: started,
    ...(options.by !== undefined && {by: options.by}),
  }
  const tally = new Tally()
  const report = runReport(tally, emit)
  const {tell, settle} = report
  const writer = new Writer(store, {...options.writer, run: runId})
  const learned = new Map<string, LearnedSource['lines']>()
  const links = new LinkBook()
  const brought = new Set<string>()
  const empty = !store.remembers || (await isEmpty(store))
  const chunkSize = empty ? CHUNK_UNASKED : CHUNK
  const checks = new CheckQueue(stages, options.helper, {
    found: (finding, locator) => tell({type: 'finding', finding, locator}),
    worked: (work) => tally.worked(work),
  })
  const isDraft = ({status}: RawArticle) =>
    options.drafts === true || (status !== undefined && status !== 'published')
  const origin = (raw: RawArticle, id: string) => articleOrigin(raw, id, started, runId, options)
  const ofEntities = entityOrigin(options.source ?? options.label, started, runId)
  const intake = new Intake({
    options,
    report,
    terms: options.terms ?? createTerms({sections: [], topics: [], persons: []}),
    links,
    learned,
    empty,
    isDraft,
    origin,
  })
  const context: LoadContext = {
    store,
    policy: options.edited ?? 'keep',
    slugs: new SlugBook(),
    empty,
    ...(options.assets && {assets: options.assets}),
    isDraft,
    origin,
    entityOrigin: () => ofEntities,
    emit: tell,
    settled: ({raw, id}, outcome, detail) => settle(outcome, raw.locator, id, detail, raw),
    wrote: (type, what) => tally.document(type, what),
    isStored: (id) => writer.hasEnsured(id),
    brought: (ids) => {
      for (const id of ids) brought.add(id)
    },
    check: (documents, {raw}) => checks.add(documents, raw.locator),
  }
  let recorded = false
  const loadChunk = async (chunk: readonly PreparedArticle[]) => {
    const from = performance.now()
    await loadArticles(chunk, context, async (unit) => {
      if (!recorded && store.remembers && !options.unrecorded) {
        recorded = true
        await saveRun(store, writer, runDocument(facts, tally, 'running'), 'start')
      }
      await writer.add(unit)
    })
    tally.spent('load', from)
    emit({type: 'progress', counts: tally.counts})
  }

  let interrupted = false
  let loading = Promise.resolve()
  try {
    const taught = learnAhead(records, stages, options.source, (source) => {
      learned.set(source.name, source.lines)
      options.helper?.learn(source)
    })
    const ahead = readAhead(taught, {
      helper: options.helper,
      toRead: (record) => intake.toRead(record),
      readHere: (article) => intake.readHere(article),
      spent: (work) => tally.worked(work),
    })
    for await (const next of ahead) {
      if (signal?.aborted) {
        interrupted = true
        break
      }
      intake.take(next)
      if (intake.size < chunkSize) continue
      const chunk = await intake.prepare()
      await loading
      loading = loadChunk(chunk)
      // The next chunk is prepared meanwhile; should this one fail, the next wait tells.
      loading.catch(() => {})
    }
    const rest = await intake.prepare()
    await loading
    await loadChunk(rest)
    await checks.flush()
    await writer.flush()
    const result = stages.registry.result()
    const aftermath = {
      store,
      writer,
      wrote: (type: string) => tally.document(type, 'changed'),
      failed: (id: string, reason: string) =>
        tell({
          type: 'issue',
          id,
          locator: id,
          issue: {code: 'update-not-accepted', kind: 'loss', message: `${id}: ${reason}`},
        }),
    }
    if (store.remembers && !options.unrecorded) await countNew(brought, runId, store, tally)
    if (!interrupted) {
      const from = performance.now()
      await updateEntities(result.documents, () => context.entityOrigin(''), aftermath)
      await writer.flush()
      await applyMerges(result.merges, aftermath)
      await connectArticles(links, aftermath)
      await writer.flush()
      await addProvenance(intake.told, aftermath)
      await writer.flush()
      tally.spent('connect', from)
    }
  } catch (error) {
    if (recorded)
      await saveRun(
        store,
        writer,
        runDocument(facts, tally, 'failed', new Date().toISOString()),
        'end',
      ).catch(() => {})
    // The error that ended the run is the one to tell.
    throw error
  }
  const {counts} = tally
  const worthRecording = recorded || (counts.failed > 0 && counts.unchanged === 0)
  if (worthRecording && !options.unrecorded) {
    const finished = (options.now?.() ?? new Date()).toISOString()
    const status = interrupted ? 'interrupted' : 'finished'
    await saveRun(store, writer, runDocument(facts, tally, status, finished), 'end')
    recorded = true
  }
  await store.finish()
  emit({type: 'progress', counts})
  return {
    ...(recorded && {run: runId}),
    counts,
    sources: tally.sources,
    documents: tally.documents,
    issues: tally.issues,
    findings: tally.findings,
    interrupted,
    durationMs: performance.now() - began,
    stages: tally.stages,
  }
}

async function isEmpty(store: Store): Promise<boolean> {
  return !(await store.query<boolean>('defined(*[_type == "article"][0]._id)'))
}
