import {exampleArticle} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {instant} from '../engine/values.ts'

export const updatedBeforePublished = defineRule({
  id: 'updated-before-published',
  title: 'Updated before published',
  category: 'dates',
  severity: 'error',
  types: ['article'],
  what: 'A time of update before the time of publication, compared as instants.',
  why: 'Feeds and search engines take the article for older than it is, or drop it.',
  onlyWith: 'updatedAt',
  *check(subject) {
    const publishedAt = instant(subject.document.publishedAt)
    const updatedAt = instant(subject.document.updatedAt)
    if (publishedAt === undefined || updatedAt === undefined || updatedAt >= publishedAt) return
    yield {
      path: ['updatedAt'],
      message: 'The article was updated before it was published.',
      help: 'Correct one of the two times, or leave the update empty.',
      fix: {title: 'Leave the update empty', safe: false, patch: {unset: ['updatedAt']}},
    }
  },
  examples: {
    good: [
      {note: 'An hour later', document: exampleArticle({updatedAt: '2024-05-12T10:00:00Z'})},
      {
        note: 'Later, though the clock shows less',
        document: exampleArticle({updatedAt: '2024-05-12T08:30:00-04:00'}),
      },
    ],
    bad: [
      {note: 'The day before', document: exampleArticle({updatedAt: '2024-05-11T09:00:00Z'})},
      {
        note: 'Before, though the clock shows more',
        document: exampleArticle({updatedAt: '2024-05-12T12:30:00+04:00'}),
      },
    ],
  },
})
