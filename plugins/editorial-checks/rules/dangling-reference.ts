import {exampleArticle, reference as refer} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'

export const danglingReference = defineRule({
  id: 'dangling-reference',
  title: 'Reference to a missing document',
  category: 'links',
  severity: 'error',
  types: ['*'],
  what: 'A reference to a document that does not exist, neither published nor as a draft.',
  why: 'The page shows a gap where the name, the gallery or the link should be.',
  rests: ({index}) => index === undefined,
  *check(subject, {index}) {
    if (!index) return
    for (const {id, path, weak} of subject.references) {
      if (path[0] === 'provenance' || isAsset(id) || index.card(id) !== undefined) continue
      // Weak references may point at what is gone, and types outside the index cannot be judged.
      if (
        weak ||
        !/^(?:article|organization|person|place|memorandum|photoGallery|section|topic)-/.test(id)
      )
        continue
      yield {
        path,
        message: `The document ${id} does not exist.`,
        help: 'Choose another one, or remove the reference.',
      }
    }
  },
  examples: {
    good: [
      {
        note: 'It exists',
        document: exampleArticle({section: refer('section-culture')}),
        others: [{_id: 'section-culture', _type: 'section', title: 'Culture'}],
      },
    ],
    bad: [{note: 'It does not', document: exampleArticle({section: refer('section-culture')})}],
  },
})

function isAsset(id: string): boolean {
  return id.startsWith('image-') || id.startsWith('file-')
}
