import {readdirSync} from 'node:fs'
import process from 'node:process'

/** `npm run bench -- <name> [arguments]` runs `test/bench/<name>.ts`, which prints its table. */
const [name, ...args] = process.argv.slice(2)
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.replace('.ts', ''))
if (name === undefined || !names.includes(name)) {
  console.error(`usage: npm run bench -- <${names.join('|')}> [arguments]`)
  process.exit(2)
}
process.argv.splice(2, process.argv.length, ...args)
await import(`./${name}.ts`)
