import {defineRule} from '../engine/rule.ts'
import {firstOf} from '../engine/values.ts'

const museum = {_id: 'organization-harbour-museum', _type: 'organization', name: 'Harbour Museum'}

export const nameNotUnique = defineRule({
  id: 'name-not-unique',
  title: 'Two of one name',
  category: 'names',
  severity: 'warning',
  types: ['organization', 'person', 'place'],
  what: 'An organization, person or place whose name another one has, letter case and punctuation aside.',
  why: 'Mostly the two are one: their articles and memoranda are torn apart.',
  rests: ({index}) => index === undefined,
  *check(subject, {index}) {
    const name = subject.string('name').trim()
    if (!index || name === '') return
    const other = firstOf(index.byName(subject.type, name), (id) => id !== subject.publishedId)
    if (other === undefined) return
    yield {
      path: ['name'],
      message: `Another ${subject.type} is called “${name.slice(0, 60)}”.`,
      help: `Compare it with ${other}: merge the two, or say in the name what tells them apart.`,
    }
  },
  examples: {
    good: [
      {
        note: 'Another name',
        document: museum,
        others: [{...museum, _id: 'organization-2', name: 'Northern Archive'}],
      },
    ],
    bad: [
      {
        note: 'The same name',
        document: museum,
        others: [{...museum, _id: 'organization-2', name: 'HARBOUR  MUSEUM'}],
      },
    ],
  },
})
