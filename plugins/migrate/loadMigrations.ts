import {readdir} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Migration} from '@sanity/migrate'
import {MigrateError} from './errors.ts'

/** A migration under the name of its folder or file. */
export interface LoadedMigration {
  readonly id: string
  readonly migration: Migration
}

const extensions = ['.ts', '.mts', '.js', '.mjs'] as const

/**
 * The ids of a folder's migrations in the order in which they run: that of their names, numbers
 * counted as numbers. A migration is `<id>/index.ts` or `<id>.ts`, as `sanity migrations` has it.
 */
export async function listMigrations(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {withFileTypes: true}).catch((cause: unknown) => {
    throw new MigrateError(`${folder} is no folder of migrations`, {
      code: 'MIGRATIONS_NOT_FOUND',
      cause,
      suggestions: ['Run this where the migrations/ folder is, or name it with --folder.'],
    })
  })
  const ids = entries.flatMap((entry) => {
    if (entry.name.startsWith('.') || entry.name.endsWith('.d.ts')) return []
    if (entry.isDirectory()) return [entry.name]
    const extension = extensions.find((end) => entry.name.endsWith(end))
    return extension ? [entry.name.slice(0, -extension.length)] : []
  })
  const {compare} = new Intl.Collator('en', {numeric: true})
  return [...new Set(ids)].sort(compare)
}

/**
 * Loads a migration.
 *
 * @throws MigrateError `MIGRATION_NOT_FOUND`, `MIGRATION_INVALID`
 */
export async function loadMigration(folder: string, id: string): Promise<LoadedMigration> {
  const ids = await listMigrations(folder)
  if (!ids.includes(id)) {
    throw new MigrateError(`There is no migration "${id}" in ${folder}`, {
      code: 'MIGRATION_NOT_FOUND',
      suggestions: ids.length > 0 ? [`There are: ${ids.join(', ')}`] : [],
    })
  }
  const failures: unknown[] = []
  for (const path of extensions.flatMap((end) => [join(id, `index${end}`), `${id}${end}`])) {
    const url = pathToFileURL(resolve(folder, path)).href
    try {
      const module: unknown = await import(url)
      const migration = migrationOf(module)
      if (migration) return {id, migration}
      throw new MigrateError(`${join(folder, path)} exports no migration`, {
        code: 'MIGRATION_INVALID',
        suggestions: ['Its default export must be made by defineMigration of sanity/migrate.'],
      })
    } catch (error) {
      if (!isMissing(error, url)) throw error
      failures.push(error)
    }
  }
  throw new MigrateError(`The migration "${id}" has no index file`, {
    code: 'MIGRATION_NOT_FOUND',
    cause: failures[0],
  })
}

function isMissing(error: unknown, url: string): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'ERR_MODULE_NOT_FOUND' &&
    (!('url' in error) || error.url === url)
  )
}

function migrationOf(module: unknown): Migration | undefined {
  if (typeof module !== 'object' || module === null) return undefined
  const candidate =
    'default' in module ? module.default : 'migration' in module ? module.migration : undefined
  return isMigration(candidate) ? candidate : undefined
}

function isMigration(value: unknown): value is Migration {
  return typeof value === 'object' && value !== null && 'title' in value && 'migrate' in value
}
