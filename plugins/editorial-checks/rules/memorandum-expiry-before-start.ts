import {exampleMemorandum} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {instant} from '../engine/values.ts'

export const memorandumExpiryBeforeStart = defineRule({
  id: 'memorandum-expiry-before-start',
  title: 'Dates out of order',
  category: 'memoranda',
  severity: 'error',
  types: ['memorandum'],
  what: 'A memorandum that expires before it takes effect or is signed, or takes effect before it is signed.',
  why: 'Lists of what is in force, and reminders of what expires, go wrong.',
  *check(subject) {
    const signed = instant(subject.document.signedOn)
    const starts = instant(subject.document.effectiveFrom)
    const ends = instant(subject.document.expiresOn)
    if (
      ends !== undefined &&
      ((starts !== undefined && ends < starts) || (signed !== undefined && ends < signed))
    ) {
      yield {
        path: ['expiresOn'],
        message: 'It expires before it begins.',
        help: 'Correct the dates.',
      }
    }
    if (starts !== undefined && signed !== undefined && starts < signed) {
      yield {
        path: ['effectiveFrom'],
        message: 'It takes effect before it is signed.',
        help: 'Correct the dates; a waiver may say that it applies backwards.',
      }
    }
  },
  examples: {
    good: [
      {
        note: 'In order',
        document: exampleMemorandum({effectiveFrom: '2024-06-01', expiresOn: '2027-06-01'}),
      },
    ],
    bad: [
      {
        note: 'Ends before it begins',
        document: exampleMemorandum({effectiveFrom: '2024-06-01', expiresOn: '2024-05-20'}),
      },
      {note: 'Ends before it is signed', document: exampleMemorandum({expiresOn: '2023-05-11'})},
      {
        note: 'Begins before it is signed',
        document: exampleMemorandum({effectiveFrom: '2024-05-01'}),
      },
    ],
  },
})
