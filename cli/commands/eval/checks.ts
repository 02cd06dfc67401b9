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
  if (files.length === 0) {
    throw new CliError(`There is no case in ${folder}`, {
      code: 'NO_CASES',
      exitCode: exitCodes.usage,
      suggestions: ['Name a folder with one JSON file a case.'],
    })
  }
  const results = []
  for (const file of files) {
    for (const [index, testCase] of (await readCases(join(folder, file))).entries()) {
      const name = index === 0 ? file.replace('.json', '') : `${file.replace('.json', '')}#${index}`
      results.push(evaluateCase(name, testCase))
    }
  }
  const lines = results.flatMap(({name, missed, falseAlarms, trapped, why}) => [
    ...missed.map((label) => `missed       ${label.padEnd(28)} ${name}  ${why}`),
    ...falseAlarms.map(
      (label) =>
        `${trapped.includes(label) ? 'trapped     ' : 'false alarm '} ${label.padEnd(28)} ${name}  ${why}`,
    ),
  ])
  const {recall, precision} = scoreCases(results)
  process.stderr.write(`${results.length} cases\n`)
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

/** One case a file; an array of cases is read as well. */
async function readCases(path: string): Promise<readonly CaseFile[]> {
  let value: unknown
  try {
    value = JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/u, ''))
  } catch (error: unknown) {
    throw new CliError(`${path} is not JSON`, {code: 'CASE_UNREADABLE', cause: error})
  }
  return (Array.isArray(value) ? value : [value]).map((one: unknown) => {
    const parsed = caseFile.safeParse(one)
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    throw new CliError(`${path}: ${issue?.path.join('.')}: ${issue?.message}`, {
      code: 'CASE_INVALID',
    })
  })
}
