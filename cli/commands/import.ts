import {existsSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import type {Command} from 'commander'
import {clientStore} from '../../plugins/article-import/load/clientStore.ts'
import {ndjsonStore} from '../../plugins/article-import/load/node/ndjsonStore.ts'
import type {Store} from '../../plugins/article-import/load/store.ts'
import {growHeapSlowly} from '../../plugins/article-import/pipeline/node/growHeapSlowly.ts'
import {CliError} from '../errors.ts'
import {exitCodes} from '../exitCodes.ts'
import {explain} from '../import/explain.ts'
import {addImportOptions, type ImportCommandOptions} from '../import/options.ts'
import {retryPictures} from '../import/retryPictures.ts'
import {runImport} from '../import/runImport.ts'
import {openTarget, type TargetOptions} from '../target.ts'

const examples = `
Examples:
  newsroom import archive/                      a folder of any formats, into the local lake
  newsroom import posts.xml --source "Daily"    a WordPress export; ids are unique within "Daily"
  newsroom import wire.txt --published-at 2024-05-11
  newsroom import archive.zip --dry-run         show documents and diff, write nothing
  newsroom import archive/ --target hosted      with SANITY_PROJECT_ID and SANITY_AUTH_TOKEN
  newsroom import archive/ --target ndjson:out.ndjson   for \`sanity dataset import out.ndjson\`
  newsroom import archive/ --shard 2/4          the second quarter, on the second of four machines
  newsroom import posts.xml --redirects netlify:_redirects --path /news/{slug}
  newsroom import --retry .newsroom/failed/20240511T101500.ndjson
  newsroom import --retry-assets
  newsroom import page.html --explain --sites sites.yaml

Run it again at any time: what is unchanged is passed over, what an editor changed is left alone.
Exit code 0: nothing failed; 1: some records failed; 2: wrong usage; 130: interrupted.`

/** Adds \`newsroom import\`. */
export function build(command: Command): Command {
  return addImportOptions(command).addHelpText('after', examples).action(run)
}

async function run(input: string | undefined, options: ImportCommandOptions): Promise<void> {
  if (options.explain) {
    await explain(requireInput(input), options)
    return
  }
  const source = options.retryAssets ? input : requireInput(input ?? options.retry)
  requireExisting(options.retry ?? source)
  growHeapSlowly()
  const {store, close} = await openStore(options)
  try {
    if (options.retryAssets || source === undefined) {
      process.exitCode = await retryPictures(input, store, options)
      return
    }
    process.exitCode = await runImport(source, store, {
      ...options,
      deadLetters: options.deadLetters ?? defaultDeadLetters(options),
    })
  } finally {
    await close()
  }
}

function requireInput(input: string | undefined): string {
  if (input !== undefined) return input
  throw new CliError('Nothing to import was named', {
    code: 'NO_INPUT',
    exitCode: exitCodes.usage,
    suggestions: ['newsroom import <file|folder|->', 'newsroom import --help shows examples.'],
  })
}

function requireExisting(input: string | undefined): void {
  if (input === undefined || input === '-' || existsSync(input)) return
  throw new CliError(`${input} does not exist`, {
    code: 'INPUT_NOT_FOUND',
    exitCode: exitCodes.usage,
    suggestions: ['Check the path; - reads standard input.'],
  })
}

async function openStore(
  options: ImportCommandOptions,
): Promise<{store: Store; close: () => Promise<void>}> {
  const {target, data, dataset, project, token} = options
  if (target.startsWith('ndjson:')) {
    const file = target.slice('ndjson:'.length)
    if (file === '') {
      throw new CliError('--target ndjson: lacks its file', {
        code: 'TARGET_FILE_MISSING',
        exitCode: exitCodes.usage,
        suggestions: ['For example --target ndjson:articles.ndjson'],
      })
    }
    return {store: await ndjsonStore(file), close: async () => {}}
  }
  const targetOptions: TargetOptions = {data, dataset, projectId: project, token}
  const opened = await openTarget(target, targetOptions)
  return {store: clientStore(opened.client, opened.description), close: () => opened.close()}
}

function defaultDeadLetters({data = '.newsroom'}: ImportCommandOptions): string {
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+Z$/g, '')
  return join(data, 'failed', `${stamp}.ndjson`)
}
