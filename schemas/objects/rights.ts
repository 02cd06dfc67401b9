import {defineField, defineType} from 'sanity'

/** Who owns a text or picture and how it may be used; ninjs `rightsInfo`. */
export const rights = defineType({
  name: 'rights',
  title: 'Rights',
  type: 'object',
  options: {collapsible: true, collapsed: true},
  fields: [
    defineField({name: 'copyrightHolder', title: 'Copyright holder', type: 'string'}),
    defineField({name: 'copyrightNotice', title: 'Copyright notice', type: 'string'}),
    defineField({
      name: 'usageTerms',
      title: 'Usage terms',
      type: 'text',
      rows: 2,
      description: 'Limits on where, how long or by whom it may be used.',
    }),
  ],
})
