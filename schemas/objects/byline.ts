import {UserIcon} from '@sanity/icons/User'
import {defineField, defineType} from 'sanity'

/** One author of an article: a person of this newsroom or a line as the source printed it. */
export const byline = defineType({
  name: 'byline',
  title: 'Byline',
  type: 'object',
  icon: UserIcon,
  fields: [
    defineField({name: 'person', title: 'Person', type: 'reference', to: [{type: 'person'}]}),
    defineField({
      name: 'creditLine',
      title: 'Credit line',
      type: 'string',
      description: 'As printed, where it differs from the name or no person is meant.',
    }),
  ],
  validation: (rule) =>
    rule.custom((value) =>
      !value || value.person || value.creditLine ? true : 'Name a person or write a credit line',
    ),
  preview: {
    select: {name: 'person.name', creditLine: 'creditLine', media: 'person.portrait'},
    prepare: ({name, creditLine, media}) => ({
      title: creditLine || name || 'Empty byline',
      ...(creditLine && name ? {subtitle: name} : {}),
      media: media ?? UserIcon,
    }),
  },
})
