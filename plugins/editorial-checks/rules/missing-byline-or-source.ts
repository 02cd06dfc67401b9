import {exampleArticle, reference} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {asString, isBlank, objectsOf, referenceOf} from '../engine/values.ts'

export const missingBylineOrSource = defineRule({
  id: 'missing-byline-or-source',
  title: 'Neither byline nor source',
  category: 'attribution',
  severity: 'warning',
  types: ['article'],
  what: 'An article that names neither an author nor the publication or agency whose text it is.',
  why: 'Readers and partners must be able to see who answers for a text.',
  *check(subject) {
    const hasByline = objectsOf(subject.document.bylines).some(
      ({value}) => referenceOf(value.person) !== undefined || !isBlank(asString(value.creditLine)),
    )
    if (hasByline || referenceOf(subject.document.source) !== undefined) return
    yield {
      path: ['bylines'],
      message: 'The article has neither a byline nor a source.',
      help: 'Name the author or the agency.',
    }
  },
  examples: {
    good: [
      {note: 'A credit line', document: exampleArticle()},
      {
        note: 'An agency',
        document: exampleArticle({bylines: [], source: reference('organization-agency')}),
      },
    ],
    bad: [
      {note: 'Nobody', document: exampleArticle({bylines: undefined})},
      {
        note: 'An empty byline',
        document: exampleArticle({bylines: [{_type: 'byline', creditLine: ' '}]}),
      },
    ],
  },
})
