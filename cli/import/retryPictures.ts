import {stat} from 'node:fs/promises'
import {basename, resolve} from 'node:path'
import process from 'node:process'
import {openArchiveFiles} from '../../plugins/article-import/load/node/archiveFiles.ts'
import {createAssetResolver} from '../../plugins/article-import/load/node/assetResolver.ts'
import type {Store} from '../../plugins/article-import/load/store.ts'
import {retryAssets} from '../../plugins/article-import/pipeline/retryAssets.ts'
import {CliError} from '../errors.ts'
import {type ExitCode, exitCodes} from '../exitCodes.ts'
import {Progress} from '../progress.ts'
import type {ImportCommandOptions} from './options.ts'

/**
 * Tries missing pictures again.
 *
 * @param input - the archive, for pictures that are files of it
 */
export async function retryPictures(
  input: string | undefined,
  store: Store,
  options: ImportCommandOptions,
): Promise<ExitCode> {
  if (!store.remembers) {
    throw new CliError('--retry-assets works on a dataset, and not on a file', {
      code: 'NOT_A_DATASET',
      exitCode: exitCodes.usage,
    })
  }
  const files =
    input === undefined
      ? undefined
      : await openArchiveFiles(input, (await stat(input)).isDirectory())
  const assets = createAssetResolver({
    store,
    concurrency: options.assetConcurrency,
    maxBytes: options.maxAssetBytes,
    ...(options.allowHost && {allowHosts: options.allowHost}),
    ...(files && {files}),
  })
  const place = input === undefined ? undefined : {label: basename(resolve(input)), root: input}
  const progress = new Progress({unit: 'pictures'})
  let placed = 0
  let missing = 0
  try {
    for await (const result of retryAssets(
      store,
      assets,
      `retryAssets-${Date.now().toString(36)}`,
      place,
    )) {
      if (result.type === 'placed') placed += result.pictures
      else {
        missing++
        progress.say(`${result.id}: ${result.failure.message}`)
      }
      progress.update(placed + missing)
    }
  } finally {
    progress.clear()
    await assets.close()
    await files?.close()
  }
  process.stderr.write(`${placed} pictures found and put in place, ${missing} still missing.\n`)
  return missing > 0 ? exitCodes.problems : exitCodes.ok
}
