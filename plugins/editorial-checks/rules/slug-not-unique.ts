import {exampleArticle} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {asFields, asString, firstOf} from '../engine/values.ts'

export const slugNotUnique = defineRule({
  id: 'slug-not-unique',
  title: 'Address taken',
  category: 'seo',
  severity: 'error',
  types: [
    'article',
    'photoGallery',
    'memorandum',
    'organization',
    'person',
    'place',
    'section',
    'topic',
  ],
  what: 'A slug that another document of the same type has.',
  why: 'Two pages cannot share one address: one of them cannot be reached.',
  rests: ({index}) => index === undefined,
  *check(subject, {index}) {
    const slug = asString(asFields(subject.document.slug)?.current)
    if (!index || slug === '') return
    const other = firstOf(index.bySlug(subject.type, slug), (id) => id !== subject.publishedId)
    if (other === undefined) return
    yield {
      path: ['slug', 'current'],
      message: `The slug “${slug.slice(0, 60)}” is taken.`,
      help: `${other} has it: change one of the two.`,
    }
  },
  examples: {
    good: [
      {
        note: 'Its own draft',
        document: exampleArticle(),
        others: [exampleArticle({_id: 'drafts.article-example'})],
      },
      {
        note: 'Another type',
        document: exampleArticle({slug: {current: 'harbour'}}),
        others: [
          {_id: 'section-harbour', _type: 'section', title: 'Harbour', slug: {current: 'harbour'}},
        ],
      },
    ],
    bad: [
      {
        note: 'Two articles',
        document: exampleArticle(),
        others: [exampleArticle({_id: 'article-2', headline: 'Hall'})],
      },
    ],
  },
})
