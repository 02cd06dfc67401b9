import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import process from 'node:process'
import type {Command} from 'commander'
import {type CaseFile, caseFile} from '../../../plugins/editorial-checks/evaluation/caseFile.ts'
import {
  evaluateCase,
  scoreCases,
} from '../../../plugins/editorial-checks/evaluation/evaluateCases.ts'
import {CliError} from '../../errors.ts'
import {exitCodes} from '../../exitCodes.ts'

/** Adds the folder and the action of `newsroom eval checks`. */
export function build(command: Command): Command {
  return command
    .argument('<folder>', 'labelled cases, one JSON file each')
    .addHelpText(
      'after',
      `
A case is {name, now, document, expected, notExpected, allowed, why}. Each miss and each false
alarm is a line; the last two lines are \`recall R\` and \`precision P\`.

Examples:
  newsroom eval checks test/editorial-checks/cases/tuning`,
    )
    .action(run)
}

async function run(folder: string): Promise<void> {
  const files = (await readFolder(folder)).filter((file) => file.endsWith('.json')).sort()
  const results = []
  let unread = 0
  for (const file of files) {
    let cases: readonly CaseFile[]
    try {
      cases = await readCases(join(folder, file))
    } catch (error: unknown) {
      unread++
      process.stderr.write(`${file} is left out: ${messageOf(error)}\n`)
      continue
    }
    for (const [index, testCase] of cases.entries()) {
      const name = index === 0 ? file.replace('.json', '') : `${file.replace('.json', '')}#${index}`
      results.push(evaluateCase(name, testCase))
    }
  }
  if (results.length === 0) throw noCases(folder)
  const lines = results.flatMap(({name, missed, falseAlarms, trapped, why}) => [
    ...missed.map((label) => `missed       ${label.padEnd(28)} ${name}  ${why}`),
    ...falseAlarms.map(
      (label) =>
        `${trapped.includes(label) ? 'trapped     ' : 'false alarm '} ${label.padEnd(28)} ${name}  ${why}`,
    ),
  ])
  const {recall, precision} = scoreCases(results)
  process.stderr.write(
    `${results.length} cases${unread === 0 ? '' : `, ${unread} files left out`}\n`,
  )
  process.stdout.write(
    [...lines, `recall ${recall.toFixed(4)}`, `precision ${precision.toFixed(4)}`, ''].join('\n'),
  )
}

async function readFolder(folder: string): Promise<string[]> {
  try {
    return await readdir(folder, {recursive: true})
  } catch (error: unknown) {
    throw new CliError(`Cannot read the folder ${folder}`, {
      code: 'FOLDER_UNREADABLE',
      exitCode: exitCodes.usage,
      cause: error,
      suggestions: ['Check its name.'],
    })
  }
}

function noCases(folder: string): CliError {
  return new CliError(`There is no case in ${folder}`, {
    code: 'NO_CASES',
    exitCode: exitCodes.usage,
    suggestions: ['Name a folder with one JSON file a case.'],
  })
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** One case a file; an array of cases is read as well. */
async function readCases(path: string): Promise<readonly CaseFile[]> {
  const value: unknown = JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/u, ''))
  return (Array.isArray(value) ? value : [value]).map((one: unknown) => {
    const parsed = caseFile.safeParse(one)
    if (!parsed.success) throw new Error('It holds something else than a case.')
    return parsed.data
  })
}
