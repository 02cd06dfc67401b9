import {readdirSync, readFileSync, writeFileSync} from 'node:fs'

/** Writes `rules/index.ts` from the files of the folder, so that a new rule is one file. */
const folder = new URL('../../plugins/editorial-checks/rules/', import.meta.url)
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
  .map((file) => ({
    file,
    name:
      /export const (\w+) = defineRule/.exec(readFileSync(new URL(file, folder), 'utf8'))?.[1] ??
      file,
  }))
const imports = names.map(({file, name}) => `import {${name}} from './${file}'`).join('\n')
const list = names.map(({name}) => `  ${name},`).join('\n')
writeFileSync(
  new URL('index.ts', folder),
  `import type {AnyRule} from '../engine/rule.ts'\n${imports}\n\n/** All rules of the package, by their ids' order. */\nexport const rules: readonly AnyRule[] = [\n${list}\n]\n`,
)
