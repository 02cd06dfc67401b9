import {randomUUID} from 'node:crypto'
import {isIP} from 'node:net'
import {type ClientConfig, createClient, type SanityClient} from '@sanity/client'
import {ReleaseScheduler} from './actions/releaseScheduler.ts'
import {refreshUrls} from './assets/refreshUrls.ts'
import {LakeError, plainError} from './errors.ts'
import {releaseStore} from './http/actionRoutes.ts'
import {createApp} from './http/app.ts'
import {authorize} from './http/authorize.ts'
import type {LakeConfig, LakeContext, LakeToken, LakeUser} from './http/context.ts'
import {type HostedLimits, hostedLimits} from './http/hostedLimits.ts'
import {Presence} from './http/presence.ts'
import {portOf, startServer, stopServer} from './http/server.ts'
import {createIndexer, createQueryEngine} from './query/index.ts'
import {mostAnnounced, type Seed, seedDataset} from './seed.ts'
import {type DataFolder, openDataFolder} from './store/dataFolder.ts'
import {DatasetRegistry} from './store/datasetRegistry.ts'
import {type DatasetSnapshot, restoreSnapshot, takeSnapshot} from './store/snapshot.ts'

/** What a lake is started with; everything has a default. */
export interface LakeOptions {
  /** The folder that keeps the data; absent keeps all in memory. */
  readonly data?: string | undefined
  /** The port; 0, the default, takes any free one. */
  readonly port?: number | undefined
  /** The address to bind; `127.0.0.1` by default. Any other but the loopback demands tokens. */
  readonly host?: string | undefined
  readonly projectId?: string | undefined
  /** The dataset to create, `production` by default; the client's default too. */
  readonly dataset?: string | undefined
  /** Several datasets; the first is the client's default. */
  readonly datasets?: readonly string[] | undefined
  readonly tokens?: readonly LakeToken[] | undefined
  /** Further names under which the lake is reached. */
  readonly hosts?: readonly string[] | undefined
  /** Further origins whose pages may read and write. */
  readonly origins?: readonly string[] | undefined
  readonly users?: readonly LakeUser[] | undefined
  /** `hosted` enforces the hosted Content Lake's limits. */
  readonly limits?: 'hosted' | HostedLimits | undefined
  /** How many event streams may be open at once, 4,000 by default; more get 503. */
  readonly maxStreams?: number | undefined
  /** How many presence sockets may be open at once, 1,000 by default; more get 503. */
  readonly maxSockets?: number | undefined
  /** Milliseconds after which a query is stopped, 10,000 by default. */
  readonly queryTimeLimit?: number | undefined
  /** The clock: a fixed ISO date, or a function that gives one. */
  readonly now?: string | (() => string) | undefined
  /** Makes ids of documents, array keys and transactions, for repeatable tests. */
  readonly newId?: ((kind: 'document' | 'key' | 'transaction') => string) | undefined
}

/** A running lake. */
export interface Lake {
  /** Where it listens, such as `http://127.0.0.1:4000`. */
  readonly url: string
  readonly port: number
  readonly projectId: string
  /** The default dataset. */
  readonly dataset: string
  /** A client of the default dataset, configured to talk to this lake. */
  client(config?: Partial<ClientConfig>): SanityClient
  /**
   * Puts documents into a dataset, all or none, replacing those that are there.
   *
   * @returns how many
   */
  seed(documents: Seed, dataset?: string): Promise<number>
  /** Remembers all datasets as they are. */
  snapshot(): Promise<LakeSnapshot>
  /** Brings all datasets back to a snapshot; listeners are told to start anew. */
  restore(snapshot: LakeSnapshot): Promise<void>
  /** Ends all connections and closes the files. */
  close(): Promise<void>
}

/** All datasets at a moment, by name. */
export type LakeSnapshot = ReadonlyMap<string, DatasetSnapshot>

const defaultUser: LakeUser = {
  id: 'pLocalUser',
  name: 'Local user',
  email: 'local@localhost',
}

/** The API version of {@link Lake.client}. */
const clientApiVersion = '2025-06-27'

/**
 * Starts an embedded Content Lake.
 *
 * @throws {@link LakeError} where the port is taken, the folder is another lake's, or it would be
 * open to the network without tokens
 */
export async function createLake(options: LakeOptions = {}): Promise<Lake> {
  const config = readConfig(options)
  const host = options.host ?? '127.0.0.1'
  const folder = options.data === undefined ? undefined : openDataFolder(options.data)
  try {
    return await start(options, config, host, folder)
  } catch (error: unknown) {
    folder?.close()
    throw error
  }
}

async function start(
  options: LakeOptions,
  config: LakeConfig,
  host: string,
  folder: DataFolder | undefined,
): Promise<Lake> {
  const now = clock(options.now)
  const newId = options.newId ?? defaultId
  const datasets = new DatasetRegistry({
    folder: folder?.path,
    projectId: config.projectId,
    createQueryEngine: (database, known) =>
      createQueryEngine(database, {...known, timeLimit: options.queryTimeLimit}),
    indexer: createIndexer(),
    now,
    newId,
  })
  const names = options.datasets ?? [options.dataset ?? 'production']
  for (const name of names) if (!datasets.get(name)) datasets.create(name)
  const [dataset = 'production'] = names
  let url = ''
  const context: LakeContext = {
    config,
    datasets,
    folder: folder?.path,
    url: () => url,
    now,
    newId,
    dataset(name) {
      const found = datasets.get(name)
      if (found) return found
      throw plainError(404, `Dataset "${name}" not found for project ID "${config.projectId}"`)
    },
    authorize: (request, name, access) => authorize(config, request, name, access),
  }
  const routes = createApp(context)
  const server = await startServer(routes, host, options.port ?? 0)
  const presence = new Presence(context)
  presence.attach(server)
  const scheduler = new ReleaseScheduler(datasets, releaseStore, now)
  const port = portOf(server)
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  url = `http://${isIP(reachable) === 6 ? `[${reachable}]` : reachable}:${port}`
  // A chosen port is where the assets will be asked for; a lake of one command has a passing one.
  if (folder && options.port) {
    for (const name of datasets.names()) await refreshUrls(context, context.dataset(name))
  }
  folder?.announce({url, port, projectId: config.projectId, dataset})
  let closed: Promise<void> | undefined
  return {
    url,
    port,
    projectId: config.projectId,
    dataset,
    client: (extra) =>
      createClient({
        projectId: config.projectId,
        dataset,
        apiHost: url,
        // Node resolves no *.localhost, so the project goes into a header.
        useProjectHostname: false,
        useCdn: false,
        apiVersion: clientApiVersion,
        ...(config.tokens[0] && {token: config.tokens[0].token}),
        ...extra,
      }),
    async seed(documents, name = dataset) {
      const stored = await seedDataset(context.dataset(name), documents)
      if (stored > mostAnnounced) routes.listeners.reset(name)
      return stored
    },
    snapshot: async () =>
      new Map(datasets.names().map((name) => [name, takeSnapshot(context.dataset(name))])),
    async restore(snapshot) {
      for (const name of datasets.names()) if (!snapshot.has(name)) datasets.delete(name)
      for (const [name, one] of snapshot) {
        restoreSnapshot(datasets.get(name) ?? datasets.create(name), one)
        routes.listeners.reset(name)
      }
    },
    close() {
      closed ??= stopServer(server, async () => {
        scheduler.close()
        presence.close()
        await routes.close()
      }).then(() => {
        datasets.close()
        folder?.close()
      })
      return closed
    },
  }
}

function readConfig(options: LakeOptions): LakeConfig {
  const host = options.host ?? '127.0.0.1'
  const loopback = host === 'localhost' || host === '::1' || /^127\./.test(host)
  const tokens = options.tokens ?? []
  if (!loopback && tokens.length === 0) {
    throw new LakeError(`A lake on ${host} would be open to the network`, {
      code: 'TOKENS_NEEDED',
      suggestions: [
        'Give it tokens: --token write:<secret> (and read:<secret> for readers).',
        'Or leave --host out, to serve this machine only.',
      ],
    })
  }
  const projectId = options.projectId ?? 'local'
  if (!/^[a-z0-9][-a-z0-9]*$/.test(projectId)) {
    throw new LakeError(`"${projectId}" is no project id: a-z, 0-9 and dashes only`, {
      code: 'BAD_PROJECT_ID',
    })
  }
  const limits = options.limits === 'hosted' ? hostedLimits : options.limits
  return {
    projectId,
    tokens,
    requireToken: !loopback,
    hosts: [...(options.hosts ?? []), ...(loopback ? [] : [host.toLowerCase()])],
    origins: options.origins ?? [],
    users: options.users?.length ? options.users : [defaultUser],
    maxBodyBytes: limits?.maxBodyBytes ?? 64 * 1024 * 1024,
    maxStreams: options.maxStreams ?? 4_000,
    maxSockets: options.maxSockets ?? 1_000,
    limits,
  }
}

function clock(now: LakeOptions['now']): () => string {
  if (typeof now === 'string') {
    const fixed = new Date(now).toISOString()
    return () => fixed
  }
  return now ?? (() => new Date().toISOString())
}

function defaultId(kind: 'document' | 'key' | 'transaction'): string {
  // Node keeps randomness for UUIDs at hand, while each call of randomBytes() asks the system.
  const uuid = randomUUID()
  if (kind === 'document') return uuid
  if (kind === 'key') return uuid.slice(-12)
  return Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url')
}
