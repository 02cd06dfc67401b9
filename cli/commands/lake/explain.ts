import {existsSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {DatabaseSync} from 'node:sqlite'
import Table from 'cli-table3'
import type {Command} from 'commander'
import {createIndexer, createQueryEngine} from '../../../lake/query/index.ts'
import type {Perspective} from '../../../lake/types.ts'
import {CliError} from '../../errors.ts'
import {exitCodes} from '../../exitCodes.ts'

const examples = `
Each line is one *[…] of the query: how its documents are found, and how many. \`scan\` reads every
document; a path that queries filter or order by is indexed after some of them, or at once in a
large dataset.

Examples:
  newsroom lake explain '*[_type == "article" && slug.current == $slug][0]' --params '{"slug": "a"}'
  newsroom lake explain '*[references($id)]' --params '{"id": "organization-unesco"}' --json
  newsroom lake explain 'count(*[_type == "article"])' --perspective drafts --dataset staging`

interface ExplainOptions {
  readonly params?: string
  readonly perspective: string
  readonly dataset?: string | readonly string[]
  readonly data?: string
  readonly json?: boolean
}

/** Adds the arguments and the action of `newsroom lake explain`. */
export function build(command: Command): Command {
  return command
    .argument('<query>', 'a GROQ query')
    .option('--params <json>', "the query's parameters")
    .option('--perspective <name>', 'raw, published, drafts, or releases by comma', 'raw')
    .option('--dataset <name>', 'the dataset (production)')
    .option('--data <folder>', 'the data folder (.newsroom)')
    .option('--json', 'print the steps as JSON')
    .addHelpText('after', examples)
    .action((query: string, _options: unknown, child: Command) =>
      explain(query, child.optsWithGlobals<ExplainOptions>()),
    )
}

function explain(query: string, options: ExplainOptions): void {
  const folder = options.data ?? '.newsroom'
  const dataset = [options.dataset ?? 'production'].flat()[0] ?? 'production'
  const file = join(folder, 'datasets', dataset, 'dataset.sqlite')
  if (!existsSync(file)) {
    throw new CliError(`There is no dataset "${dataset}" in ${folder}`, {
      code: 'NO_DATASET',
      exitCode: exitCodes.usage,
      suggestions: ['Give the data folder with --data and the dataset with --dataset'],
    })
  }
  const database = new DatabaseSync(file, {readOnly: true})
  try {
    createIndexer().prepare(database)
    const steps = createQueryEngine(database).explain({
      query,
      params: readParams(options.params),
      perspective: readPerspective(options.perspective),
    })
    if (options.json) {
      process.stdout.write(`${JSON.stringify(steps, null, 2)}\n`)
      return
    }
    const table = new Table({
      head: ['part of the query', 'access', 'detail'],
      style: {head: [], border: [], compact: true},
      wordWrap: true,
      colWidths: [60, 10, 60],
    })
    for (const {source, access, detail} of steps) table.push([source, access, detail])
    process.stdout.write(`${table.toString()}\n`)
  } finally {
    database.close()
  }
}

function readPerspective(name: string): Perspective {
  if (name === 'raw' || name === 'published' || name === 'drafts') return name
  return name === 'previewDrafts' ? 'drafts' : name.split(',').map((part) => part.trim())
}

function readParams(text = '{}'): Record<string, unknown> {
  try {
    const params: unknown = JSON.parse(text)
    if (typeof params === 'object' && params !== null && !Array.isArray(params)) return {...params}
  } catch {
    // Answered below, as for JSON that is no object.
  }
  throw new CliError(`--params is not a JSON object: ${text}`, {
    code: 'BAD_PARAMS',
    exitCode: exitCodes.usage,
    suggestions: [`Write it as --params '{"slug": "a-story"}'`],
  })
}
