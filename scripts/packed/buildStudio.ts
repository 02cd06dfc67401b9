import {execFileSync} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {gzipSync} from 'node:zlib'

/** Bytes of a built Studio's JavaScript, gzipped. */
export interface BundleSize {
  /** What the browser loads before the first screen. */
  readonly first: number
  /** All of it, with what tools and dialogs load when they are opened. */
  readonly total: number
}

/**
 * Writes a Studio of which no more than `sanity.config.ts` is given, and runs `sanity build` on it.
 * What it is built with besides, as `SANITY_STUDIO_API_HOST`, stands in the environment.
 */
export function buildStudio(folder: string, name: string, config: string): BundleSize {
  const root = join(folder, name)
  mkdirSync(root)
  symlinkSync(join(folder, 'node_modules'), join(root, 'node_modules'))
  const {peerDependencies: dependencies} = JSON.parse(readFileSync('package.json', 'utf8'))
  writeFileSync(
    join(root, 'package.json'),
    JSON.stringify({type: 'module', private: true, dependencies}),
  )
  writeFileSync(
    join(root, 'sanity.cli.ts'),
    `import {defineCliConfig} from 'sanity/cli'
export default defineCliConfig({
  api: {projectId: 'local', dataset: 'production'},
  deployment: {autoUpdates: false},
})
`,
  )
  writeFileSync(join(root, 'sanity.config.ts'), config)
  execFileSync(process.execPath, [resolve('node_modules/sanity/bin/sanity'), 'build', '--yes'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return bundleSize(join(root, 'dist'))
}

function bundleSize(dist: string): BundleSize {
  const scripts = readdirSync(dist, {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({file, text: readFileSync(join(dist, file), 'utf8')}))
  const byName = new Map(scripts.map((script) => [nameOf(script.file), script.text]))
  const loaded = new Set<string>()
  const waiting = staticImports(readFileSync(join(dist, 'index.html'), 'utf8'))
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const text = byName.get(name)
    if (text === undefined || loaded.has(name)) continue
    loaded.add(name)
    waiting.push(...staticImports(text))
  }
  const sizes = new Map(scripts.map(({file, text}) => [nameOf(file), gzipSync(text).length]))
  const sum = (names: Iterable<string>) =>
    [...names].reduce((bytes, name) => bytes + (sizes.get(name) ?? 0), 0)
  return {first: sum(loaded), total: sum(sizes.keys())}
}

/** The scripts that a page or script names other than by a dynamic import. */
function staticImports(text: string): string[] {
  const found = text.matchAll(/(?:\bfrom\s*|\bimport\s*|\bsrc=|\bhref=)["']([^"']+\.js)["']/g)
  return [...found].map(([, path = '']) => nameOf(path))
}

function nameOf(path: string): string {
  return path.split('/').at(-1) ?? path
}
