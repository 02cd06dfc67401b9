import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {defineField, defineType} from 'sanity'

/** Something that an import read and could not keep. */
export const importLoss = defineType({
  name: 'importLoss',
  title: 'Loss',
  type: 'object',
  icon: WarningOutlineIcon,
  fields: [
    defineField({
      name: 'code',
      title: 'Code',
      type: 'string',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'message',
      title: 'What was lost',
      type: 'string',
      validation: (rule) => rule.required(),
    }),
    defineField({name: 'locator', title: 'Where', type: 'string'}),
    defineField({name: 'count', title: 'How often', type: 'number'}),
  ],
  preview: {select: {title: 'message', subtitle: 'locator'}},
})
