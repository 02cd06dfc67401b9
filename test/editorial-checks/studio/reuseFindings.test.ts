import {expect, test} from 'vitest'
import type {Finding} from '../../../plugins/editorial-checks/engine/types.ts'
import {createFindingsReuse} from '../../../plugins/editorial-checks/studio/reuseFindings.ts'

const finding = (rule: string, message: string): Finding => ({
  rule,
  severity: 'warning',
  documentId: 'a',
  documentType: 'article',
  path: ['body'],
  message,
})

test('a check that found the same gives the very list of the one before', () => {
  const reuse = createFindingsReuse()
  const first = reuse([finding('one', 'a'), finding('two', 'b')])
  expect(reuse([finding('one', 'a'), finding('two', 'b')])).toBe(first)
  expect(reuse([finding('one', 'a'), finding('two', 'b')])).toBe(first)
})

test('what changed is new, and what did not is the same object, wherever it stands now', () => {
  const reuse = createFindingsReuse()
  const [one, two] = reuse([finding('one', 'a'), finding('two', 'b')])
  const next = reuse([finding('two', 'b'), finding('one', 'other')])
  expect(next).toEqual([finding('two', 'b'), finding('one', 'other')])
  expect(next[0]).toBe(two)
  expect(next[1]).not.toBe(one)
  expect(reuse([])).toEqual([])
})
