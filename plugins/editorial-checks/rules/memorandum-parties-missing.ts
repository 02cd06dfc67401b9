import {exampleMemorandum} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {objectsOf, referenceOf} from '../engine/values.ts'

export const memorandumPartiesMissing = defineRule({
  id: 'memorandum-parties-missing',
  title: 'Fewer than two parties',
  category: 'memoranda',
  severity: 'error',
  types: ['memorandum'],
  what: 'A memorandum with fewer than two parties.',
  why: 'Nobody signs with nobody: the register shows it by its parties.',
  *check(subject) {
    const parties = objectsOf(subject.document.parties).filter(
      ({value}) => referenceOf(value.organization) !== undefined,
    )
    if (parties.length >= 2) return
    yield {
      path: ['parties'],
      message:
        parties.length === 0
          ? 'The memorandum has no party.'
          : 'The memorandum has only one party.',
      help: 'Add the organizations that signed it.',
    }
  },
  examples: {
    good: [{note: 'Two parties', document: exampleMemorandum()}],
    bad: [
      {
        note: 'One',
        document: exampleMemorandum({
          parties: [{_type: 'memorandumParty', organization: {_ref: 'organization-a'}}],
        }),
      },
      {note: 'None', document: exampleMemorandum({parties: undefined})},
    ],
  },
})
