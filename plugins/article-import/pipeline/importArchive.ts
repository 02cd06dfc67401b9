import {type Duplicate, DuplicateIndex, type StoryTraits} from '../load/duplicates.ts'
import {idHash, textHash} from '../load/hash.ts'
import {HashTable} from '../load/hashTable.ts'
import {articleId} from '../load/ids.ts'
import type {ProvenanceEntry} from '../load/provenance.ts'
import {SlugBook, wantedSlug} from '../load/slugs.ts'
import type {Store} from '../load/store.ts'
import {Writer} from '../load/writer.ts'
import type {RawArticle} from '../model.ts'
import {addProvenance, applyMerges, connectArticles, updateEntities} from './aftermath.ts'
import {buildArticle, readArticle, withDefaults} from './buildArticle.ts'
import {channel} from './channel.ts'
import {CheckQueue} from './checkQueue.ts'
import {countNew} from './countNew.ts'
import {targetId} from './draftForm.ts'
import type {ImportEvent, ImportResult, Outcome} from './events.ts'
import {outcomeOf, type ReadOutcome} from './helper.ts'
import type {ImportOptions, ImportRecord} from './importOptions.ts'
import {type LearnedSource, learnAhead} from './learnAhead.ts'
import {LinkBook} from './links.ts'
import {type Detail, type LoadContext, loadArticles} from './loadArticles.ts'
import {articleOrigin, entityOrigin} from './origins.ts'
import {readAhead} from './readAhead.ts'
import {runDocument, saveRun} from './runRecord.ts'
import {isOfShard} from './shard.ts'
import {StoredStories} from './storedStories.ts'
import {Tally} from './tally.ts'
import {createTerms} from './terms.ts'
import type {PreparedArticle, SlugClaim} from './types.ts'

/** How many articles are looked up and planned together. */
const CHUNK = 100

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
  const writer = new Writer(store, {...options.writer, run: runId})
  const terms = options.terms ?? createTerms({sections: [], topics: [], persons: []})
  const seen = new HashTable()
  const stories = new DuplicateIndex()
  const stored = new StoredStories(store)
  const told = new Map<string, ProvenanceEntry[]>()
  const learned = new Map<string, LearnedSource['lines']>()
  const links = new LinkBook()
  const slugsBefore: SlugClaim[] = []
  const brought = new Set<string>()
  const empty = !store.remembers || (await isEmpty(store))
  let recorded = false

  const tell = (event: ImportEvent) => {
    if (event.type === 'issue') tally.issue(event.issue, event.locator)
    else if (event.type === 'finding') tally.finding(event.finding)
    emit(event)
  }
  const settle = (
    outcome: Outcome,
    locator: string,
    id?: string,
    detail?: Detail,
    raw?: RawArticle | string,
  ) => {
    tally.outcome(outcome)
    emit({
      type: 'record',
      outcome,
      locator,
      ...(id !== undefined && {id}),
      ...detail,
      ...(outcome === 'failed' && raw !== undefined && {raw}),
    })
  }
  const checks = new CheckQueue(stages, options.helper, {
    found: (finding, locator) => tell({type: 'finding', finding, locator}),
    worked: (work) => tally.worked(work),
  })
  const isDraft = ({raw}: Pick<PreparedArticle, 'raw'>) =>
    options.drafts === true || (raw.status !== undefined && raw.status !== 'published')
  const ofEntities = entityOrigin(options.source ?? options.label, started, runId)
  /** Tells of a repetition; true where it becomes a provenance of the first story, and no article. */
  const passOver = (prepared: PreparedArticle, duplicate: Duplicate): boolean => {
    const {id, raw} = prepared
    emit({type: 'duplicate', duplicate, id, locator: raw.locator})
    if (options.duplicates !== 'merge') return false
    const origin = articleOrigin(prepared, id, started, runId, options)
    told.set(duplicate.of, [...(told.get(duplicate.of) ?? []), origin])
    const reason = `the same story as ${duplicate.of} (${duplicate.reason})`
    settle('skipped', raw.locator, id, {code: 'merged-duplicate', reason})
    return true
  }
  const context: LoadContext = {
    store,
    policy: options.edited ?? 'keep',
    slugs: new SlugBook(),
    empty,
    ...(options.assets && {assets: options.assets}),
    isDraft,
    origin: (prepared, id) => articleOrigin(prepared, id, started, runId, options),
    entityOrigin: () => ofEntities,
    emit: tell,
    settled: (prepared, outcome, detail) =>
      settle(outcome, prepared.raw.locator, prepared.id, detail, prepared.raw),
    wrote: (type, what) => tally.document(type, what),
    isStored: (id) => writer.hasEnsured(id),
    screen: async (fresh) => {
      if (empty) return fresh
      const copies = await stored.copiesAmong(
        fresh.map((prepared) => storyOf(prepared, isDraft(prepared))),
        (id) => seen.has(textHash(id)),
      )
      return fresh.filter((prepared) => {
        const duplicate = copies.get(targetId(prepared.id, isDraft(prepared)))
        return !duplicate || !passOver(prepared, duplicate)
      })
    },
    brought: (ids) => {
      for (const id of ids) brought.add(id)
    },
    check: (documents, {raw}) => checks.add(documents, raw.locator),
  }

  const mapped = (raw: RawArticle): RawArticle =>
    raw.bylines ? {...raw, bylines: terms.authors(raw.bylines)} : raw
  const prepare = (raw: RawArticle, outcome?: ReadOutcome): PreparedArticle | undefined => {
    const from = performance.now()
    if (outcome && 'error' in outcome) throw new Error(outcome.error)
    const read = outcome?.read ?? readArticle(mapped(raw), stages, options, learned, tally)
    tally.read(raw.source)
    const key = textHash(read.id)
    if (seen.has(key)) {
      const reason = `the archive holds another record of this article before it (${read.id})`
      settle('skipped', raw.locator, read.id, {code: 'same-id-twice', reason})
      return undefined
    }
    seen.set(key, 1)
    const from2 = performance.now()
    const prepared = buildArticle(read, stages, terms)
    tally.spent('resolve', from2)
    const duplicate = stories.add(storyOf(prepared, isDraft(prepared)))
    tally.spent('prepare', from)
    for (const issue of prepared.issues) {
      tell({type: 'issue', issue, locator: raw.locator, id: read.id})
    }
    if (duplicate && passOver(prepared, duplicate)) return undefined
    // Most links lead to older articles, which came before: those are connected at once.
    const connectedBody = links.resolve(bodyOf(prepared), raw.url)
    links.add(targetId(read.id, isDraft(prepared)), raw.url, connectedBody ?? bodyOf(prepared))
    return {
      ...prepared,
      ...(connectedBody && {connectedBody}),
      ...(slugsBefore.length > 0 && {slugsBefore: slugsBefore.splice(0)}),
    }
  }

  /** Notes of an article that another machine imports its address and its claim to a slug. */
  const elsewhere = (raw: RawArticle) => {
    const id = articleId(withDefaults(raw, options), options.source)
    links.add(targetId(id, isDraft({raw})), raw.url, [])
    slugsBefore.push({wanted: wantedSlug(raw.slug, raw.headline ?? '', id), id})
  }
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
    let chunk: PreparedArticle[] = []
    const toRead = (record: ImportRecord) =>
      'failure' in record || options.filter?.(record) !== undefined || !isOfShard(record, options)
        ? undefined
        : mapped(record)
    const taught = learnAhead(records, stages, options.source, (source) => {
      learned.set(source.name, source.lines)
      options.helper?.learn(source)
    })
    const ahead = readAhead(taught, {
      helper: options.helper,
      toRead,
      readHere: (article) => outcomeOf(() => readArticle(article, stages, options, learned, tally)),
      spent: (work) => tally.worked(work),
    })
    for await (const {record, outcome} of ahead) {
      if (signal?.aborted) {
        interrupted = true
        break
      }
      if (!isOfShard(record, options)) {
        if (!('failure' in record) && options.filter?.(record) === undefined) elsewhere(record)
        continue
      }
      if ('failure' in record) {
        if (record.failure.code === 'media-file') continue
        tally.read('unreadable')
        const {kind, code, message, locator, raw} = record.failure
        settle(kind, locator, undefined, {code, reason: message}, raw)
        continue
      }
      const unwanted = options.filter?.(record)
      if (unwanted !== undefined) {
        tally.read(record.source)
        settle('skipped', record.locator, undefined, {code: 'filtered-out', reason: unwanted})
        continue
      }
      const prepared = attempt(record, (raw) => prepare(raw, outcome), tally, settle)
      if (prepared) chunk.push(prepared)
      if (chunk.length >= CHUNK) {
        const full = chunk
        chunk = []
        await loading
        loading = loadChunk(full)
        // The next chunk is prepared meanwhile; should this one fail, the next wait tells.
        loading.catch(() => {})
      }
    }
    await loading
    if (chunk.length > 0) await loadChunk(chunk)
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
      await addProvenance(told, aftermath)
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

function attempt(
  raw: RawArticle,
  prepare: (raw: RawArticle) => PreparedArticle | undefined,
  tally: Tally,
  settle: (
    outcome: Outcome,
    locator: string,
    id: undefined,
    detail: Detail,
    raw: RawArticle,
  ) => void,
): PreparedArticle | undefined {
  const before = tally.counts.read
  try {
    return prepare(raw)
  } catch (error) {
    if (tally.counts.read === before) tally.read(raw.source)
    const reason = error instanceof Error ? error.message : String(error)
    settle('failed', raw.locator, undefined, {code: 'not-convertible', reason}, raw)
    return undefined
  }
}

async function isEmpty(store: Store): Promise<boolean> {
  return !(await store.query<boolean>('defined(*[_type == "article"][0]._id)'))
}

function bodyOf({article}: PreparedArticle) {
  return Array.isArray(article.body) ? article.body : []
}

function storyOf({id, raw, print}: PreparedArticle, draft: boolean): StoryTraits {
  return {id: targetId(id, draft), url: raw.url, print, publishedAt: raw.publishedAt}
}
