import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'

const headless = ['import', 'checks', 'queries', 'feeds', 'lake', 'migrate', 'portable-text/html']

/** Packs the package, installs it in an empty folder without its peers, and uses what is headless. */
const folder = mkdtempSync(join(tmpdir(), 'newsroom-packed-'))
const run = (command: string, args: readonly string[], cwd = folder) =>
  execFileSync(command, args, {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']})
try {
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder], '.'))
  writeFileSync(join(folder, 'package.json'), '{"type": "module", "private": true}')
  run('npm', [
    'install',
    '--no-audit',
    '--no-fund',
    '--legacy-peer-deps',
    '--prefer-offline',
    join(folder, packed.filename),
  ])
  for (const entry of headless) {
    const script = `
      import {registerHooks} from 'node:module'
      const loaded = []
      registerHooks({load: (url, context, next) => (loaded.push(url), next(url, context))})
      const names = Object.keys(await import('sanity-plugin-newsroom/${entry}'))
      if (names.length === 0) throw new Error('${entry} exports nothing')
      const react = loaded.filter((url) => /node_modules\\/(react|react-dom|sanity)\\//.test(url))
      if (react.length > 0) throw new Error('${entry} loads ' + react[0])
      console.log('${entry}: ' + names.length + ' exports')`
    console.log(run(process.execPath, ['--input-type=module', '-e', script]).trim())
  }
  const help = run(process.execPath, [
    join(folder, 'node_modules/sanity-plugin-newsroom/bin/newsroom.js'),
    '--help',
  ])
  if (!help.includes('import')) throw new Error('The packed command prints no help')
  console.log(
    `${packed.filename}: ${packed.entryCount} files, ${Math.round(packed.size / 1024)} KB`,
  )
} finally {
  rmSync(resolve(folder), {recursive: true, force: true})
}
