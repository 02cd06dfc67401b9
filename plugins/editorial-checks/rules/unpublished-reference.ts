import {exampleArticle, reference as refer} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'

export const unpublishedReference = defineRule({
  id: 'unpublished-reference',
  title: 'Reference to an unpublished document',
  category: 'links',
  severity: 'warning',
  types: ['*'],
  what: 'A reference to a document that exists only as a draft.',
  why: 'Readers see nothing there until it is published.',
  rests: ({index}) => index === undefined,
  *check(subject, {index}) {
    if (!index) return
    for (const {id, path, weak} of subject.references) {
      if (weak || path[0] === 'provenance' || index.card(id) === undefined || index.isPublished(id))
        continue
      yield {
        path,
        message: `The document ${id} is not published.`,
        help: 'Publish it first, or together with this one.',
      }
    }
  },
  examples: {
    good: [
      {
        note: 'Published',
        document: exampleArticle({section: refer('section-culture')}),
        others: [{_id: 'section-culture', _type: 'section', title: 'Culture'}],
      },
    ],
    bad: [
      {
        note: 'A draft only',
        document: exampleArticle({section: refer('section-culture')}),
        others: [{_id: 'drafts.section-culture', _type: 'section', title: 'Culture'}],
      },
    ],
  },
})
