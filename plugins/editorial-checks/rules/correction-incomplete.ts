import {exampleArticle} from '../engine/examples.ts'
import {memberSegment} from '../engine/path.ts'
import {defineRule} from '../engine/rule.ts'
import {asString, instant, isBlank, objectsOf} from '../engine/values.ts'

export const correctionIncomplete = defineRule({
  id: 'correction-incomplete',
  title: 'Correction incomplete',
  category: 'house',
  severity: 'error',
  types: ['article'],
  guards: ['publish', 'update', 'correct'],
  what: 'A correction without its text or date, or dated before the article or in the future.',
  why: 'Readers must be able to see what was wrong, and since when it is right.',
  onlyWith: 'corrections',
  *check(subject, {now}) {
    const publishedAt = instant(subject.document.publishedAt)
    for (const {index, value} of objectsOf(subject.document.corrections)) {
      const path = ['corrections', memberSegment(value, index)]
      if (isBlank(asString(value.text))) {
        yield {
          path: [...path, 'text'],
          message: 'The correction has no text.',
          help: 'Say what was wrong and what is right.',
        }
      }
      const date = instant(value.date)
      if (date === undefined) {
        yield {
          path: [...path, 'date'],
          message: 'The correction has no date.',
          help: 'Set the time of the correction.',
        }
      } else if (date > now || (publishedAt !== undefined && date < publishedAt)) {
        yield {
          path: [...path, 'date'],
          message:
            date > now
              ? 'The correction is dated in the future.'
              : 'The correction is dated before the article.',
          help: 'Correct the date.',
        }
      }
    }
  },
  examples: {
    good: [
      {
        note: 'Complete',
        document: exampleArticle({
          corrections: [
            {_key: 'c', date: '2024-05-13T09:00:00Z', text: 'The hall seats 800, not 900.'},
          ],
        }),
      },
    ],
    bad: [
      {
        note: 'No text',
        document: exampleArticle({corrections: [{_key: 'c', date: '2024-05-13T09:00:00Z'}]}),
      },
      {
        note: 'No date, in a correction',
        document: exampleArticle({corrections: [{_key: 'c', text: 'It seats 800.'}]}),
        action: 'correct',
      },
      {
        note: 'Before the article',
        document: exampleArticle({
          corrections: [{_key: 'c', date: '2024-05-11T09:00:00Z', text: 'It seats 800.'}],
        }),
      },
    ],
  },
})
