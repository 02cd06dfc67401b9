import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'

/** The folder of this package's package.json: the checkout, or the installed package. */
export function packageRoot(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error(`No package.json above ${import.meta.dirname}`)
    folder = parent
  }
  return folder
}
