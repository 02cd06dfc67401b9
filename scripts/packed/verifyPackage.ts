import {execFileSync} from 'node:child_process'

/** Needed here alone, with some hundred packages of its own: no dependency of this package. */
const pluginKit = '@sanity/plugin-kit@4.0.20'

/**
 * Lets Sanity's plugin kit look for what a plugin must not have: `package.json` turns off what asks
 * for the kit's own layout and build.
 */
export function verifyPackage(): void {
  const args = ['exec', '--yes', '--package', pluginKit, '--', 'plugin-kit', 'verify-package']
  execFileSync('npm', args, {stdio: ['ignore', 'ignore', 'inherit']})
}
