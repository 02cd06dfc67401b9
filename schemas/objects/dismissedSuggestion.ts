import {defineField, defineType} from 'sanity'

/** A suggestion that an editor turned down, so that it is not made again. */
export const dismissedSuggestion = defineType({
  name: 'dismissedSuggestion',
  title: 'Dismissed suggestion',
  type: 'object',
  fields: [
    defineField({
      name: 'key',
      title: 'Suggestion',
      type: 'string',
      validation: (rule) => rule.required(),
    }),
    defineField({name: 'at', title: 'At', type: 'datetime', validation: (rule) => rule.required()}),
    defineField({name: 'by', title: 'By', type: 'string'}),
  ],
  preview: {select: {title: 'key', subtitle: 'by'}},
})
