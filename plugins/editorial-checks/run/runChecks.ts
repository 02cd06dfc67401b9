import {createWriteStream} from 'node:fs'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import type {SanityClient} from '@sanity/client'
import type {DocumentIndex} from '../engine/documentIndex.ts'
import type {Action} from '../engine/rule.ts'
import type {Severity} from '../engine/types.ts'
import {instant} from '../engine/values.ts'
import {reporters} from '../report/index.ts'
import {rules} from '../rules/index.ts'
import {markKnown, readBaseline, writeBaseline} from './baseline.ts'
import {
  checkDataset,
  datasetDocuments,
  datasetIndex,
  datasetStyleGuide,
  revisionTime,
} from './checkDataset.ts'
import {checkExport, indexOfOverview, readOverview} from './checkExport.ts'
import {ChecksError} from './errors.ts'
import {lineBatches} from './lineBatches.ts'
import {parseLines} from './parseLines.ts'
import {runFixes} from './runFixes.ts'
import {similarRules} from './similarRules.ts'
import {createTally} from './tally.ts'
import type {BatchResult, RunOptions} from './types.ts'
import {watchDataset} from './watchDataset.ts'

/** What `newsroom check` is asked to do. */
export interface CheckRequest {
  /** A file, or `-`; else the dataset of `client`. */
  readonly input?: string
  readonly client?: SanityClient
  readonly description?: string
  readonly stdin: Readable
  readonly type?: readonly string[]
  readonly filter?: string
  readonly since?: string
  readonly rule?: readonly string[]
  readonly severity: Severity
  readonly action: Action
  readonly maxWarnings?: number
  readonly format: string
  readonly baseline?: string
  readonly writeBaseline?: string
  readonly styleGuide?: string
  readonly now?: string
  readonly fix?: 'safe' | 'all'
  readonly dryRun?: boolean
  readonly watch?: boolean
  readonly concurrency?: number
  readonly colors: boolean
  readonly signal: AbortSignal
  write(text: string): Promise<void>
  note(text: string): void
}

/** The types that are checked unless others are asked for. */
export const checkedTypes = [
  'article',
  'organization',
  'person',
  'place',
  'memorandum',
  'photoGallery',
  'section',
  'topic',
  'styleGuide',
]

/**
 * Runs `newsroom check`.
 *
 * @returns the exit code: 1 when an error stands, or more warnings than allowed
 * @throws {@link ChecksError} for wrong usage and unreadable input
 */
export async function runChecks(request: CheckRequest): Promise<number> {
  validate(request)
  const stdin = request.input === '-' ? await spool(request.stdin) : undefined
  try {
    return await runOn(
      {...request, ...(stdin && {input: stdin.path})},
      stdin ? 'standard input' : undefined,
    )
  } finally {
    await stdin?.remove()
  }
}

async function runOn(request: CheckRequest, name: string | undefined): Promise<number> {
  const {client, input} = request
  const source = await openSource(request)
  const options = await optionsOf(request, source)
  if (request.fix !== undefined) {
    return runFixes({
      documents: source.documents(options),
      index: source.index(),
      options,
      mode: request.fix,
      ...(request.dryRun !== true && client && {client}),
      write: request.write,
      note: request.note,
    })
  }
  const create = reporters[request.format]
  if (!create)
    throw usage(`Unknown format "${request.format}"`, [
      `One of ${Object.keys(reporters).join(', ')}`,
    ])
  const report = create({
    source: name ?? request.description ?? input ?? '',
    now: options.now,
    colors: request.colors,
  })
  const tally = createTally()
  const known = new Map(request.baseline === undefined ? [] : await readBaseline(request.baseline))
  const fingerprints = new Map<string, number>()
  const take = async (result: BatchResult) => {
    const documents = result.documents.map((document) => markKnown(document, known))
    tally.add(result, documents)
    let text = ''
    for (const document of documents) {
      text += report.document(document)
      if (request.writeBaseline === undefined) continue
      for (const {fingerprint, waived} of document.findings) {
        if (!waived) fingerprints.set(fingerprint, (fingerprints.get(fingerprint) ?? 0) + 1)
      }
    }
    await request.write(text)
  }
  await request.write(report.begin?.() ?? '')
  for await (const result of source.check(options)) await take(result)
  if (request.watch && client) await follow(client, options, request, take)
  const summary = tally.summary()
  await request.write(report.end(summary))
  if (request.writeBaseline !== undefined) {
    await writeBaseline(request.writeBaseline, fingerprints)
    const written = [...fingerprints.values()].reduce((sum, count) => sum + count, 0)
    request.note(`Wrote ${written} findings to ${request.writeBaseline}.\n`)
    return 0
  }
  const seconds = Math.max(summary.durationMs, 1) / 1000
  request.note(
    `Checked ${summary.documents} documents in ${seconds.toFixed(1)} s (${Math.round(summary.documents / seconds)} a second).\n`,
  )
  if (summary.unreadable > 0)
    request.note(`${summary.unreadable} lines are no JSON objects and were passed over.\n`)
  const tooMany = request.maxWarnings !== undefined && summary.warnings > request.maxWarnings
  if (tooMany)
    request.note(`Warnings: ${summary.warnings}, and ${request.maxWarnings} are allowed.\n`)
  return summary.errors > 0 || tooMany || summary.unreadable > 0 ? 1 : 0
}

interface Source {
  readonly styleGuide: unknown
  readonly revisionAt: string | undefined
  index(): DocumentIndex
  check(options: RunOptions): AsyncIterable<BatchResult>
  documents(options: RunOptions): AsyncIterable<readonly unknown[]>
}

async function openSource({input, client, since, concurrency}: CheckRequest): Promise<Source> {
  const revision = since !== undefined && instant(since) === undefined ? since : undefined
  if (input !== undefined) {
    const overview = await readOverview(input, revision)
    return {
      styleGuide: overview.styleGuide,
      revisionAt: overview.revisionAt,
      index: () => indexOfOverview(overview),
      check: (options) => checkExport(input, overview, options, concurrency),
      documents: () => exportDocuments(input),
    }
  }
  if (!client) throw usage('There is nothing to check', ['Name an export file, or a target.'])
  const [index, styleGuide, revisionAt] = await Promise.all([
    datasetIndex(client),
    datasetStyleGuide(client),
    revision === undefined ? undefined : revisionTime(client, revision),
  ])
  return {
    styleGuide,
    revisionAt,
    index: () => index,
    check: (options) => checkDataset(client, index, options),
    documents: (options) => datasetDocuments(client, options),
  }
}

async function* exportDocuments(path: string): AsyncGenerator<readonly unknown[]> {
  for await (const lines of lineBatches(path)) yield [...parseLines(lines)]
}

async function optionsOf(request: CheckRequest, source: Source): Promise<RunOptions> {
  const {since, styleGuide} = request
  const at = instant(since) ?? instant(source.revisionAt)
  if (since !== undefined && at === undefined) {
    throw usage(`"${since}" is neither a date nor the revision of a document`, [
      'For example --since 2024-05-01',
    ])
  }
  return {
    now: request.now ?? new Date().toISOString(),
    action: request.action,
    styleGuide: styleGuide === undefined ? source.styleGuide : await readGuide(styleGuide),
    types: request.type ?? checkedTypes,
    severity: request.severity,
    ...(request.rule && {only: request.rule}),
    ...(request.filter !== undefined && {filter: request.filter}),
    ...(at !== undefined && {since: at}),
  }
}

async function readGuide(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (error: unknown) {
    throw new ChecksError(`Cannot read the style guide ${path}`, {
      code: 'STYLE_GUIDE_UNREADABLE',
      cause: error,
      suggestions: ['It is a styleGuide document as JSON.'],
    })
  }
}

function validate({rule, fix, input, dryRun, watch, now, filter, format}: CheckRequest): void {
  const unknown = rule?.find((id) => !rules.some((known) => known.id === id))
  if (unknown !== undefined)
    throw usage(`There is no rule "${unknown}"`, [
      ...similarRules(unknown),
      'docs/rules lists them all.',
    ])
  if (fix !== undefined && input !== undefined && dryRun !== true) {
    throw usage('Fixes are written to a dataset, not to an export file', [
      'Add --dry-run to see them.',
    ])
  }
  if (dryRun === true && fix === undefined)
    throw usage('--dry-run goes with --fix', ['newsroom check --fix --dry-run'])
  if (watch === true && input !== undefined)
    throw usage('Only a dataset can be watched', ['Leave the file out.'])
  if (watch === true && format === 'html')
    throw usage('A report in HTML has an end; --watch has none', ['--format pretty'])
  if (now !== undefined && Number.isNaN(Date.parse(now)))
    throw usage(`--now ${now} is no time`, ['--now 2024-05-11T09:00:00Z'])
  if (filter?.trim() === '') throw usage('The filter is empty', [`--filter 'language == "en"'`])
}

function usage(message: string, suggestions: readonly string[]): ChecksError {
  return new ChecksError(message, {code: 'USAGE', suggestions})
}

async function follow(
  client: SanityClient,
  options: RunOptions,
  {signal, note}: CheckRequest,
  take: (result: BatchResult) => Promise<void>,
): Promise<void> {
  if (signal.aborted) return
  await new Promise<void>((resolve, reject) => {
    const stop = watchDataset(client, options, {
      ready: () => note('Watching; Ctrl-C ends it.\n'),
      checked: (result) => {
        take(result).catch(reject)
      },
      failed: (error) => note(`${error instanceof Error ? error.message : String(error)}\n`),
    })
    signal.addEventListener('abort', () => {
      stop()
      resolve()
    })
  })
}

/** Standard input is read twice, so it is kept in a file meanwhile. */
async function spool(stdin: Readable): Promise<{path: string; remove: () => Promise<void>}> {
  const folder = await mkdtemp(join(tmpdir(), 'newsroom-check-'))
  const path = join(folder, 'input.ndjson')
  await pipeline(stdin, createWriteStream(path))
  return {path, remove: () => rm(folder, {recursive: true, force: true})}
}
