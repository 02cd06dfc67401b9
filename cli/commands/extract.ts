import process from 'node:process'
import Table from 'cli-table3'
import type {Command} from 'commander'
import {convert} from '../../plugins/article-import/convert/convert.ts'
import {extractFacts} from '../../plugins/article-import/extract/extractFacts.ts'
import {type FactRow, factRows} from '../../plugins/article-import/extract/factRows.ts'
import type {Extraction} from '../../plugins/article-import/extract/types.ts'
import {readArticle} from '../../plugins/article-import/pipeline/buildArticle.ts'
import {readRecords} from '../../plugins/article-import/pipeline/node/readRecords.ts'
import {CliError} from '../errors.ts'
import {exitCodes} from '../exitCodes.ts'

interface ExtractOptions {
  readonly json?: boolean
  readonly publishedAt?: string
  readonly source?: string
  readonly language?: string
}

/** Adds `newsroom extract <file>`. */
export function build(command: Command): Command {
  return command
    .argument(
      '<file>',
      'a file, folder or archive in any format that `newsroom import` reads, or -',
    )
    .option('--json', 'print one JSON object an article, one a line')
    .option('--published-at <date>', 'the day of publication, for articles that carry none')
    .option('--source <name>', 'the publication, for articles that do not say it')
    .option('--language <tag>', 'the language, for articles that do not say it')
    .addHelpText(
      'after',
      `
Every fact is printed with the words that are its evidence and with its confidence; facts below 0.60
become suggestions for an editor at import.

Examples:
  $ newsroom extract article.txt
  $ newsroom extract article.txt --published-at 2024-05-11
  $ newsroom extract archive.zip --json | jq .memoranda`,
    )
    .action(async (file: string, options: ExtractOptions) => {
      if (options.publishedAt !== undefined && Number.isNaN(Date.parse(options.publishedAt))) {
        throw new CliError(`--published-at ${options.publishedAt} is not a date`, {
          code: 'DATE_INVALID',
          exitCode: exitCodes.usage,
          suggestions: ['write it as 2024-05-11 or 2024-05-11T09:00:00Z'],
        })
      }
      await extract(file, options)
    })
}

async function extract(file: string, {json, ...given}: ExtractOptions): Promise<void> {
  const stages = {
    convert: (body: Parameters<typeof convert>[0], {url}: {readonly url?: string}) =>
      convert(body, url === undefined ? {} : {baseUrl: url}),
    extract: extractFacts,
  }
  let articles = 0
  for await (const record of readRecords(file, {stdin: process.stdin})) {
    if ('failure' in record) {
      if (record.failure.kind === 'failed') {
        process.exitCode = exitCodes.problems
        process.stderr.write(`${record.failure.locator}: ${record.failure.message}\n`)
      }
      continue
    }
    articles += 1
    const {extraction, raw} = readArticle(record, stages, given)
    process.stdout.write(
      json
        ? `${JSON.stringify({locator: raw.locator, ...extraction})}\n`
        : show(raw.locator, extraction),
    )
  }
  if (articles === 0) {
    throw new CliError(`${file} holds no article`, {
      code: 'NO_ARTICLE',
      suggestions: ['name a file that `newsroom import --dry-run` can read'],
    })
  }
}

function show(locator: string, extraction: Extraction): string {
  const table = new Table({
    head: ['what', 'value', 'sure', 'evidence'],
    colWidths: [16, 46, 6, 52],
    wordWrap: true,
    style: {head: [], border: []},
  })
  for (const {what, value, confidence, evidence} of factRows(extraction) as readonly FactRow[]) {
    table.push([what, value, confidence === undefined ? '' : confidence.toFixed(2), evidence ?? ''])
  }
  return `${locator}\n${extraction.headline.text}\n${table.toString()}\n\n`
}
