import {existsSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {gunzipSync} from 'node:zlib'
import type {Command} from 'commander'
import {z} from 'zod'
import {decodePage} from '../../../plugins/article-import/sources/page/decodePage.ts'
import {extractPage} from '../../../plugins/article-import/sources/page/extractPage.ts'
import {
  type BodyMeasure,
  measureBody,
  measureSet,
} from '../../../plugins/article-import/sources/page/measureBodies.ts'
import {CliError} from '../../errors.ts'
import {exitCodes} from '../../exitCodes.ts'

const groundTruth = z.record(
  z.string(),
  z.object({articleBody: z.string().nullish(), url: z.string().nullish()}),
)

interface Found {
  readonly id: string
  readonly body: string
  readonly seconds: number
  /** Why there is no body, when there is none. */
  readonly problem?: string
}

/** Adds the folder, `--json` and the action of `newsroom eval extraction`. */
export function build(command: Command): Command {
  return command
    .argument('[folder]', 'holds ground-truth.json and html/<id>.html.gz')
    .option('--json [file]', 'write {id: {articleBody}} to the file, or to standard output')
    .addHelpText(
      'after',
      `
Shingles of four words as a multiset; true and false positives and negatives are shares that sum
to 1 on each page; precision and recall are means over pages, F1 is that of the two means. A page
whose file is missing counts as empty.

Examples:
  newsroom eval extraction test/article-import/page/set
  newsroom eval extraction ./pages --json bodies.json
  newsroom eval extraction ./pages --json > bodies.json`,
    )
    .action(run)
}

function run(given: string | undefined, options: {json?: string | true}): void {
  const {folder, json} = sortOut(given, options.json)
  const truth = readTruth(folder)
  const ids = truth === undefined ? pageIds(folder) : Object.keys(truth)
  const found = ids.map((id) => findBody(folder, id, truth?.[id]?.url ?? undefined))
  const text = json === undefined ? '' : bodiesJson(found)
  if (typeof json === 'string') writeFileSync(json, text)
  else if (json) process.stdout.write(text)
  const out = json === true ? process.stderr : process.stdout
  for (const {id, problem} of found)
    if (problem !== undefined) process.stderr.write(`${id}: ${problem}\n`)
  const speed = found.length / found.reduce((sum, page) => sum + page.seconds, 0)
  if (truth === undefined) {
    out.write(`pages         ${found.length}, no ground-truth.json to measure against\n`)
    return
  }
  const pages = found.map((page) => ({
    id: page.id,
    measure: measureBody(truth[page.id]?.articleBody ?? '', page.body),
  }))
  out.write(report(pages, speed))
}

/** `--json` may have swallowed the folder that stands behind it. */
function sortOut(
  given: string | undefined,
  json: string | true | undefined,
): {folder: string; json: string | true | undefined} {
  if (given !== undefined) return {folder: given, json}
  if (typeof json === 'string' && existsSync(json) && statSync(json).isDirectory())
    return {folder: json, json: true}
  throw new CliError('name the folder with ground-truth.json and html/', {
    code: 'NO_FOLDER',
    exitCode: exitCodes.usage,
  })
}

function readTruth(folder: string): z.infer<typeof groundTruth> | undefined {
  const file = path.join(folder, 'ground-truth.json')
  if (!existsSync(file)) {
    if (existsSync(path.join(folder, 'html'))) return undefined
    throw new CliError(`${folder} holds neither ground-truth.json nor html/`, {
      code: 'NO_PAGES',
      suggestions: ['name a folder with ground-truth.json and html/<id>.html.gz'],
    })
  }
  try {
    return groundTruth.parse(JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')))
  } catch (cause: unknown) {
    throw new CliError(`${file} is not {id: {articleBody, url}}`, {code: 'BAD_TRUTH', cause})
  }
}

function pageIds(folder: string): string[] {
  return readdirSync(path.join(folder, 'html'))
    .filter((name) => /\.html?(\.gz)?$/.test(name))
    .map((name) => name.replace(/\.html?(\.gz)?$/, ''))
    .sort()
}

function findBody(folder: string, id: string, url: string | undefined): Found {
  const file = ['.html.gz', '.html', '.htm.gz', '.htm']
    .map((suffix) => path.join(folder, 'html', `${id}${suffix}`))
    .find((name) => existsSync(name))
  if (file === undefined) return {id, body: '', seconds: 0, problem: 'no page in html/'}
  let bytes: Buffer
  try {
    const raw = readFileSync(file)
    bytes = raw[0] === 0x1f && raw[1] === 0x8b ? gunzipSync(raw) : raw
  } catch (error: unknown) {
    return {id, body: '', seconds: 0, problem: error instanceof Error ? error.message : 'unread'}
  }
  const started = performance.now()
  const {bodyText} = extractPage(decodePage(bytes).html, url === undefined ? {} : {url})
  return {id, body: bodyText, seconds: (performance.now() - started) / 1000}
}

function bodiesJson(found: readonly Found[]): string {
  const bodies = Object.fromEntries(found.map(({id, body}) => [id, {articleBody: body}]))
  return `${JSON.stringify(bodies, null, 2)}\n`
}

function report(pages: readonly {id: string; measure: BodyMeasure}[], speed: number): string {
  const {f1, precision, recall, exact} = measureSet(pages.map(({measure}) => measure))
  const worst = [...pages].sort((a, b) => a.measure.f1 - b.measure.f1).slice(0, 10)
  const lines = [
    `F1            ${f1.toFixed(4)}`,
    `precision     ${precision.toFixed(4)}`,
    `recall        ${recall.toFixed(4)}`,
    `exact matches ${exact.toFixed(4)} (${pages.filter(({measure}) => measure.exact).length} of ${pages.length})`,
    `pages/second  ${Number.isFinite(speed) ? speed.toFixed(1) : '-'}`,
    '',
    'worst pages        F1  precision  recall',
    ...worst.map(
      ({id, measure}) =>
        `${measure.f1.toFixed(3).padStart(8)} ${measure.precision.toFixed(3).padStart(8)} ${measure.recall.toFixed(3).padStart(8)}  ${id}`,
    ),
  ]
  return `${lines.join('\n')}\n`
}
