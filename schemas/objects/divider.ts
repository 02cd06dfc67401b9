import {RemoveIcon} from '@sanity/icons/Remove'
import {defineField, defineType} from 'sanity'

/** A line between two parts of a text. */
export const divider = defineType({
  name: 'divider',
  title: 'Divider',
  type: 'object',
  icon: RemoveIcon,
  fields: [
    defineField({
      name: 'style',
      title: 'Style',
      type: 'string',
      options: {list: [{value: 'line', title: 'Line'}], layout: 'radio'},
      initialValue: 'line',
      hidden: true,
    }),
  ],
  preview: {prepare: () => ({title: '— — —'})},
})
