import {UlistIcon} from '@sanity/icons/Ulist'
import {defineArrayMember, defineField, defineType} from 'sanity'

/** One row of a table. */
export const tableRow = defineType({
  name: 'tableRow',
  title: 'Row',
  type: 'object',
  icon: UlistIcon,
  fields: [
    defineField({
      name: 'cells',
      title: 'Cells',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'header',
      title: 'Heading row',
      type: 'boolean',
      initialValue: false,
    }),
  ],
  preview: {
    select: {cells: 'cells', header: 'header'},
    prepare: ({cells, header}) => ({
      title: Array.isArray(cells) ? cells.join(' | ') : 'Empty row',
      ...(header ? {subtitle: 'Heading row'} : {}),
    }),
  },
})
