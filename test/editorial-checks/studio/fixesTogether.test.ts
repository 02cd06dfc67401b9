import {expect, test} from 'vitest'
import type {Finding, Fix} from '../../../plugins/editorial-checks/engine/types.ts'
import {fixesTogether} from '../../../plugins/editorial-checks/studio/fixesTogether.ts'

const fix = (patch: Fix['patch'], safe = true): Fix => ({title: 'Mend', safe, patch})
const finding = (own: Partial<Finding>): Finding => ({
  rule: 'r',
  severity: 'warning',
  documentId: 'a',
  documentType: 'article',
  path: [],
  message: 'Wrong.',
  ...own,
})

test('fixes of different places are applied together', () => {
  const one = fix({set: {headline: 'A'}})
  const other = fix({unset: ['body[_key=="b"]']})
  expect(fixesTogether([finding({fix: one}), finding({fix: other})])).toEqual([one, other])
})

test('of fixes that touch one place the first is applied, as the others were worked out before it', () => {
  const whole = fix({unset: ['body[_key=="b"]']})
  const inside = fix({set: {'body[_key=="b"].children[_key=="s"].text': 'A'}})
  const after = fix({insert: {after: 'body[_key=="b"]', items: []}})
  expect(fixesTogether([whole, inside, after].map((each) => finding({fix: each})))).toEqual([whole])
})

test('what needs a decision, or was waived, is left to the editor', () => {
  const unsafe = finding({fix: fix({set: {headline: 'A'}}, false)})
  const waived = finding({
    fix: fix({set: {kicker: 'A'}}),
    waived: {by: 'E', reason: 'Right', at: '2026-01-01T00:00:00Z'},
  })
  expect(fixesTogether([unsafe, waived, finding({})])).toEqual([])
})
