import {describe, expect, test} from 'vitest'
import {defineRule} from '../../../plugins/editorial-checks/engine/rule.ts'
import {rules} from '../../../plugins/editorial-checks/rules/index.ts'
import {createChecks} from '../../../plugins/editorial-checks/studio/ChecksOptions.ts'

const ownRule = defineRule({
  id: 'own-rule',
  title: 'Own rule',
  category: 'house',
  severity: 'error',
  types: ['event'],
  guards: ['publish'],
  what: 'Finds every event.',
  why: 'To be found.',
  *check() {
    yield {message: 'An event.'}
  },
  examples: {good: [], bad: []},
})

describe('the checks of a Studio', () => {
  test('are all rules, for every document type, when nothing is said', async () => {
    const checks = createChecks({})
    expect((await checks.load()).rules).toEqual(rules)
    expect(checks.applies('article') && checks.applies('event')).toBe(true)
    expect(checks.overrideRoles).toEqual(['administrator'])
    expect((await checks.load()).actionMatters).toBe(false)
  })

  test('leave out the rules that are off', async () => {
    const {rules: enabled, createChecker} = await createChecks({off: ['headline-missing']}).load()
    expect(enabled).toHaveLength(rules.length - 1)
    const found = createChecker({})({_id: 'a', _type: 'article'})
    expect(found.map(({rule}) => rule)).not.toContain('headline-missing')
    expect(found.map(({rule}) => rule)).toContain('body-missing')
  })

  test('can be others, for the types that these name', async () => {
    const checks = createChecks({rules: [ownRule], overrideRoles: []})
    expect(checks.applies('event')).toBe(true)
    expect(checks.applies('article')).toBe(false)
    expect(checks.overrideRoles).toEqual([])
    const {createChecker, actionMatters} = await checks.load()
    expect(actionMatters).toBe(true)
    const severityAt = (action: 'publish' | 'update') =>
      createChecker({action})({_id: 'e', _type: 'event'}).map(({severity}) => severity)
    expect(severityAt('publish')).toEqual(['error'])
    expect(severityAt('update')).toEqual(['warning'])
  })

  test('are loaded once', () => {
    const checks = createChecks({})
    expect(checks.load()).toBe(checks.load())
  })
})
