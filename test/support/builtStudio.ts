import {mkdtempSync, rmSync, symlinkSync} from 'node:fs'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import process from 'node:process'
import {preview} from 'vite'
import type {TestProject} from 'vitest/node'
import {buildStudio} from '../../scripts/packed/buildStudio.ts'
import {freePort} from './freePort.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built Studio is served, and the port at which it looks for the lake. */
    readonly builtStudio: {readonly origin: string; readonly lakePort: number}
  }
}

/** The package's own Studio at `/whole`, and at `/parts` one of which some parts are left out. */
const config = `import {newsroom} from ${JSON.stringify(resolve('plugins/index.ts'))}
import whole from ${JSON.stringify(resolve('sanity.config.ts'))}
export default [
  {...whole, name: 'whole', basePath: '/whole'},
  {
    name: 'parts',
    basePath: '/parts',
    projectId: 'local',
    dataset: 'production',
    apiHost: process.env.SANITY_STUDIO_API_HOST,
    plugins: [newsroom({importTool: false, dashboard: false, checks: {overrideRoles: []}})],
  },
]
`

/**
 * Builds Studio once for all end-to-end files and serves it, as an editor has it who did not start
 * it from its sources.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-built-'))
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  const lakePort = await freePort()
  process.env.SANITY_STUDIO_API_HOST = `http://localhost:${lakePort}`
  buildStudio(folder, 'studio', config)
  delete process.env.SANITY_STUDIO_API_HOST
  const server = await preview({
    root: join(folder, 'studio'),
    logLevel: 'silent',
    preview: {port: 0, host: 'localhost'},
  })
  const {port} = server.httpServer.address() as AddressInfo
  project.provide('builtStudio', {origin: `http://localhost:${port}`, lakePort})
  return async () => {
    await server.close()
    rmSync(folder, {recursive: true, force: true})
  }
}
