import {existsSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import type {Command} from 'commander'
import {listMigrations, loadMigration} from '../../plugins/migrate/loadMigrations.ts'
import {hasRun, readRecords} from '../../plugins/migrate/migrationRecords.ts'
import {planMigration} from '../../plugins/migrate/planMigration.ts'
import {runMigration} from '../../plugins/migrate/runMigration.ts'
import {undoMigration} from '../../plugins/migrate/undoMigration.ts'
import {exitCodes} from '../exitCodes.ts'
import {migrationTable} from '../migrate/migrationTable.ts'
import {planText} from '../migrate/planText.ts'
import {packageRoot} from '../packageRoot.ts'
import {Progress} from '../progress.ts'
import {openTarget, type Target} from '../target.ts'

interface MigrateOptions {
  readonly target: string
  readonly data?: string
  readonly dataset?: string
  readonly project?: string
  readonly token?: string
  readonly folder?: string
  readonly dryRun?: boolean
  readonly pending?: boolean
  readonly again?: boolean
  readonly undo?: string
  readonly by?: string
}

const examples = `
Examples:
  newsroom migrate                                    list the migrations and what ran when
  newsroom migrate rename-standfirst --dry-run        show the diff, write nothing
  newsroom migrate rename-standfirst --target hosted
  newsroom migrate --pending                          run all that have not run, in order of name
  newsroom migrate --undo .newsroom/undo/<file>.ndjson

A migration is migrations/<id>/index.ts with defineMigration of sanity/migrate, as
\`sanity migrations list\` finds it. Every run writes an undo file before it changes anything, and a
migrationRun document afterwards.
Exit code 0: done, or nothing to do; 1: it failed, or an undo left documents alone; 2: wrong usage.`

/** Adds \`newsroom migrate\`. */
export function build(command: Command): Command {
  return command
    .argument('[id]', "the migration's folder name")
    .option('--target <target>', 'local or hosted', 'local')
    .option('--data <folder>', 'the folder of the local lake')
    .option('--dataset <name>', 'the dataset')
    .option('--project <id>', 'the project id of the hosted target')
    .option('--token <token>', 'the token of the hosted target')
    .option('--folder <folder>', 'where the migrations are', defaultFolder())
    .option('--dry-run', 'show what would change, as a diff, and write nothing')
    .option('--pending', 'run every migration that has not run on the target, in order')
    .option('--again', 'run a migration that has run before')
    .option('--undo <file>', 'take a migration back with the undo file that it wrote')
    .option('--by <name>', 'who runs it, for its record')
    .addHelpText('after', examples)
    .action(run)
}

function defaultFolder(): string {
  return existsSync('migrations') ? 'migrations' : join(packageRoot(), 'migrations')
}

async function run(id: string | undefined, options: MigrateOptions): Promise<void> {
  const {target: kind, data, dataset, project, token} = options
  const target = await openTarget(kind, {data, dataset, projectId: project, token})
  try {
    if (options.undo !== undefined) process.exitCode = await undo(options.undo, target)
    else if (id !== undefined) await migrate(id, options, target)
    else if (options.pending) await migratePending(options, target)
    else await list(options, target)
  } finally {
    await target.close()
  }
}

async function list({folder = 'migrations'}: MigrateOptions, {client}: Target): Promise<void> {
  const records = await readRecords(client)
  const ids = await listMigrations(folder)
  const migrations = await Promise.all(ids.map((id) => loadMigration(folder, id)))
  process.stdout.write(`${migrationTable(migrations, records)}\n`)
}

async function migratePending(options: MigrateOptions, target: Target): Promise<void> {
  const {folder = 'migrations'} = options
  const records = await readRecords(target.client)
  const pending = (await listMigrations(folder)).filter((id) => !hasRun(records, id))
  if (pending.length === 0) tell('Nothing is pending.')
  for (const id of pending) await migrate(id, options, target)
}

async function migrate(id: string, options: MigrateOptions, target: Target): Promise<void> {
  const {folder = 'migrations', by = process.env.USER} = options
  const {client, description} = target
  const loaded = await loadMigration(folder, id)
  if (options.dryRun) {
    let documents = 0
    for await (const group of planMigration(loaded.migration, client, true)) {
      documents += group.changes.length
      process.stdout.write(planText(group))
    }
    tell(`${id} would change ${documents} documents in ${description}. Nothing was written.`)
    return
  }
  if (!options.again && hasRun(await readRecords(client), id)) {
    tell(`${id} has run on ${description}. Use --again to run it once more.`)
    return
  }
  const progress = new Progress({unit: 'documents'})
  const undoPath = join(
    options.data ?? '.newsroom',
    'undo',
    `${new Date().toISOString().replace(/[-:]|\.\d+Z$/g, '')}-${id}.ndjson`,
  )
  const result = await runMigration(loaded, {
    client,
    target: description,
    undoPath,
    onProgress: (documents) => progress.update(documents),
    ...(by && {by}),
  }).finally(() => progress.clear())
  const {documents, mutations} = result.record.counts
  tell(`${id}: ${documents} documents changed by ${mutations} mutations in ${description}.`)
  if (result.undoPath) tell(`To take it back: newsroom migrate --undo ${result.undoPath}`)
}

async function undo(path: string, {client, description}: Target): Promise<number> {
  const {migration, restored, left} = await undoMigration(path, client)
  tell(`${migration} taken back: ${restored} documents restored in ${description}.`)
  for (const id of left) tell(`left alone, as it was changed after the migration: ${id}`)
  return left.length > 0 ? exitCodes.problems : exitCodes.ok
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`)
}
