import process from 'node:process'
import {type Command, InvalidArgumentError, Option} from 'commander'
import {growHeapSlowly} from '../../plugins/article-import/pipeline/node/growHeapSlowly.ts'
import type {Action} from '../../plugins/editorial-checks/engine/rule.ts'
import type {Severity} from '../../plugins/editorial-checks/engine/types.ts'
import {reporters} from '../../plugins/editorial-checks/report/index.ts'
import {ChecksError} from '../../plugins/editorial-checks/run/errors.ts'
import {type CheckRequest, runChecks} from '../../plugins/editorial-checks/run/runChecks.ts'
import {CliError} from '../errors.ts'
import {exitCodes} from '../exitCodes.ts'
import {openTarget, type Target} from '../target.ts'

const examples = `
Examples:
  newsroom check                                  the dataset of the local lake
  newsroom check --target hosted --type article   a hosted project
  newsroom check export.ndjson --format html > report.html
  cat export.ndjson | newsroom check - --format json
  newsroom check export.ndjson --format sarif > checks.sarif
  newsroom check --format github --max-warnings 0   in a workflow: annotations, and no warning passes
  newsroom check --rule mojibake,unsafe-link        these rules only
  newsroom check --filter 'section->slug.current == "culture"' --severity warning
  newsroom check --since 2024-05-01               what changed since then; a revision will do, too
  newsroom check --write-baseline known.json      accept what is there
  newsroom check --baseline known.json            report only what is new
  newsroom check --fix --dry-run                  show what the safe fixes would change
  newsroom check --fix=all                        also those that want an editor's look
  newsroom check --watch                          follow the dataset

Standard output carries the report only. Exit code 1: there is a finding of severity error, or more
warnings than --max-warnings; waived findings and those of the baseline do not count.`

interface Options {
  target: string
  data?: string
  dataset?: string
  project?: string
  token?: string
  type?: string[]
  filter?: string
  since?: string
  rule?: string[]
  severity: Severity
  action: Action
  maxWarnings?: number
  format: string
  baseline?: string
  writeBaseline?: string
  styleGuide?: string
  now?: string
  fix?: true | string
  dryRun?: boolean
  watch?: boolean
  concurrency?: number
}

/** Adds `newsroom check`. */
export function build(command: Command): Command {
  return command
    .argument('[export]', 'NDJSON, the archive of a dataset export, or - for standard input')
    .option('--target <kind>', 'local or hosted', 'local')
    .option('--data <folder>', "the lake's folder (default: .newsroom)")
    .option('--dataset <name>')
    .option('--project <id>', 'of a hosted project')
    .option('--token <token>', 'of a hosted project')
    .option('--type <types>', 'only these document types, comma-separated', list)
    .option('--filter <groq>', 'only documents for which this GROQ condition holds')
    .option('--since <date|rev>', 'only documents changed since a date or a revision')
    .option('--rule <ids>', 'only these rules, comma-separated', list)
    .addOption(
      new Option('--severity <least>', 'leave out findings below it')
        .choices(['error', 'warning', 'info'])
        .default('info'),
    )
    .addOption(
      new Option('--action <action>', 'check for this action')
        .choices(['publish', 'update', 'correct', 'unpublish'])
        .default('publish'),
    )
    .option('--max-warnings <count>', 'fail when there are more', count)
    .addOption(new Option('--format <format>').choices(Object.keys(reporters)).default('pretty'))
    .option('--baseline <file>', 'findings that are known and do not count')
    .option('--write-baseline <file>', 'write such a file from what is found')
    .option('--style-guide <file>', "a styleGuide document as JSON, in place of the dataset's")
    .option('--now <time>', 'the reference time (default: the clock)')
    .addOption(new Option('--fix [which]', 'apply safe fixes, or all').choices(['safe', 'all']))
    .option('--dry-run', 'with --fix: show the diff, write nothing')
    .option('--watch', 'go on and check what changes')
    .option('--concurrency <threads>', 'threads for an export file (default: all cores)', count)
    .addHelpText('after', examples)
    .action(run)
}

async function run(input: string | undefined, options: Options): Promise<void> {
  const {target: kind, data, dataset, project, token, fix, ...rest} = options
  growHeapSlowly()
  const stop = new AbortController()
  const interrupt = () => stop.abort()
  process.once('SIGINT', interrupt)
  process.once('SIGTERM', interrupt)
  let target: Target | undefined
  try {
    if (input === undefined) {
      target = await openTarget(kind, {data, dataset, projectId: project, token})
    }
    const request: CheckRequest = {
      ...rest,
      ...(fix !== undefined && {fix: fix === 'all' ? 'all' : 'safe'}),
      ...(input !== undefined && {input}),
      ...(target && {client: target.client, description: target.description}),
      stdin: process.stdin,
      write,
      note: (text) => void process.stderr.write(text),
      colors: process.stdout.isTTY === true && !process.env.NO_COLOR,
      signal: stop.signal,
    }
    process.exitCode = await runChecks(request)
  } catch (error: unknown) {
    if (!(error instanceof ChecksError)) throw error
    const {message, code, suggestions, cause} = error
    throw new CliError(message, {code, suggestions, cause, exitCode: exitCodes.usage})
  } finally {
    process.removeListener('SIGINT', interrupt)
    process.removeListener('SIGTERM', interrupt)
    await target?.close()
  }
}

/** Waits where the reader is slower, so that a report of any size is never held in memory. */
async function write(text: string): Promise<void> {
  if (text === '' || process.stdout.write(text)) return
  await new Promise<void>((resolve) => process.stdout.once('drain', resolve))
}

function list(value: string, before: string[] = []): string[] {
  return [
    ...before,
    ...value
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ]
}

function count(value: string): number {
  const number = Number(value)
  if (Number.isInteger(number) && number >= 0) return number
  throw new InvalidArgumentError('It is a whole number, 0 or more.')
}
