import {mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {rulePage, rulesPage} from '../../plugins/editorial-checks/docs/rulePage.ts'
import {rules} from '../../plugins/editorial-checks/index.ts'

/** Writes docs/rules: one page a rule and the list; pages of rules that are gone are removed. */
const folder = new URL('../../docs/rules/', import.meta.url)
mkdirSync(folder, {recursive: true})
for (const file of readdirSync(folder)) {
  if (!rules.some(({id}) => file === `${id}.md`) && file !== 'README.md')
    rmSync(new URL(file, folder))
}
for (const rule of rules) writeFileSync(new URL(`${rule.id}.md`, folder), rulePage(rule))
writeFileSync(new URL('README.md', folder), rulesPage(rules))
