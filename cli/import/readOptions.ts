import process from 'node:process'
import type {ReadRecordsOptions} from '../../plugins/article-import/pipeline/node/readRecords.ts'
import {createHtmlPageSource} from '../../plugins/article-import/sources/htmlPage.ts'
import {sources} from '../../plugins/article-import/sources/index.ts'
import {loadSiteMappings} from '../../plugins/article-import/sources/page/mapping/loadSiteMappings.ts'
import {CliError} from '../errors.ts'
import {exitCodes} from '../exitCodes.ts'
import {type ImportCommandOptions, readFieldOptions} from './options.ts'

/** How the command's options want an input to be read. */
export async function readOptions(options: ImportCommandOptions): Promise<ReadRecordsOptions> {
  const {format, charset, timeZone, source, sites} = options
  if (format !== undefined && sources.every(({id}) => id !== format)) {
    throw new CliError(`There is no format named "${format}"`, {
      code: 'UNKNOWN_SOURCE',
      exitCode: exitCodes.usage,
      suggestions: [`Use one of: ${sources.map(({id}) => id).join(', ')}`],
    })
  }
  const fields = readFieldOptions(options.field)
  const pages =
    sites === undefined ? undefined : createHtmlPageSource({sites: await loadSiteMappings(sites)})
  return {
    stdin: process.stdin,
    ...(pages && {
      sources: sources.map((known) => (known.id === pages.id ? pages : known)),
    }),
    ...(format !== undefined && {format}),
    ...(charset !== undefined && {charset}),
    ...(timeZone !== undefined && {timeZone}),
    ...(source !== undefined && {sourceName: source}),
    ...(fields && {fields}),
  }
}
