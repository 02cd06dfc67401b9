import process from 'node:process'
import {dryStore} from '../../plugins/article-import/load/dryStore.ts'
import {Pacer} from '../../plugins/article-import/load/pacer.ts'
import type {Store} from '../../plugins/article-import/load/store.ts'
import type {ImportEvent, ImportResult} from '../../plugins/article-import/pipeline/events.ts'
import {createFilter} from '../../plugins/article-import/pipeline/filters.ts'
import {knownTerms} from '../../plugins/article-import/pipeline/knownTerms.ts'
import {
  openDeadLetters,
  readDeadLetters,
} from '../../plugins/article-import/pipeline/node/deadLetters.ts'
import {
  type ImportFilesOptions,
  importFiles,
} from '../../plugins/article-import/pipeline/node/importFiles.ts'
import {readRecords} from '../../plugins/article-import/pipeline/node/readRecords.ts'
import {type ExitCode, exitCodes} from '../exitCodes.ts'
import {Progress} from '../progress.ts'
import {describeWrite} from './dryRun.ts'
import type {ImportCommandOptions} from './options.ts'
import {readOptions} from './readOptions.ts'
import {openRedirectFile} from './redirectFile.ts'
import {sameCommand} from './sameCommand.ts'
import {findingsTable, summaryLines} from './summary.ts'
import {readMappingFile, survey, surveyLines, writeMappingFile} from './survey.ts'

/** How many single happenings of a kind are told while the import runs. */
const TOLD = 50

/** The options of one run: with a place for failed records. */
export type RunOptions = ImportCommandOptions & {readonly deadLetters: string}

/**
 * Imports as the command's options say, telling of it on standard error.
 *
 * @returns the command's exit code
 */
export async function runImport(
  input: string,
  store: Store,
  options: RunOptions,
): Promise<ExitCode> {
  const read = await readOptions(options)
  const mapping = options.mapping === undefined ? {} : await readMappingFile(options.mapping)
  const filter = createFilter(filtersOf(options))
  const records = () =>
    options.retry === undefined ? readRecords(input, read) : readDeadLetters(options.retry, read)
  const seen =
    (options.survey && input !== '-') || options.writeMapping !== undefined
      ? await survey(records(), await knownTerms(store), mapping, filter)
      : undefined
  for (const line of seen ? surveyLines(seen) : []) tell(line)
  if (seen && options.writeMapping !== undefined) {
    await writeMappingFile(options.writeMapping, seen, mapping)
    tell(
      `Wrote ${options.writeMapping}. Edit it, then import with --mapping ${options.writeMapping}.`,
    )
    return exitCodes.ok
  }
  const stop = new AbortController()
  const release = onInterrupt(stop)
  try {
    const result = await watch(
      importFiles(input, {
        target: options.dryRun
          ? dryStore(store, (write, before) => {
              if (!options.json) process.stdout.write(describeWrite(write, before))
            })
          : store,
        records: records(),
        read,
        mapping,
        filter,
        signal: stop.signal,
        duplicates: options.duplicates,
        edited: options.overwrite ? 'overwrite' : options.merge ? 'merge' : 'keep',
        ...articleOptions(options),
        ...assetOptions(options),
        ...(options.target === 'hosted' && {
          // The hosted Content Lake's limit for one address: 25 mutation requests a second.
          writer: {pacer: new Pacer({rate: 25}), inFlight: 8},
        }),
      }),
      seen?.records,
      options,
      input,
    )
    return report(result, options)
  } finally {
    release()
  }
}

function articleOptions(options: RunOptions): Partial<ImportFilesOptions> {
  const {source, publishedAt, language, drafts, shard, by = process.env.USER} = options
  return {
    ...(source !== undefined && {source}),
    ...(publishedAt !== undefined && {publishedAt}),
    ...(language !== undefined && {language}),
    ...(drafts && {drafts}),
    ...(shard && {shard}),
    ...(by && {by}),
    ...(options.dryRun && {unrecorded: true}),
  }
}

function assetOptions(options: RunOptions): Pick<ImportFilesOptions, 'assets'> {
  // A dry run fetches nothing: pictures stay at their addresses in what it prints.
  if (!options.assets || options.dryRun) return {assets: false}
  return {
    assets: {
      concurrency: options.assetConcurrency,
      maxBytes: options.maxAssetBytes,
      ...(options.allowHost && {allowHosts: options.allowHost}),
      ...(options.target === 'hosted' && {uploadRate: 25}),
    },
  }
}

function filtersOf({from, until, section, author, status, type}: RunOptions) {
  return {
    ...(from !== undefined && {from}),
    ...(until !== undefined && {until}),
    ...(section && {sections: section}),
    ...(author && {authors: author}),
    ...(status && {statuses: status}),
    ...(type && {postTypes: type}),
  }
}

/** Follows an import: progress, single happenings, failed records, redirects. */
async function watch(
  events: AsyncGenerator<ImportEvent, ImportResult>,
  total: number | undefined,
  options: RunOptions,
  input: string,
): Promise<ImportResult> {
  const progress = new Progress({unit: 'articles', total})
  const letters = openDeadLetters(options.deadLetters)
  const redirects = options.redirects && (await openRedirectFile(options.redirects, options.path))
  const told = new Map<string, number>()
  const mention = (kind: string, line: string) => {
    const count = (told.get(kind) ?? 0) + 1
    told.set(kind, count)
    if (count <= TOLD) progress.say(line)
    else if (count === TOLD + 1) progress.say(`… further lines of this kind (${kind}) are left out`)
  }
  try {
    for (;;) {
      const next = await events.next()
      if (next.done) return next.value
      const event = next.value
      if (event.type === 'progress') {
        const {read, failed} = event.counts
        progress.update(read, failed > 0 ? `${failed} failed` : '')
      } else if (event.type === 'redirect') redirects?.add(event.from, event.slug, event.id)
      else {
        const line = lineOf(event)
        if (line) mention(line.kind, line.text)
        await letters.take(event)
      }
    }
  } finally {
    progress.clear()
    await letters.flush()
    const written = await redirects?.end()
    if (written && options.redirects) {
      tell(`Wrote ${written.count} redirects to ${options.redirects.file}`)
      if (written.taken > 0) {
        tell(
          `Left out, since an earlier article has the old address: ${written.taken}, such as ${written.example}`,
        )
      }
    }
    if (letters.count > 0) {
      tell(`${letters.count} failed records are in ${letters.path}`)
      const again = sameCommand([input, options.retry, '--retry'], ['--retry', letters.path])
      tell(`Try them again with: ${again}`)
    }
  }
}

function lineOf(event: ImportEvent): {kind: string; text: string} | undefined {
  if (event.type === 'record' && event.outcome === 'failed') {
    return {kind: 'failed', text: `failed: ${withLocator(event)}`}
  }
  if (event.type === 'record' && event.outcome === 'skipped' && event.code !== 'filtered-out') {
    return {kind: 'skipped', text: `skipped: ${withLocator(event)}`}
  }
  if (event.type === 'edited' && event.kept.length > 0) {
    return {kind: 'kept', text: `kept an editor's ${event.kept.join(', ')} in ${event.id}`}
  }
  if (event.type === 'duplicate') {
    const {of, reason} = event.duplicate
    return {
      kind: 'duplicate',
      text: `same story: ${event.locator} (${event.id}) and ${of}: ${reason}`,
    }
  }
  if (event.type === 'collision') {
    const {wanted, got, holder} = event.collision
    const why = holder === undefined ? 'an earlier article has it' : `${holder} has it`
    return {kind: 'slug', text: `slug ${wanted} is taken (${why}): ${got}`}
  }
  return undefined
}

/** A reason with the record's place before it, unless it begins with that. */
function withLocator({locator, reason = ''}: {locator: string; reason?: string}): string {
  return reason.startsWith(locator) ? reason : `${locator}: ${reason}`
}

function report(result: ImportResult, options: RunOptions): ExitCode {
  if (options.json) process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
  const table = findingsTable(result)
  if (table) tell(table)
  for (const line of summaryLines(result, options.dryRun === true)) tell(line)
  if (result.interrupted) {
    tell('Interrupted. What was in flight is written; run the same command again to go on:')
    tell(`  ${sameCommand()}`)
    return exitCodes.interrupted
  }
  return result.counts.failed > 0 ? exitCodes.problems : exitCodes.ok
}

function onInterrupt(stop: AbortController): () => void {
  const stopOrEnd = () => {
    if (stop.signal.aborted) process.exit(exitCodes.interrupted)
    stop.abort()
    tell('\nFinishing what is in flight. Press Ctrl-C again to stop at once.')
  }
  process.on('SIGINT', stopOrEnd)
  process.on('SIGTERM', stopOrEnd)
  return () => {
    process.off('SIGINT', stopOrEnd)
    process.off('SIGTERM', stopOrEnd)
  }
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`)
}
