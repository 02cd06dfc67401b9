import process from 'node:process'
import {type Command, InvalidArgumentError} from 'commander'
import {backupLake, createLake, type LakeToken} from '../../lake/index.ts'
import type {CommandModule} from '../newsroom.ts'

const examples = `
Examples:
  newsroom lake                                     the lake in .newsroom, on port 3434
  newsroom lake --port 0 --dataset production --dataset staging
  newsroom lake --limits hosted                     as strict as the hosted Content Lake
  newsroom lake --host 0.0.0.0 --token write:s3cret --token read:other@production
  newsroom lake backup lake.tar                     also while the lake runs
`

/** The subcommands with a file of their own. */
const subcommands: Record<string, {summary: string; load: () => Promise<CommandModule>}> = {
  explain: {
    summary: 'show which parts of a query use an index and which scan',
    load: () => import('./lake/explain.ts'),
  },
  conformance: {
    summary: 'run a GROQ test suite in the official NDJSON format',
    load: () => import('./lake/conformance.ts'),
  },
}

interface LakeCommandOptions {
  readonly data: string
  readonly port: number
  readonly host: string
  readonly dataset?: readonly string[]
  readonly projectId: string
  readonly token?: readonly LakeToken[]
  readonly allowHost?: readonly string[]
  readonly allowOrigin?: readonly string[]
  readonly limits?: 'hosted'
}

/** Adds `newsroom lake` with its options, and `backup`, `explain` and `conformance` under it. */
export async function build(command: Command): Promise<Command> {
  command
    .option('--data <folder>', 'where the data is kept', '.newsroom')
    .option('--port <number>', 'the port; 0 takes any free one', readPort, 3434)
    .option(
      '--host <address>',
      'the address to bind; beyond the loopback it needs --token',
      '127.0.0.1',
    )
    .option('--dataset <name...>', 'datasets to create where they are missing (production)')
    .option('--project-id <id>', 'the project id that clients use', 'local')
    .option('--token <role:secret[@dataset]>', 'a token: read, write or administrator', addToken)
    .option('--allow-host <name...>', 'further host names under which the lake is reached')
    .option('--allow-origin <origin...>', 'further origins whose pages may read and write')
    .option('--limits <kind>', 'enforce the limits of the hosted Content Lake', readLimits)
    .addHelpText('after', examples)
    .action(run)
  command
    .command('backup <file>')
    .description('write a tar file of the data folder, also while a lake runs on it')
    .option('--data <folder>', 'the data folder', '.newsroom')
    .addHelpText(
      'after',
      '\nExample:\n  newsroom lake backup monday.tar && tar -xf monday.tar -C other',
    )
    .action(async (file: string, _options: unknown, child: Command) => {
      // The parent has a --data too, and takes it wherever it stands on the line.
      const {data} = child.optsWithGlobals<{data: string}>()
      const {datasets, files, bytes} = await backupLake(data, file)
      const size = (bytes / 1024 / 1024).toFixed(1)
      process.stderr.write(`${file}: ${datasets.join(', ')}; ${files} files, ${size} MB\n`)
    })
  for (const [name, {summary, load}] of Object.entries(subcommands)) {
    await (await load()).build(command.command(name).description(summary), [])
  }
  return command
}

async function run(options: LakeCommandOptions): Promise<void> {
  const lake = await createLake({
    data: options.data,
    port: options.port,
    host: options.host,
    projectId: options.projectId,
    datasets: options.dataset ?? ['production'],
    tokens: options.token,
    hosts: options.allowHost,
    origins: options.allowOrigin,
    limits: options.limits,
  })
  process.stderr.write(
    [
      `Content Lake on ${lake.url}, data in ${options.data}`,
      `  project ${lake.projectId}, dataset ${lake.dataset}`,
      `  Studio: projectId '${lake.projectId}', apiHost 'http://localhost:${lake.port}'`,
      '  Ctrl-C stops it.',
      '',
    ].join('\n'),
  )
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve)
  })
  await lake.close()
}

function readPort(value: string): number {
  const port = Number(value)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new InvalidArgumentError('a port is a whole number from 0 to 65535.')
}

function readLimits(value: string): 'hosted' {
  if (value === 'hosted') return value
  throw new InvalidArgumentError('the only kind is "hosted".')
}

function addToken(value: string, before: readonly LakeToken[] = []): readonly LakeToken[] {
  const [, role, token, dataset] =
    /^(read|write|administrator):([^@\s]+)(?:@(.+))?$/.exec(value) ?? []
  if (role !== 'read' && role !== 'write' && role !== 'administrator') {
    throw new InvalidArgumentError('write it as role:secret or role:secret@dataset.')
  }
  return [...before, {role, token: token ?? '', ...(dataset !== undefined && {dataset})}]
}
