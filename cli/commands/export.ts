import {once} from 'node:events'
import {createWriteStream} from 'node:fs'
import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import process from 'node:process'
import type {Writable} from 'node:stream'
import {finished} from 'node:stream/promises'
import {type Command, Option} from 'commander'
import type {ExportFormat, FormatOptions} from '../../plugins/article-export/defineFormat.ts'
import {type ExportArticle, exportArticles} from '../../plugins/article-export/exportArticles.ts'
import {formats} from '../../plugins/article-export/formats/index.ts'
import {CliError} from '../errors.ts'
import {exitCodes} from '../exitCodes.ts'
import {openTarget} from '../target.ts'

const examples = `
Examples:
  newsroom export --format ninjs > archive.json
  newsroom export --format newsml-g2 --filter 'language == "en"' --out english.xml
  newsroom export --format markdown --out articles/        a file an article
  newsroom export --format wxr --title "Harbour Wire" --out wordpress.xml
  newsroom export --format ndjson --target hosted | gzip > archive.ndjson.gz

Published articles leave in the order of their ids; drafts stay. \`newsroom import\` reads every format
back whole; docs/export.md says how each carries what it has no element for.
Exit code 0: written; 1: it failed; 2: wrong usage.`

interface Options {
  readonly format: string
  readonly filter?: string
  readonly target: string
  readonly data?: string
  readonly dataset?: string
  readonly project?: string
  readonly token?: string
  readonly out?: string
  readonly title: string
  readonly language: string
}

/** Adds `newsroom export`. */
export function build(command: Command): Command {
  return command
    .addOption(
      new Option('--format <format>', 'what to write')
        .choices(formats.map(({id}) => id))
        .makeOptionMandatory(),
    )
    .option('--filter <groq>', 'only articles for which this GROQ condition holds')
    .option('--out <path>', 'a file, or the folder for Markdown; standard output by default')
    .option('--title <name>', "the publication's name, for formats that need one", 'Newsroom')
    .option('--language <tag>', 'BCP 47, for formats that say it once for all', 'en')
    .option('--target <kind>', 'local or hosted', 'local')
    .option('--data <folder>', "the lake's folder (default: .newsroom)")
    .option('--dataset <name>', 'the dataset')
    .option('--project <id>', 'of a hosted project')
    .option('--token <token>', 'of a hosted project')
    .addHelpText('after', examples)
    .action(run)
}

async function run(options: Options): Promise<void> {
  const format = formats.find(({id}) => id === options.format)
  if (!format) throw new CliError('Unknown format', {code: 'UNKNOWN_FORMAT'})
  if (format.separate && options.out === undefined) {
    throw new CliError(`${format.title} writes a file an article: say where`, {
      code: 'OUT_NEEDED',
      exitCode: exitCodes.usage,
      suggestions: [`newsroom export --format ${format.id} --out articles/`],
    })
  }
  const target = await openTarget(options.target, {...options, projectId: options.project})
  try {
    let count = 0
    const counted = async function* (articles: AsyncIterable<ExportArticle>) {
      for await (const article of articles) {
        count++
        yield article
      }
    }
    const articles = counted(
      exportArticles(target.client, options.filter ? {filter: options.filter} : {}),
    )
    const {title, language, out} = options
    if (format.separate && out !== undefined) {
      await writeFolder(format, articles, {title, language}, out)
    } else {
      await writeStream(format.write(articles, {title, language}), out)
    }
    process.stderr.write(`${count} articles of ${target.description} written\n`)
  } finally {
    await target.close()
  }
}

async function writeStream(pieces: AsyncIterable<string>, out: string | undefined): Promise<void> {
  const stream: Writable = out === undefined ? process.stdout : createWriteStream(out)
  let failure: unknown
  stream.once('error', (error) => {
    failure = error
  })
  for await (const piece of pieces) {
    if (failure) break
    if (!stream.write(piece)) await Promise.race([once(stream, 'drain'), once(stream, 'close')])
  }
  if (out !== undefined) {
    stream.end()
    await finished(stream)
  }
  const closedPipe = failure instanceof Error && 'code' in failure && failure.code === 'EPIPE'
  if (failure && !closedPipe) throw failure
}

async function writeFolder(
  format: ExportFormat,
  articles: AsyncIterable<ExportArticle>,
  options: FormatOptions,
  folder: string,
): Promise<void> {
  await mkdir(folder, {recursive: true})
  for await (const article of articles) {
    const one = async function* () {
      yield article
    }
    for await (const text of format.write(one(), options)) {
      await writeFile(join(folder, `${article._id}.${format.extension}`), text)
    }
  }
}
