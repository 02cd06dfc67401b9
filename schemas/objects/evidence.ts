import {DoubleQuoteIcon} from '@sanity/icons/DoubleQuote'
import {defineField, defineType} from 'sanity'

/** The sentence of an article that a fact rests on. */
export const evidence = defineType({
  name: 'evidence',
  title: 'Evidence',
  type: 'object',
  icon: DoubleQuoteIcon,
  fieldsets: [
    {
      name: 'span',
      title: 'Where in the text',
      options: {columns: 3, collapsible: true, collapsed: true},
    },
  ],
  fields: [
    defineField({
      name: 'article',
      title: 'Article',
      type: 'reference',
      to: [{type: 'article'}],
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'quote',
      title: 'Sentence',
      type: 'text',
      rows: 3,
      description: 'Word for word as the article has it.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'start',
      title: 'Start',
      type: 'number',
      fieldset: 'span',
      readOnly: true,
      validation: (rule) => rule.integer().min(0),
    }),
    defineField({
      name: 'end',
      title: 'End',
      type: 'number',
      fieldset: 'span',
      readOnly: true,
      validation: (rule) => rule.integer().min(0),
    }),
    defineField({
      name: 'confidence',
      title: 'Confidence',
      type: 'number',
      fieldset: 'span',
      readOnly: true,
      description: 'From 0 to 1; how sure the extraction was.',
      validation: (rule) => rule.min(0).max(1),
    }),
  ],
  preview: {select: {title: 'quote', subtitle: 'article.headline'}},
})
