#!/usr/bin/env node
import {existsSync} from 'node:fs'
import {enableCompileCache} from 'node:module'
import process from 'node:process'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 13)) {
  process.stderr.write(
    `newsroom needs Node 22.13 or newer, and this is ${process.versions.node}.\n` +
      'Run it as `npx newsroom` or `npm run newsroom --` inside the project, which brings Node 24.\n',
  )
  process.exit(2)
}
// Compiled code is kept from one run to the next, as each command needs much of it.
enableCompileCache?.()
// A checkout runs its own sources, so that there is no build to forget; the package has only dist.
const source = new URL('../cli/newsroom.ts', import.meta.url)
const {main} = await import(
  existsSync(source) ? source.href : new URL('../dist/cli/newsroom.js', import.meta.url).href
)
await main(process.argv.slice(2))
