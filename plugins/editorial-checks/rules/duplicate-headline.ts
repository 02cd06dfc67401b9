import {z} from 'zod'
import {exampleArticle} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {firstOf, instant} from '../engine/values.ts'

export const duplicateHeadline = defineRule({
  id: 'duplicate-headline',
  title: 'Headline of another recent article',
  category: 'headline',
  severity: 'warning',
  types: ['article'],
  what: 'A headline that another article of the same days carries, letter case and punctuation aside.',
  why: 'Readers and search engines cannot tell the two apart; often one is a copy.',
  options: z.object({days: z.number().positive().default(30)}),
  rests: ({index}) => index === undefined,
  *check(subject, {index, options}) {
    const headline = subject.string('headline').trim()
    if (!index || headline === '') return
    const own = instant(subject.document.publishedAt)
    const twin = firstOf(index.byHeadline(headline), (other) => {
      const {publishedAt} = other
      const isNear =
        own === undefined ||
        publishedAt === undefined ||
        Math.abs(own - publishedAt) <= options.days * 86_400_000
      return isNear && other.id !== subject.publishedId
    })
    if (!twin) return
    yield {
      path: ['headline'],
      message: 'Another recent article has this headline.',
      help: `Compare it with ${twin.id}: change one headline, or drop the copy.`,
    }
  },
  examples: {
    good: [
      {
        note: 'The other is years old',
        document: exampleArticle({headline: 'Budget passes'}),
        others: [
          {
            _id: 'article-2',
            _type: 'article',
            headline: 'Budget passes',
            publishedAt: '2020-05-12T09:00:00Z',
          },
        ],
      },
      {
        note: 'Its own draft',
        document: exampleArticle(),
        others: [exampleArticle({_id: 'drafts.article-example'})],
      },
    ],
    bad: [
      {
        note: 'The same headline two days before',
        document: exampleArticle({headline: 'Budget passes'}),
        others: [
          {
            _id: 'article-2',
            _type: 'article',
            headline: 'BUDGET PASSES!',
            publishedAt: '2024-05-10T09:00:00Z',
          },
        ],
      },
    ],
  },
})
