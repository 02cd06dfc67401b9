import {SearchIcon} from '@sanity/icons/Search'
import {defineField, defineType} from 'sanity'

/** What search engines and social networks are told. */
export const seo = defineType({
  name: 'seo',
  title: 'Search and sharing',
  type: 'object',
  icon: SearchIcon,
  options: {collapsible: true, collapsed: true},
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'Only where it should differ from the headline.',
    }),
    defineField({
      name: 'description',
      title: 'Description',
      type: 'text',
      rows: 3,
      description: 'One or two sentences under the title in search results.',
    }),
    defineField({
      name: 'image',
      title: 'Sharing image',
      type: 'image',
      options: {hotspot: true},
      description: 'Only where it should differ from the lead picture.',
    }),
    defineField({
      name: 'noIndex',
      title: 'Hide from search engines',
      type: 'boolean',
      initialValue: false,
    }),
  ],
})
