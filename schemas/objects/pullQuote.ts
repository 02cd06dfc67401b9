import {BlockquoteIcon} from '@sanity/icons/Blockquote'
import {defineField, defineType} from 'sanity'

/** A sentence set large, with who said it. */
export const pullQuote = defineType({
  name: 'pullQuote',
  title: 'Pull quote',
  type: 'object',
  icon: BlockquoteIcon,
  fields: [
    defineField({
      name: 'text',
      title: 'Quote',
      type: 'text',
      rows: 3,
      description: 'Without quotation marks; the design adds them.',
      validation: (rule) => rule.required(),
    }),
    defineField({name: 'attribution', title: 'Said by', type: 'string'}),
  ],
  preview: {select: {title: 'text', subtitle: 'attribution'}},
})
