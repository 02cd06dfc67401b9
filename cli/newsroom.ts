import process from 'node:process'
import {Command, CommanderError} from 'commander'
import {CliError, hasSuggestions} from './errors.ts'
import {exitCodes} from './exitCodes.ts'

/** A subcommand's module: `build` adds arguments, options, examples and the action. */
export interface CommandModule {
  /** @param args - the words after the command's name */
  build(command: Command, args: readonly string[]): Command | Promise<Command>
}

/** The subcommands; a module is loaded only when its command runs, so that `--help` is instant. */
const commands: Record<string, {summary: string; load: () => Promise<CommandModule>}> = {
  start: {
    summary: 'start the lake, import the sample archive and serve Studio',
    load: () => import('./commands/start.ts'),
  },
  import: {
    summary: 'import articles from a file, a folder or standard input',
    load: () => import('./commands/import.ts'),
  },
  check: {
    summary: 'run the editorial checks over a dataset, an export or standard input',
    load: () => import('./commands/check.ts'),
  },
  extract: {
    summary: 'print what an article says: organizations, people, places, memoranda',
    load: () => import('./commands/extract.ts'),
  },
  export: {
    summary: 'write articles as ninjs, NewsML-G2, Markdown, WXR or NDJSON',
    load: () => import('./commands/export.ts'),
  },
  migrate: {
    summary: 'run, list or undo the migrations',
    load: () => import('./commands/migrate.ts'),
  },
  lake: {
    summary: 'run the embedded Content Lake and look into it',
    load: () => import('./commands/lake.ts'),
  },
  eval: {
    summary: 'measure extraction, memoranda or checks on a labelled set',
    load: () => import('./commands/eval.ts'),
  },
}

/**
 * Runs the `newsroom` command and sets the process's exit code.
 *
 * @param args - the words after `newsroom`
 */
export async function main(args: readonly string[]): Promise<void> {
  process.stdout.on('error', endWithReader)
  const program = new Command('newsroom')
    .description('News on Sanity: import, check, query and serve articles.')
    .helpCommand(false)
    .exitOverride()
    .addHelpText('after', '\nRun `newsroom <command> --help` for its options and examples.')
  for (const [name, {summary, load}] of Object.entries(commands)) {
    const command = program.command(name).description(summary).exitOverride()
    if (args[0] === name) await (await load()).build(command, args.slice(1))
  }
  try {
    await program.parseAsync(args, {from: 'user'})
  } catch (error: unknown) {
    process.exitCode = report(error)
  }
}

/** Ends without a word where the reader of a pipe has left, as in `newsroom … | head`. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(exitCodes.ok)
  throw error
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`error: ${message}\n`)
  if (hasSuggestions(error)) {
    for (const suggestion of error.suggestions) process.stderr.write(`  - ${suggestion}\n`)
  } else if (error instanceof Error && process.env.NEWSROOM_DEBUG) {
    process.stderr.write(`${error.stack ?? ''}\n`)
  }
  return error instanceof CliError ? error.exitCode : exitCodes.problems
}

if (import.meta.main) await main(process.argv.slice(2))
