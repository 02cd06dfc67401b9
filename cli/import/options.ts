import {type Command, InvalidArgumentError, Option} from 'commander'
import {
  type RedirectFormatName,
  redirectFormats,
} from '../../plugins/article-import/load/redirects.ts'
import {CliError} from '../errors.ts'
import {exitCodes} from '../exitCodes.ts'

/** The options of `newsroom import` as commander gives them. */
export interface ImportCommandOptions {
  readonly target: string
  readonly data?: string
  readonly dataset?: string
  readonly project?: string
  readonly token?: string
  readonly source?: string
  readonly publishedAt?: string
  readonly language?: string
  readonly format?: string
  readonly charset?: string
  readonly timeZone?: string
  readonly field?: readonly string[]
  readonly sites?: string
  readonly dryRun?: boolean
  readonly explain?: boolean
  readonly json?: boolean
  readonly drafts?: boolean
  readonly overwrite?: boolean
  readonly merge?: boolean
  readonly duplicates: 'merge' | 'list'
  readonly shard?: {readonly index: number; readonly count: number}
  readonly from?: string
  readonly until?: string
  readonly section?: readonly string[]
  readonly author?: readonly string[]
  readonly status?: readonly string[]
  readonly type?: readonly string[]
  readonly mapping?: string
  readonly writeMapping?: string
  readonly survey: boolean
  readonly redirects?: {readonly format: RedirectFormatName; readonly file: string}
  readonly path: string
  readonly assets: boolean
  readonly allowHost?: readonly string[]
  readonly assetConcurrency: number
  readonly maxAssetBytes: number
  readonly deadLetters?: string
  readonly retry?: string
  readonly retryAssets?: boolean
  readonly by?: string
}

const gather = (value: string, before: readonly string[] = []) => [...before, value]

/** Adds the options of `newsroom import`. */
export function addImportOptions(command: Command): Command {
  return command
    .argument('[input]', 'a file, a folder, or - for standard input')
    .option('--target <target>', 'local, hosted or ndjson:<file>', 'local')
    .option('--data <folder>', 'the folder of the local lake')
    .option('--dataset <name>', 'the dataset')
    .option('--project <id>', 'the project id of the hosted target')
    .option('--token <token>', 'the token of the hosted target')
    .optionsGroup('What the archive does not say:')
    .option('--source <name>', 'the publication or agency, and the scope of its ids')
    .option('--published-at <date>', 'the date of articles that carry none', instantOption)
    .option('--language <code>', 'the language of articles that name none')
    .option('--format <source>', 'the format, instead of detecting it')
    .option('--charset <name>', 'the character encoding, instead of detecting it')
    .option('--time-zone <zone>', 'the IANA zone of dates that carry none')
    .option('--field <name=field>', "a source's own field and the article's field for it", gather)
    .option('--sites <file>', 'mappings of known sites, for HTML pages')
    .optionsGroup('Which articles:')
    .option('--from <date>', 'published at or after', instantOption)
    .option('--until <date>', 'published before', instantOption)
    .option('--section <name>', 'of this section; may be repeated', gather)
    .option('--author <name>', 'by this author; may be repeated', gather)
    .option('--status <status>', `${STATUSES.join(', ')}; repeatable`, statusOption)
    .option('--type <type>', 'post type, article unless told; * for all; repeatable', gather)
    .option('--shard <i/n>', 'only part i of n, to split an archive over machines', shardOption)
    .optionsGroup('How they are written:')
    .option('--dry-run', 'print the documents and the diff against the target; write nothing')
    .option('--drafts', 'as drafts')
    .addOption(
      new Option('--overwrite', 'replace documents that editors changed since').conflicts('merge'),
    )
    .option('--merge', 'update edited documents in the fields that editors left alone')
    .addOption(
      new Option('--duplicates <what>', 'the same story from two sources')
        .choices(['merge', 'list'])
        .default('list'),
    )
    .option(
      '--mapping <file>',
      "JSON: the archive's sections, tags and authors, and what they become",
    )
    .option('--write-mapping <file>', 'write a mapping file of all that match nothing, and stop')
    .option('--no-survey', 'do not read the archive once beforehand to count and compare its words')
    .option('--redirects <format:file>', `old to new addresses: ${formats()}`, redirectsOption)
    .option('--path <pattern>', 'the new address of an article, for redirects', '/articles/{slug}')
    .option('--by <name>', 'who runs the import, for its record')
    .optionsGroup('Pictures:')
    .option('--no-assets', 'leave pictures at their addresses')
    .option('--allow-host <host>', 'a host that may be at a private address; repeatable', gather)
    .option('--asset-concurrency <n>', 'how many at once', countOption, 4)
    .option('--max-asset-bytes <n>', 'the largest', countOption, 32 * 1024 * 1024)
    .option('--retry-assets', 'try pictures again that earlier imports could not get')
    .optionsGroup('Failures and reports:')
    .option('--dead-letters <file>', 'where failed records go; .newsroom/failed/<time>.ndjson')
    .option('--retry <file>', 'take the records of a dead-letter file in again')
    .option('--explain', 'print which layer or selector gave each field, and write nothing')
    .option('--json', 'print the result as JSON')
}

function formats(): string {
  return Object.keys(redirectFormats).join(', ')
}

const STATUSES = ['published', 'draft', 'scheduled', 'private', 'trashed']

function statusOption(status: string, before: readonly string[] = []): readonly string[] {
  if (!STATUSES.includes(status)) {
    throw new InvalidArgumentError(`Give one of ${STATUSES.join(', ')}.`)
  }
  return [...before, status]
}

function instantOption(text: string): string {
  const time = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN
  if (!Number.isFinite(time)) throw new InvalidArgumentError('Give a date as 2024-05-11.')
  return new Date(time).toISOString()
}

function shardOption(text: string): {index: number; count: number} {
  const [index, count] = (/^(\d+)\/(\d+)$/.exec(text)?.slice(1) ?? []).map(Number)
  if (index === undefined || count === undefined || index < 1 || index > count) {
    throw new InvalidArgumentError('Give it as 1/4: part 1 of 4.')
  }
  return {index, count}
}

function countOption(text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('Give a number from 1.')
  return count
}

function redirectsOption(text: string): {format: RedirectFormatName; file: string} {
  const colon = text.indexOf(':')
  const format = text.slice(0, colon)
  const file = text.slice(colon + 1)
  if (!isFormat(format) || file === '') {
    throw new InvalidArgumentError(`Give one of ${formats()}, a colon and a file.`)
  }
  return {format, file}
}

function isFormat(name: string): name is RedirectFormatName {
  return Object.hasOwn(redirectFormats, name)
}

/** Reads `--field name=field` options. */
export function readFieldOptions(
  fields: readonly string[] = [],
): Readonly<Record<string, string>> | undefined {
  if (fields.length === 0) return undefined
  return Object.fromEntries(
    fields.map((text) => {
      const at = text.lastIndexOf('=')
      if (at < 1 || at === text.length - 1) {
        throw new CliError(`--field ${text} does not have the form name=field`, {
          code: 'FIELD_OPTION',
          exitCode: exitCodes.usage,
          suggestions: ['For example --field meta._subtitle=subheadline'],
        })
      }
      return [text.slice(0, at), text.slice(at + 1)]
    }),
  )
}
