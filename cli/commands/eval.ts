import type {Command} from 'commander'
import type {CommandModule} from '../newsroom.ts'

const measures: Record<string, {summary: string; load: () => Promise<CommandModule>}> = {
  extraction: {
    summary: 'article bodies found in HTML pages, against ground truth',
    load: () => import('./eval/extraction.ts'),
  },
  memoranda: {
    summary: 'memoranda found in texts, against labels',
    load: () => import('./eval/memoranda.ts'),
  },
  checks: {
    summary: 'labels raised by the checks, against expected ones',
    load: () => import('./eval/checks.ts'),
  },
}

/** Adds `newsroom eval extraction|memoranda|checks <folder>`, each in a file of its own. */
export async function build(command: Command, args: readonly string[]): Promise<Command> {
  for (const [name, {summary, load}] of Object.entries(measures)) {
    const child = command.command(name).description(summary)
    if (args[0] === name) await (await load()).build(child, args.slice(1))
  }
  return command
}
