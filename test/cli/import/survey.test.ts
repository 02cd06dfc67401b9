import {expect, test} from 'vitest'
import {surveyLines} from '../../../cli/import/survey.ts'

test('words that differ only in how they are written are told of as one', () => {
  const counts = (...entries: [string, number][]) => new Map(entries)
  const unmatched = {
    sections: counts(['Harbour', 1], ['harbour', 2], ['Sport', 1]),
    authors: counts(),
    tags: counts(),
  }
  expect(surveyLines({records: 4, unmatched})).toEqual([
    '2 sections match nothing in the dataset and become new sections: Harbour (3), Sport (1)',
  ])
})
