import {exampleArticle, exampleMemorandum} from '../engine/examples.ts'
import {memberSegment} from '../engine/path.ts'
import {defineRule} from '../engine/rule.ts'
import {asString, instant, objectsOf, referenceOf} from '../engine/values.ts'

export const memorandumSignedAfterArticle = defineRule({
  id: 'memorandum-signed-after-article',
  title: 'Signed after it was reported',
  category: 'dates',
  severity: 'warning',
  types: ['memorandum'],
  what: 'A memorandum whose day of signing lies after the article that is its evidence was published.',
  why: 'One of the two dates is wrong, mostly by a year.',
  *check(subject, {reference}) {
    const {signedOn, signedOnPrecision, status, evidence} = subject.document
    const precision = asString(signedOnPrecision) || 'day'
    const signed = instant(signedOn)
    if (signed === undefined || precision !== 'day' || status === 'planned') return
    for (const {index, value} of objectsOf(evidence)) {
      const article = referenceOf(value.article)
      const publishedAt =
        article === undefined ? undefined : instant(reference(article)?.publishedAt)
      // A day’s slack for time zones.
      if (publishedAt === undefined || signed - publishedAt <= 86_400_000) continue
      yield {
        path: ['evidence', memberSegment(value, index)],
        message: `It was signed on ${asString(signedOn)}, and reported before that.`,
        help: 'Correct the day of signing, or remove the evidence.',
      }
    }
  },
  examples: {
    good: [
      {note: 'Reported the next day', document: exampleMemorandum(), others: [exampleArticle()]},
    ],
    bad: [
      {
        note: 'A year later',
        document: exampleMemorandum({signedOn: '2025-05-11'}),
        others: [exampleArticle()],
      },
    ],
  },
})
