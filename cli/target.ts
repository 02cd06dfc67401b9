import {resolve} from 'node:path'
import process from 'node:process'
import {createClient, type SanityClient} from '@sanity/client'
import {createLake} from '../lake/index.ts'
import {CliError} from './errors.ts'
import {exitCodes} from './exitCodes.ts'
import {findRunningLake} from './findRunningLake.ts'

/** The API version that every command speaks. */
export const apiVersion = '2025-06-27'

/** Where a command reads and writes. */
export type TargetKind = 'local' | 'hosted'

/** What the options of a command say about its target; absent values come from the environment. */
export interface TargetOptions {
  /** The lake's folder; `.newsroom` in the working directory by default. */
  readonly data?: string | undefined
  readonly dataset?: string | undefined
  readonly projectId?: string | undefined
  readonly token?: string | undefined
}

/** An opened dataset: the same client, whichever kind it is. */
export interface Target {
  readonly kind: TargetKind
  /** For people: `the lake in .newsroom`, `dataset production of project abc123`. */
  readonly description: string
  readonly client: SanityClient
  close(): Promise<void>
}

/**
 * Opens a dataset: `local` is the lake that runs on the data folder, or, when none runs, that
 * folder opened in this process; `hosted` is a project on Sanity's own Content Lake.
 *
 * @throws {@link CliError} with exit code 2 when the kind is unknown or a hosted project lacks its
 * id or token
 */
export async function openTarget(kind: string, options: TargetOptions = {}): Promise<Target> {
  if (kind === 'local') return openLocal(options)
  if (kind === 'hosted') return openHosted(options)
  throw new CliError(`Unknown target "${kind}"`, {
    code: 'UNKNOWN_TARGET',
    exitCode: exitCodes.usage,
    suggestions: [
      '--target local   the embedded lake (the default)',
      '--target hosted  a Sanity project, with SANITY_PROJECT_ID and SANITY_AUTH_TOKEN set',
    ],
  })
}

async function openLocal(options: TargetOptions): Promise<Target> {
  const data = resolve(options.data ?? '.newsroom')
  const dataset = options.dataset ?? 'production'
  const description = `the lake in ${options.data ?? '.newsroom'}`
  const running = await findRunningLake(data)
  if (running) {
    const client = createClient({
      projectId: running.projectId,
      dataset,
      apiHost: running.url,
      useProjectHostname: false,
      useCdn: false,
      apiVersion,
      ...(options.token && {token: options.token}),
    })
    return {kind: 'local', description, client, close: async () => {}}
  }
  const lake = await createLake({data, datasets: [dataset]})
  return {
    kind: 'local',
    description,
    client: lake.client({dataset, apiVersion}),
    close: () => lake.close(),
  }
}

function openHosted(options: TargetOptions): Target {
  const {env} = process
  const projectId = options.projectId ?? env.SANITY_PROJECT_ID ?? env.SANITY_STUDIO_PROJECT_ID
  const token = options.token ?? env.SANITY_AUTH_TOKEN
  const dataset = options.dataset ?? env.SANITY_DATASET ?? env.SANITY_STUDIO_DATASET ?? 'production'
  const missing = [
    projectId === undefined && 'SANITY_PROJECT_ID (or --project)',
    token === undefined && 'SANITY_AUTH_TOKEN (or --token)',
  ].filter((name) => name !== false)
  if (projectId === undefined || token === undefined) {
    throw new CliError(`The hosted target needs ${missing.join(' and ')}`, {
      code: 'HOSTED_TARGET_INCOMPLETE',
      exitCode: exitCodes.usage,
      suggestions: [
        'Make a token with write access in the project settings under API.',
        'Or leave --target out to work on the embedded lake, which needs neither.',
      ],
    })
  }
  return {
    kind: 'hosted',
    description: `dataset ${dataset} of project ${projectId}`,
    client: createClient({
      projectId,
      dataset,
      token,
      apiVersion,
      useCdn: false,
      ...(env.SANITY_API_HOST && {apiHost: env.SANITY_API_HOST, useProjectHostname: false}),
    }),
    close: async () => {},
  }
}
