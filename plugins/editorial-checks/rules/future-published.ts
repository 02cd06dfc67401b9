import {exampleArticle} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {instant} from '../engine/values.ts'

export const futurePublished = defineRule({
  id: 'future-published',
  title: 'Published in the future',
  category: 'dates',
  severity: 'error',
  types: ['article'],
  what: 'A time of publication that lies after now.',
  why: 'The article would lead every list until that time comes; mostly a wrong year or time zone.',
  *check(subject, {now}) {
    const publishedAt = instant(subject.document.publishedAt)
    if (publishedAt === undefined || publishedAt <= now) return
    yield {
      path: ['publishedAt'],
      message: `The time of publication, ${subject.string('publishedAt')}, lies in the future.`,
      help: 'Correct it; use the embargo or a scheduled release to publish later.',
    }
  },
  examples: {
    good: [
      {note: 'Past', document: exampleArticle(), now: '2026-06-01T12:00:00Z'},
      {
        note: 'The same instant in another zone',
        document: exampleArticle({publishedAt: '2026-06-01T16:00:00+04:00'}),
        now: '2026-06-01T12:00:00Z',
      },
    ],
    bad: [
      {
        note: 'Tomorrow',
        document: exampleArticle({publishedAt: '2026-06-02T00:00:00Z'}),
        now: '2026-06-01T12:00:00Z',
      },
      {
        note: 'A minute ahead, by its offset',
        document: exampleArticle({publishedAt: '2026-06-01T08:01:00-04:00'}),
        now: '2026-06-01T12:00:00Z',
      },
    ],
  },
})
