import {readFile} from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import type {Command} from 'commander'
import {z} from 'zod'
import {type Label, labelsSchema} from '../../../plugins/article-import/extract/evaluate/labels.ts'
import {parseNewsText} from '../../../plugins/article-import/extract/evaluate/parseNewsText.ts'
import {
  createScorer,
  rates,
  type Scores,
  scoredFields,
} from '../../../plugins/article-import/extract/evaluate/scoreMemoranda.ts'
import {extractFacts} from '../../../plugins/article-import/extract/extractFacts.ts'
import {CliError} from '../../errors.ts'

/** Adds `newsroom eval memoranda <folder>`. */
export function build(command: Command): Command {
  return command
    .argument('<folder>', 'a folder of NNN.txt with labels.json')
    .option('--json', 'print the scores and misses as JSON')
    .addHelpText(
      'after',
      `
A text file holds a headline, a blank line and paragraphs. labels.json is an array of records:
{file, published, isMemorandum, kind, parties, abbreviations, signedOn, place,
signatories: [{name, title, organization}], areas, status, additional?}.

Examples:
  $ newsroom eval memoranda ./labelled
  $ newsroom eval memoranda ./labelled --json > scores.json`,
    )
    .action(async (folder: string, options: {json?: boolean}) => {
      const scores = await evaluate(folder)
      process.stdout.write(options.json ? `${JSON.stringify(scores, null, 2)}\n` : report(scores))
    })
}

/** Scores extraction on a labelled folder; see `docs/extract/evaluation.md` for the rules of scoring. */
export async function evaluate(folder: string): Promise<Scores> {
  const scorer = createScorer()
  for (const label of await readLabels(folder)) {
    const text = await read(path.join(folder, label.file))
    const {memoranda} = extractFacts({
      ...parseNewsText(text),
      language: 'en',
      ...(label.published ? {publishedAt: label.published} : {}),
    })
    scorer.add(label, memoranda, text)
  }
  return scorer.finish()
}

async function readLabels(folder: string): Promise<Label[]> {
  const file = path.join(folder, 'labels.json')
  const text = await read(file)
  try {
    return labelsSchema.parse(JSON.parse(text))
  } catch (error: unknown) {
    const detail =
      error instanceof z.ZodError
        ? z.prettifyError(error)
        : error instanceof Error
          ? error.message
          : String(error)
    throw new CliError(`${file} does not hold labels: ${detail}`, {
      code: 'LABELS_INVALID',
      cause: error,
      suggestions: ['run `newsroom eval memoranda --help` for the format'],
    })
  }
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error: unknown) {
    throw new CliError(`cannot read ${file}`, {
      code: 'FILE_UNREADABLE',
      cause: error,
      suggestions: ['name a folder that holds labels.json and the texts it lists'],
    })
  }
}

/** The report on a terminal; its last lines are one a field, for scripts. */
function report({counts, misses, invented}: Scores): string {
  const lines: string[] = []
  for (const {file, field, missing, wrong} of misses) {
    lines.push(
      `${file} ${field}${missing.length > 0 ? `\n  missing: ${missing.join(' | ')}` : ''}${wrong.length > 0 ? `\n  wrong:   ${wrong.join(' | ')}` : ''}`,
    )
  }
  lines.push(
    '',
    `parties that their text does not name: ${invented.length}`,
    ...invented.map((line) => `  ${line}`),
    '',
  )
  for (const field of scoredFields) {
    const {precision, recall, f1} = rates(counts[field])
    lines.push(
      `${field}: precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`,
    )
  }
  return `${lines.join('\n')}\n`
}
