import {TagIcon} from '@sanity/icons/Tag'
import {defineField, defineType} from 'sanity'

/** Marks words that mean an organization, person, place or memorandum of this dataset. */
export const entity = defineType({
  name: 'entity',
  title: 'Who or what is meant',
  type: 'object',
  icon: TagIcon,
  fields: [
    defineField({
      name: 'reference',
      title: 'Means',
      type: 'reference',
      to: [{type: 'organization'}, {type: 'person'}, {type: 'place'}, {type: 'memorandum'}],
      validation: (rule) => rule.required(),
    }),
  ],
})
