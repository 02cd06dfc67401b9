import {exampleMemorandum, reference} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {asFields, asString, isBlank, objectsOf, referenceOf} from '../engine/values.ts'

export const memorandumNoEvidence = defineRule({
  id: 'memorandum-no-evidence',
  title: 'Memorandum without evidence',
  category: 'memoranda',
  severity: 'warning',
  types: ['memorandum'],
  what: 'A memorandum with neither an article that reports it, quoted, nor the document itself.',
  why: 'An entry of the register must be checkable.',
  *check(subject) {
    const quoted = objectsOf(subject.document.evidence).some(
      ({value}) => referenceOf(value.article) !== undefined && !isBlank(asString(value.quote)),
    )
    if (quoted || asFields(subject.document.documentFile)?.asset !== undefined) return
    yield {
      path: ['evidence'],
      message: 'Nothing shows that this memorandum exists.',
      help: 'Add the article with the sentence that reports it, or the document.',
    }
  },
  examples: {
    good: [
      {note: 'A quoted article', document: exampleMemorandum()},
      {
        note: 'The document',
        document: exampleMemorandum({evidence: [], documentFile: {asset: reference('file-a-pdf')}}),
      },
    ],
    bad: [
      {note: 'Nothing', document: exampleMemorandum({evidence: undefined})},
      {
        note: 'An article without a quotation',
        document: exampleMemorandum({
          evidence: [{article: reference('article-example'), quote: ''}],
        }),
      },
    ],
  },
})
