import {execFileSync} from 'node:child_process'
import {join} from 'node:path'

const entries = ['import', 'checks', 'queries', 'feeds', 'lake', 'migrate', 'portable-text/html']

/** Loads each headless entry point of the packed package where no React is installed. */
export function checkHeadless(folder: string): void {
  const run = (args: readonly string[]) =>
    execFileSync(process.execPath, args, {cwd: folder, encoding: 'utf8'})
  for (const entry of entries) {
    const script = `
      import {registerHooks} from 'node:module'
      const loaded = []
      registerHooks({load: (url, context, next) => (loaded.push(url), next(url, context))})
      const names = Object.keys(await import('sanity-plugin-newsroom/${entry}'))
      if (names.length === 0) throw new Error('${entry} exports nothing')
      const react = loaded.filter((url) => /node_modules\\/(react|react-dom|sanity)\\//.test(url))
      if (react.length > 0) throw new Error('${entry} loads ' + react[0])
      console.log('${entry}: ' + names.length + ' exports')`
    console.log(run(['--input-type=module', '-e', script]).trim())
  }
  const command = join(folder, 'node_modules/sanity-plugin-newsroom/bin/newsroom.js')
  if (!run([command, '--help']).includes('import'))
    throw new Error('The packed command prints no help')
}
