import {exampleArticle, examplePortableText, reference} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {organizationMentions} from '../text/organizationMentions.ts'

const museum = {_id: 'organization-harbour-museum', _type: 'organization', name: 'Harbour Museum'}

export const organizationNotLinked = defineRule({
  id: 'organization-not-linked',
  title: 'Known organization not linked',
  category: 'names',
  severity: 'info',
  types: ['article'],
  what: 'An organization of the dataset that the text names and the article does not refer to.',
  why: 'The article is missing on the organization’s page.',
  rests: ({index}) => index === undefined,
  *check(subject, {index}) {
    if (!index) return
    const referred = new Set(subject.references.map(({id}) => id))
    for (const {field, start, end, name} of organizationMentions(subject, index)) {
      if (referred.has(name.id) || field.name !== 'body') continue
      referred.add(name.id)
      yield {
        path: field.path,
        span: {start, end},
        message: `“${field.text.slice(start, end)}” is in the register, and the article does not refer to it.`,
        help: 'Mark the name as an entity, or add the organization to the mentions.',
        fix: {
          title: 'Add it to the mentions',
          safe: false,
          patch: Array.isArray(subject.document.mentions)
            ? {insert: {after: 'mentions[-1]', items: [mention(name.id)]}}
            : {set: {mentions: [mention(name.id)]}},
        },
      }
    }
  },
  examples: {
    good: [
      {
        note: 'It is a mention',
        document: exampleArticle({
          mentions: [{...reference(museum._id), _key: 'm'}],
          body: examplePortableText('The Harbour Museum is open.'),
        }),
        others: [museum],
      },
    ],
    bad: [
      {
        note: 'No reference',
        document: exampleArticle({body: examplePortableText('The Harbour Museum’s guests came.')}),
        others: [museum],
      },
      {
        note: 'Other mentions',
        document: exampleArticle({
          mentions: [{...reference('organization-x'), _key: 'x'}],
          body: examplePortableText('The Harbour Museum is open.'),
        }),
        others: [museum, {_id: 'organization-x', _type: 'organization', name: 'Exchange Xenon'}],
      },
    ],
  },
})

function mention(id: string) {
  return {_type: 'reference', _key: id, _ref: id}
}
