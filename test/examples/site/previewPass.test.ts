import {expect, test} from 'vitest'
import {isPass, issuePass, previewSeconds} from '../../../examples/site/src/lib/previewPass.ts'

test('a pass holds until it expires', () => {
  const pass = issuePass(0)
  expect(isPass(pass, previewSeconds * 1000 - 1)).toBe(true)
  expect(isPass(pass, previewSeconds * 1000)).toBe(false)
})

test('nobody writes one by hand', () => {
  const pass = issuePass(0)
  const [until = '', seal = ''] = pass.split('.')
  const forged = [
    undefined,
    '',
    'on',
    until,
    `${until}.`,
    `${Number(until) + 1}.${seal}`,
    `${until}.${seal.slice(1)}`,
    `${until}.${'0'.repeat(seal.length)}`,
    `.${seal}`,
  ]
  for (const value of forged) expect(isPass(value, 0), value).toBe(false)
})
