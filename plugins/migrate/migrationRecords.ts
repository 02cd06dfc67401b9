import type {SanityClient} from '@sanity/client'

/** One run of a migration, as its `migrationRun` document records it. */
export interface MigrationRecord {
  readonly _id: string
  readonly migration: string
  readonly title: string
  readonly startedAt: string
  readonly finishedAt?: string
  readonly by?: string
  readonly target?: string
  readonly counts: {readonly documents: number; readonly mutations: number}
  readonly undone?: boolean
}

/** The dataset's record of all runs, oldest first. */
export async function readRecords(client: SanityClient): Promise<MigrationRecord[]> {
  return await client
    .withConfig({perspective: 'raw', useCdn: false})
    .fetch<MigrationRecord[]>('*[_type == "migrationRun"] | order(startedAt asc, _id asc)')
}

/** Whether a migration ran to its end and was not taken back. */
export function hasRun(records: readonly MigrationRecord[], id: string): boolean {
  return records.some(
    ({migration, finishedAt, undone}) => migration === id && finishedAt !== undefined && !undone,
  )
}

/** Writes or updates a run's record. */
export async function saveRecord(client: SanityClient, record: MigrationRecord): Promise<void> {
  await client.createOrReplace({_type: 'migrationRun', ...record}, {visibility: 'sync'})
}
