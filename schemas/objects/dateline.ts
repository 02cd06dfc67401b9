import {defineField, defineType} from 'sanity'

/** Where and when a story was filed; schema.org `dateline`. */
export const dateline = defineType({
  name: 'dateline',
  title: 'Dateline',
  type: 'object',
  options: {columns: 3},
  fields: [
    defineField({
      name: 'place',
      title: 'Place',
      type: 'reference',
      to: [{type: 'place'}],
    }),
    defineField({
      name: 'text',
      title: 'As written',
      type: 'string',
      description: 'The dateline as it stands in the text, such as LISBON.',
    }),
    defineField({name: 'date', title: 'Date', type: 'date'}),
  ],
})
