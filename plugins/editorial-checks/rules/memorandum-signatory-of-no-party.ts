import {exampleMemorandum, reference as refer} from '../engine/examples.ts'
import {memberSegment} from '../engine/path.ts'
import {defineRule} from '../engine/rule.ts'
import {asString, instant, objectsOf, referenceOf} from '../engine/values.ts'

const parties = [
  {
    _type: 'memorandumParty',
    _key: 'a',
    organization: refer('organization-a'),
    signatory: refer('person-lind'),
  },
  {_type: 'memorandumParty', _key: 'b', organization: refer('organization-b')},
]

export const memorandumSignatoryOfNoParty = defineRule({
  id: 'memorandum-signatory-of-no-party',
  title: 'Signatory of another organization',
  category: 'memoranda',
  severity: 'warning',
  types: ['memorandum'],
  what: 'A signatory whose known roles are all in other organizations than the party signed for, or who signs for two parties.',
  why: 'Signatures were mixed up, or the person is another of that name.',
  *check(subject, {reference}) {
    const signed = instant(subject.document.signedOn)
    const seen = new Map<string, string>()
    for (const {index, value} of objectsOf(subject.document.parties)) {
      const person = referenceOf(value.signatory)
      const organization = referenceOf(value.organization)
      if (person === undefined) continue
      const path = ['parties', memberSegment(value, index), 'signatory']
      const before = seen.get(person)
      if (organization === undefined || (before !== undefined && before !== organization)) {
        yield {
          path,
          message:
            organization === undefined
              ? 'The signatory stands for no organization.'
              : 'The same person signs for two parties.',
          help: 'Choose the organization that the person signed for.',
        }
        continue
      }
      seen.set(person, organization)
      const employers = objectsOf(reference(person)?.roles)
        .filter(({value: role}) => signed === undefined || (instant(role.to) ?? signed) >= signed)
        .flatMap(({value: role}) => referenceOf(role.organization) ?? [])
      if (employers.length === 0 || employers.includes(organization)) continue
      yield {
        path,
        message: `${asString(reference(person)?.name) || 'The signatory'} has a role in other organizations only.`,
        help: 'Choose the right person or party, or add the role to the person.',
      }
    }
  },
  examples: {
    good: [
      {
        note: 'A role in the party',
        document: exampleMemorandum({parties}),
        others: [
          {
            _id: 'person-lind',
            _type: 'person',
            name: 'Nora Lind',
            roles: [{title: 'Director', organization: refer('organization-a')}],
          },
        ],
      },
      {
        note: 'Roles unknown',
        document: exampleMemorandum({parties}),
        others: [{_id: 'person-lind', _type: 'person', name: 'Nora Lind'}],
      },
    ],
    bad: [
      {
        note: 'A role elsewhere',
        document: exampleMemorandum({parties}),
        others: [
          {
            _id: 'person-lind',
            _type: 'person',
            name: 'Nora Lind',
            roles: [{title: 'Director', organization: refer('organization-c')}],
          },
        ],
      },
      {
        note: 'For both parties',
        document: exampleMemorandum({
          parties: parties.map((party) => ({...party, signatory: refer('person-lind')})),
        }),
      },
    ],
  },
})
