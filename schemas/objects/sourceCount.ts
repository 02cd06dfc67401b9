import {defineField, defineType} from 'sanity'

/** How many records of an import came from one source. */
export const sourceCount = defineType({
  name: 'sourceCount',
  title: 'Source',
  type: 'object',
  fields: [
    defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'count',
      title: 'Records',
      type: 'number',
      validation: (rule) => rule.required(),
    }),
  ],
  preview: {
    select: {title: 'name', count: 'count'},
    prepare: ({title, count}) => ({title, subtitle: String(count ?? 0)}),
  },
})
