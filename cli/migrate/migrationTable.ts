import Table from 'cli-table3'
import type {LoadedMigration} from '../../plugins/migrate/loadMigrations.ts'
import {hasRun, type MigrationRecord} from '../../plugins/migrate/migrationRecords.ts'

/** The migrations with what the dataset records of them. */
export function migrationTable(
  migrations: readonly LoadedMigration[],
  records: readonly MigrationRecord[],
): string {
  const table = new Table({
    head: ['migration', 'title', 'state', 'when', 'by', 'documents'],
    style: {head: [], border: []},
  })
  for (const {id, migration} of migrations) {
    const last = records.findLast((record) => record.migration === id)
    const state = hasRun(records, id)
      ? 'ran'
      : last?.undone
        ? 'undone'
        : last
          ? 'broke off'
          : 'pending'
    table.push([
      id,
      migration.title,
      state,
      last?.startedAt.slice(0, 16).replace('T', ' ') ?? '',
      last?.by ?? '',
      last ? String(last.counts.documents) : '',
    ])
  }
  return table.toString()
}
