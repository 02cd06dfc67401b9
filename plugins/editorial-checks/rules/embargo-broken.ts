import {exampleArticle} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {instant} from '../engine/values.ts'

export const embargoBroken = defineRule({
  id: 'embargo-broken',
  title: 'Embargo not over',
  category: 'dates',
  severity: 'error',
  types: ['article'],
  what: 'An article under an embargo that ends after now, or after its own time of publication.',
  why: 'Breaking an embargo costs a newsroom its sources.',
  onlyWith: 'embargoUntil',
  *check(subject, {now}) {
    const until = instant(subject.document.embargoUntil)
    if (until === undefined) return
    const publishedAt = instant(subject.document.publishedAt)
    if (until > now) {
      yield {
        path: ['embargoUntil'],
        message: `The embargo ends on ${subject.string('embargoUntil')}.`,
        help: 'Publish it after that, with a scheduled release for one.',
      }
    } else if (publishedAt !== undefined && publishedAt < until) {
      yield {
        path: ['publishedAt'],
        message: 'The time of publication lies before the end of the embargo.',
        help: 'Correct one of the two.',
      }
    }
  },
  examples: {
    good: [
      {note: 'It is over', document: exampleArticle({embargoUntil: '2024-05-12T08:00:00Z'})},
      {note: 'None', document: exampleArticle()},
    ],
    bad: [
      {
        note: 'It lasts',
        document: exampleArticle({embargoUntil: '2026-06-02T00:00:00Z'}),
        now: '2026-06-01T12:00:00Z',
      },
      {
        note: 'Published before its end',
        document: exampleArticle({embargoUntil: '2024-05-12T10:00:00Z'}),
      },
    ],
  },
})
