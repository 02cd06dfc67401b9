import {TagIcon} from '@sanity/icons/Tag'
import {defineField, defineType} from 'sanity'
import {slugForm} from '../slugField.ts'
import {mediaTopicPattern} from '../vocabularies/mediaTopics.ts'

/** What articles are about, by IPTC Media Topics where there is a code. */
export const topic = defineType({
  name: 'topic',
  title: 'Topic',
  type: 'document',
  icon: TagIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'slug',
      title: 'Address',
      type: 'slug',
      options: {source: 'title', maxLength: 96},
      validation: (rule) => slugForm(rule.required()),
    }),
    defineField({
      name: 'mediaTopicCode',
      title: 'IPTC Media Topics code',
      type: 'string',
      description: 'Such as medtop:05000000 for education; agencies send these.',
      validation: (rule) => rule.regex(mediaTopicPattern, {name: 'Media Topics code'}),
    }),
    defineField({
      name: 'broader',
      title: 'Broader topic',
      type: 'reference',
      to: [{type: 'topic'}],
    }),
  ],
  orderings: [
    {name: 'title', title: 'Title', by: [{field: 'title', direction: 'asc'}]},
    {name: 'code', title: 'Code', by: [{field: 'mediaTopicCode', direction: 'asc'}]},
  ],
  preview: {
    select: {title: 'title', code: 'mediaTopicCode', broader: 'broader.title'},
    prepare: ({title, code, broader}) => ({
      title: title || 'No title yet',
      subtitle: [broader, code].filter(Boolean).join(' · '),
    }),
  },
})
