import {stat} from 'node:fs/promises'
import {basename, resolve} from 'node:path'
import type {SanityClient} from '@sanity/client'
import {clientStore} from '../../load/clientStore.ts'
import {type ArchiveFiles, openArchiveFiles} from '../../load/node/archiveFiles.ts'
import {type AssetOptions, createAssetResolver} from '../../load/node/assetResolver.ts'
import type {Store} from '../../load/store.ts'
import type {ImportEvent, ImportResult} from '../events.ts'
import {importArchive} from '../importArchive.ts'
import type {ImportOptions, ImportRecord} from '../importOptions.ts'
import {knownTerms} from '../knownTerms.ts'
import {createStages, recipeOf} from '../stages.ts'
import {createTerms, type TermMapping} from '../terms.ts'
import type {Stages} from '../types.ts'
import {type ReadRecordsOptions, readRecords} from './readRecords.ts'
import {startHelper} from './startHelper.ts'

/** A file of so many bytes holds more articles than one thread should take. */
const LARGE = 1_000_000

/** What an import of files is told; everything but the target has a default. */
export interface ImportFilesOptions
  extends Partial<Omit<ImportOptions, 'store' | 'stages' | 'assets' | 'terms' | 'helper'>> {
  /** Where to write: a client of a dataset, or a store. */
  readonly target: SanityClient | Store
  readonly stages?: Stages
  readonly read?: ReadRecordsOptions
  readonly mapping?: TermMapping
  /** `false` leaves pictures at their addresses. */
  readonly assets?: false | Omit<AssetOptions, 'store' | 'files'>
  /** Records from elsewhere than the input itself, such as a dead-letter file. */
  readonly records?: AsyncIterable<ImportRecord>
}

/**
 * Imports a file, a folder or `-` (standard input) into a dataset.
 *
 * @throws ImportError when the input cannot be read; LoadError when the target cannot be written
 */
export async function* importFiles(
  input: string,
  options: ImportFilesOptions,
): AsyncGenerator<ImportEvent, ImportResult> {
  const {target, stages, read, mapping, assets, records, ...rest} = options
  const store = 'remembers' in target ? target : clientStore(target, describe(target))
  const files = input === '-' ? undefined : await openFiles(input)
  const made = stages ?? (await createStages({store}))
  const recipe = recipeOf(made)
  const helper = recipe && startHelper(recipe, rest)
  if (input !== '-' && (await stat(input)).size > LARGE) helper?.begin()
  const resolver =
    assets === false ? undefined : createAssetResolver({...assets, store, ...(files && {files})})
  try {
    return yield* importArchive(
      records ?? readRecords(input, {...read, ...(rest.source && {sourceName: rest.source})}),
      {
        label: input === '-' ? 'standard input' : basename(resolve(input)),
        ...(input !== '-' && {root: input}),
        ...rest,
        store,
        stages: made,
        ...(helper && {helper}),
        terms: createTerms(await knownTerms(store), mapping),
        ...(resolver && {assets: resolver}),
      },
    )
  } finally {
    await helper?.close()
    await resolver?.close()
    await files?.close()
  }
}

async function openFiles(input: string): Promise<ArchiveFiles | undefined> {
  const stats = await stat(input).catch(() => undefined)
  return stats && openArchiveFiles(input, stats.isDirectory())
}

function describe(client: SanityClient): string {
  const {projectId, dataset} = client.config()
  return `dataset ${dataset} of project ${projectId}`
}
