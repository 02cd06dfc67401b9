import {exampleMemorandum} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {referenceOf} from '../engine/values.ts'

export const memorandumSignedWithoutPlace = defineRule({
  id: 'memorandum-signed-without-place',
  title: 'Memorandum signed without a place',
  category: 'memoranda',
  severity: 'info',
  types: ['memorandum'],
  what: 'A signed memorandum whose place of signing is not known.',
  why: 'The register can be read by place, and date and place tell two signings apart.',
  *check(subject) {
    if (subject.document.status === 'planned' || referenceOf(subject.document.place) !== undefined)
      return
    yield {
      path: ['place'],
      message: 'The place of signing is not known.',
      help: 'Choose the city or venue.',
    }
  },
  examples: {
    good: [
      {note: 'A place', document: exampleMemorandum()},
      {note: 'Only planned', document: exampleMemorandum({place: undefined, status: 'planned'})},
    ],
    bad: [{note: 'None', document: exampleMemorandum({place: undefined})}],
  },
})
