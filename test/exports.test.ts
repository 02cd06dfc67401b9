import {existsSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'

const {exports: entries}: {exports: Record<string, {default?: string}>} = JSON.parse(
  readFileSync('package.json', 'utf8'),
)
const modules = Object.entries(entries).flatMap(([entry, {default: file}]) =>
  file === undefined ? [] : [[entry, file] as const],
)

describe('the public names of the package', () => {
  test.each(modules)('%s exports what it promises', async (_, file) => {
    const source = file.replace('./dist/', '').replace(/\.js$/, '.ts')
    const path = existsSync(source) ? source : `${source}x`
    const names = Object.keys(await import(`../${path}`)).sort()
    expect(names.length).toBeGreaterThan(0)
    expect(names).toMatchSnapshot()
  })
})
