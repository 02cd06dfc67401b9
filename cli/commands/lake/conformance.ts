import {existsSync} from 'node:fs'
import process from 'node:process'
import Table from 'cli-table3'
import type {Command} from 'commander'
import {runSuite, type TestOutcome} from '../../../lake/query/conformance/runSuite.ts'
import {CliError} from '../../errors.ts'
import {exitCodes} from '../../exitCodes.ts'

const examples = `
The suite is the compiled one, a test or dataset a line, compressed by gzip or not:
  https://github.com/sanity-io/groq-test-suite/releases
Documents that it has only a URL of are read from a file of that name beside it, or fetched.

Examples:
  newsroom lake conformance suite.ndjson
  newsroom lake conformance suite.ndjson --failures     each failed test with its reason
  newsroom lake conformance suite.ndjson --json         for scripts

It exits with 1 when a test failed.`

interface ConformanceOptions {
  readonly json?: boolean
  readonly failures?: boolean
}

interface Tally {
  passed: number
  failed: number
  unavailable: number
}

/** Adds the arguments and the action of `newsroom lake conformance`. */
export function build(command: Command): Command {
  return command
    .argument('<suite.ndjson>', 'a compiled GROQ test suite')
    .option('--json', 'print the counts, and the failures, as JSON')
    .option('--failures', 'list the failed tests')
    .addHelpText('after', examples)
    .action(run)
}

async function run(file: string, options: ConformanceOptions): Promise<void> {
  if (!existsSync(file)) {
    throw new CliError(`There is no file ${file}`, {
      code: 'NO_SUITE',
      exitCode: exitCodes.usage,
      suggestions: ['Download a compiled suite (NDJSON) of sanity-io/groq-test-suite first'],
    })
  }
  const categories = new Map<string, Tally>()
  const failures: TestOutcome[] = []
  for await (const outcome of runSuite(file)) {
    const category = isGeo(outcome) ? `geo: ${outcome.test.category}` : outcome.test.category
    const tally = categories.get(category) ?? {passed: 0, failed: 0, unavailable: 0}
    tally[outcome.status]++
    categories.set(category, tally)
    if (outcome.status === 'failed') failures.push(outcome)
  }
  const sorted = [...categories].sort(([a], [b]) => a.localeCompare(b))
  const geo = total(sorted.filter(([name]) => name.startsWith('geo: ')))
  const others = total(sorted.filter(([name]) => !name.startsWith('geo: ')))
  if (options.json) printJson({sorted, geo, others, failures})
  else printTable({sorted, geo, others, failures}, options.failures ?? false)
  process.exitCode = failures.length > 0 ? exitCodes.problems : exitCodes.ok
}

interface Report {
  readonly sorted: readonly (readonly [string, Tally])[]
  readonly geo: Tally
  readonly others: Tally
  readonly failures: readonly TestOutcome[]
}

function isGeo({test}: TestOutcome): boolean {
  return test.features.includes('geo') || /(^|\/)geo(\/|$)/.test(test.category)
}

function total(entries: readonly (readonly [string, Tally])[]): Tally {
  const sum = {passed: 0, failed: 0, unavailable: 0}
  for (const [, tally] of entries) {
    sum.passed += tally.passed
    sum.failed += tally.failed
    sum.unavailable += tally.unavailable
  }
  return sum
}

function printJson({sorted, geo, others, failures}: Report): void {
  const report = {
    passed: geo.passed + others.passed,
    failed: geo.failed + others.failed,
    unavailable: geo.unavailable + others.unavailable,
    geo,
    others,
    categories: Object.fromEntries(sorted),
    failures: failures.map(({test, reason}) => ({
      id: test.id,
      name: test.name,
      category: test.category,
      query: test.query,
      reason,
    })),
  }
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
}

function printTable({sorted, geo, others, failures}: Report, withFailures: boolean): void {
  const table = new Table({
    head: ['category', 'passed', 'failed', 'without documents'],
    colAligns: ['left', 'right', 'right', 'right'],
    style: {head: [], border: [], compact: true},
  })
  const row = (name: string, tally: Tally) => [name, tally.passed, tally.failed, tally.unavailable]
  for (const [name, tally] of sorted) table.push(row(name, tally))
  table.push(row(`all but geo: ${percent(others)}`, others), row(`geo: ${percent(geo)}`, geo))
  process.stdout.write(`${table.toString()}\n`)
  if (!withFailures) return
  for (const {test, reason} of failures) {
    process.stdout.write(`\n${test.id} (${test.category}) ${test.name}\n  ${reason ?? ''}\n`)
    process.stdout.write(`  ${test.query.trim().replaceAll('\n', '\n  ')}\n`)
  }
}

function percent({passed, failed}: Tally): string {
  const run = passed + failed
  return run === 0 ? 'none run' : `${((100 * passed) / run).toFixed(2)} %`
}
