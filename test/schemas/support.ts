import {createRequire} from 'node:module'
import {pathToFileURL} from 'node:url'
import {createSchema, type Schema} from 'sanity'
import {schemaTypes} from '../../schemas/index.ts'

/** The newsroom's types, compiled as Studio compiles them. */
export function compileSchema(): Schema {
  return createSchema({name: 'default', types: schemaTypes})
}

/** Loads the package that `owners`, each a dependency of the one before, use by that name. */
async function dependencyOf(owners: readonly string[], name: string): Promise<unknown> {
  const require = owners.reduce(
    (from, owner) => createRequire(from.resolve(owner)),
    createRequire(import.meta.url),
  )
  return import(pathToFileURL(require.resolve(name)).href)
}

/** Extracts a schema with the very package that `sanity schemas extract` uses. */
export async function extract(schema: Schema): Promise<unknown> {
  const {extractSchema} = (await dependencyOf(['sanity'], '@sanity/schema/_internal')) as {
    extractSchema: (schema: Schema, options: object) => unknown
  }
  return JSON.parse(JSON.stringify(extractSchema(schema, {enforceRequiredFields: true})))
}

/** Generates types with the very package that `sanity typegen generate` uses. */
export async function generateTypes(config: object): Promise<{filesWithErrors: number}> {
  const {runTypegenGenerate} = (await dependencyOf(
    ['sanity', '@sanity/cli'],
    '@sanity/codegen',
  )) as {runTypegenGenerate: (options: object) => Promise<{filesWithErrors: number}>}
  return runTypegenGenerate({workDir: process.cwd(), config})
}
