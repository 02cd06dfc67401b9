import {exampleMemorandum, reference} from '../engine/examples.ts'
import {memberSegment, pathToString} from '../engine/path.ts'
import {defineRule} from '../engine/rule.ts'
import {asString, objectsOf, referenceOf} from '../engine/values.ts'

const party = (key: string, id: string, more = {}) => ({
  _type: 'memorandumParty',
  _key: key,
  organization: reference(id),
  ...more,
})

export const memorandumPartyTwice = defineRule({
  id: 'memorandum-party-twice',
  title: 'Party twice',
  category: 'memoranda',
  severity: 'error',
  types: ['memorandum'],
  what: 'A memorandum that names one organization as a party twice.',
  why: 'An organization does not sign with itself; mostly two spellings were merged.',
  *check(subject) {
    const seen = new Set<string>()
    const parties = objectsOf(subject.document.parties)
    for (const {index, value} of parties) {
      const id = referenceOf(value.organization)
      if (id === undefined) continue
      if (!seen.has(id)) {
        seen.add(id)
        continue
      }
      const path = ['parties', memberSegment(value, index)]
      yield {
        path,
        message: 'This organization is a party already.',
        help: 'Remove the second entry, or choose the right organization.',
        // The entry may name a signatory that the first one lacks; two parties must remain.
        ...(asString(value.signatory) === '' &&
          value.signatory === undefined &&
          distinct(parties) >= 2 && {
            fix: {
              title: 'Remove the second entry',
              safe: false,
              patch: {unset: [pathToString(path)]},
            },
          }),
      }
    }
  },
  examples: {
    good: [{note: 'Two organizations', document: exampleMemorandum()}],
    bad: [
      {
        note: 'One of three twice',
        document: exampleMemorandum({
          parties: [
            party('a', 'organization-a'),
            party('b', 'organization-b'),
            party('c', 'organization-a'),
          ],
        }),
      },
      {
        note: 'One with itself',
        document: exampleMemorandum({
          parties: [party('a', 'organization-a'), party('b', 'organization-a')],
        }),
      },
    ],
  },
})

function distinct(parties: ReturnType<typeof objectsOf>): number {
  return new Set(parties.flatMap(({value}) => referenceOf(value.organization) ?? [])).size
}
