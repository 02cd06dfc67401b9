import {execFileSync} from 'node:child_process'
import {mkdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'

/** What `npm pack` made, unpacked where an installed package stands. */
export interface Packed {
  readonly filename: string
  readonly entryCount: number
  /** Bytes of the packed file. */
  readonly size: number
}

/** Packs the package, lints the packed file and unpacks it into a folder's `node_modules`, with its dependencies alone. */
export function packInto(folder: string): Packed {
  const output = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [packed] = JSON.parse(output)
  const installed = join(folder, 'node_modules/sanity-plugin-newsroom')
  mkdirSync(installed, {recursive: true})
  const file = join(folder, packed.filename)
  execFileSync('publint', ['run', file, '--strict'], {stdio: ['ignore', 'ignore', 'inherit']})
  execFileSync('tar', ['-xzf', file, '-C', installed, '--strip-components=1'])
  rmSync(file)
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
  linkPackages(folder, Object.keys(manifest.dependencies))
  return packed
}

/** Links packages that this checkout has installed into a folder's `node_modules`. */
export function linkPackages(folder: string, names: readonly string[]): void {
  for (const name of names) {
    const link = join(folder, 'node_modules', name)
    mkdirSync(dirname(link), {recursive: true})
    symlinkSync(resolve('node_modules', name), link)
  }
}
