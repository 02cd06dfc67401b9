import {LinkIcon} from '@sanity/icons/Link'
import {defineField, defineType} from 'sanity'
import {linkSchemes} from '../vocabularies/formats.ts'

/** A link in a text. */
export const link = defineType({
  name: 'link',
  title: 'Link',
  type: 'object',
  icon: LinkIcon,
  fields: [
    defineField({
      name: 'href',
      title: 'Address',
      type: 'url',
      description: 'A web address, mailto:, tel:, or a path on this site.',
      validation: (rule) => rule.required().uri({scheme: [...linkSchemes], allowRelative: true}),
    }),
    defineField({
      name: 'openInNewTab',
      title: 'Open in a new tab',
      type: 'boolean',
      initialValue: false,
    }),
    defineField({
      name: 'reference',
      title: 'Article of this site',
      type: 'reference',
      to: [{type: 'article'}],
      weak: true,
      description: 'The article that is meant; it is linked wherever its address moves to.',
    }),
  ],
})
