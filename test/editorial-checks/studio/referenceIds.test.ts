import {expect, test} from 'vitest'
import {referenceIds} from '../../../plugins/editorial-checks/studio/referenceIds.ts'

test('the ids that a document refers to are found at any depth, each once', () => {
  const document = {
    section: {_ref: 's'},
    body: [{markDefs: [{organization: {_ref: 'o'}}, {_ref: 's'}]}],
    odd: {_ref: 5},
  }
  expect(referenceIds(document)).toEqual(['o', 's'])
  expect(referenceIds(undefined)).toEqual([])
})
