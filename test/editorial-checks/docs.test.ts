import {readdirSync, readFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {rulePage, rulesPage} from '../../plugins/editorial-checks/docs/rulePage.ts'
import {rules} from '../../plugins/editorial-checks/index.ts'

const folder = new URL('../../docs/rules/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')

it('has the page of every rule as the rule makes it (else run `node scripts/docs/rules.ts`)', () => {
  for (const rule of rules) expect(read(`${rule.id}.md`)).toBe(rulePage(rule))
  expect(read('README.md')).toBe(rulesPage(rules))
})

it('has no page of a rule that is gone', () => {
  expect(readdirSync(folder).sort()).toEqual(
    ['README.md', ...rules.map(({id}) => `${id}.md`)].sort(),
  )
})

it('lists every rule in rules/index.ts (else run `node scripts/docs/rulesIndex.ts`)', () => {
  const index = readFileSync(
    new URL('../../plugins/editorial-checks/rules/index.ts', import.meta.url),
    'utf8',
  )
  for (const {id} of rules) expect(index).toContain(`'./${id}.ts'`)
})
