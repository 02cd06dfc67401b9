import {CodeBlockIcon} from '@sanity/icons/CodeBlock'
import {defineField, defineType} from 'sanity'

/** Preformatted text whose line breaks and spaces matter. */
export const codeBlock = defineType({
  name: 'codeBlock',
  title: 'Preformatted text',
  type: 'object',
  icon: CodeBlockIcon,
  fields: [
    defineField({
      name: 'code',
      title: 'Text',
      type: 'text',
      rows: 8,
      validation: (rule) => rule.required(),
    }),
    defineField({name: 'language', title: 'Language', type: 'string'}),
  ],
  preview: {select: {title: 'code', subtitle: 'language'}},
})
