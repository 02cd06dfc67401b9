import {exampleMemorandum} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {asString, isBlank} from '../engine/values.ts'

export const memorandumSignedWithoutDate = defineRule({
  id: 'memorandum-signed-without-date',
  title: 'Memorandum signed without a date',
  category: 'memoranda',
  severity: 'warning',
  types: ['memorandum'],
  what: 'A signed memorandum without its day of signing, or with a day whose year is unknown.',
  why: 'The register is ordered by the day of signing, and terms count from it.',
  *check(subject) {
    const {signedOn, signedOnPrecision, signedOnText, status} = subject.document
    if (!isBlank(asString(signedOn)) || status === 'planned') return
    if (signedOnPrecision === 'dayWithoutYear') {
      yield {
        path: ['signedOn'],
        message: `The day of signing has no year: “${asString(signedOnText).trim()}”.`,
        help: 'Find out the year, from the date of the article for one, and set the date.',
      }
      return
    }
    yield {
      path: ['signedOn'],
      message: 'The memorandum is signed, and its date is not known.',
      help: 'Set the day of signing, or its month or year with that precision.',
    }
  },
  examples: {
    good: [
      {note: 'A day', document: exampleMemorandum()},
      {note: 'Only planned', document: exampleMemorandum({signedOn: undefined, status: 'planned'})},
    ],
    bad: [
      {
        note: 'A day without a year',
        document: exampleMemorandum({
          signedOn: undefined,
          signedOnPrecision: 'dayWithoutYear',
          signedOnText: 'May 11',
        }),
      },
      {
        note: 'No date',
        document: exampleMemorandum({signedOn: undefined, signedOnPrecision: 'unknown'}),
      },
    ],
  },
})
