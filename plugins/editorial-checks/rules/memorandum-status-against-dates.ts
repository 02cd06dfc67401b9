import {exampleMemorandum} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {asString, instant} from '../engine/values.ts'

const dayMs = 86_400_000

export const memorandumStatusAgainstDates = defineRule({
  id: 'memorandum-status-against-dates',
  title: 'Status contradicts the dates',
  category: 'memoranda',
  severity: 'warning',
  types: ['memorandum'],
  what: 'A status that the dates contradict: planned though signed, in force though expired or not begun, expired though the end is ahead.',
  why: 'Readers of the register rely on the status.',
  *check(subject, {now}) {
    const status = asString(subject.document.status)
    const signed = instant(subject.document.signedOn)
    const starts = instant(subject.document.effectiveFrom)
    const ends = instant(subject.document.expiresOn)
    const problem =
      status === 'planned' && signed !== undefined && signed <= now
        ? 'It is planned, and has a day of signing that is past.'
        : status !== 'planned' && status !== '' && signed !== undefined && signed > now + dayMs
          ? 'The day of signing lies in the future.'
          : status === 'inForce' && ends !== undefined && ends + dayMs <= now
            ? 'It is in force, and its last day is past.'
            : status === 'inForce' && starts !== undefined && starts > now + dayMs
              ? 'It is in force, and takes effect later.'
              : status === 'expired' && ends !== undefined && ends > now
                ? 'It has expired, and its last day is still to come.'
                : undefined
    if (problem === undefined) return
    yield {path: ['status'], message: problem, help: 'Correct the status or the date.'}
  },
  examples: {
    good: [
      {note: 'Signed', document: exampleMemorandum()},
      {
        note: 'In force',
        document: exampleMemorandum({status: 'inForce', expiresOn: '2027-01-01'}),
        now: '2026-06-01T12:00:00Z',
      },
    ],
    bad: [
      {
        note: 'In force after its end',
        document: exampleMemorandum({status: 'inForce', expiresOn: '2025-01-01'}),
      },
      {note: 'Planned though signed', document: exampleMemorandum({status: 'planned'})},
      {
        note: 'Expired ahead of time',
        document: exampleMemorandum({status: 'expired', expiresOn: '2030-01-01'}),
      },
      {note: 'Signed in the future', document: exampleMemorandum({signedOn: '2030-01-01'})},
    ],
  },
})
