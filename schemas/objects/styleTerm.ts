import {defineField, defineType} from 'sanity'

/** A word to avoid, and what to write instead. */
export const styleTerm = defineType({
  name: 'styleTerm',
  title: 'Term',
  type: 'object',
  fields: [
    defineField({
      name: 'avoid',
      title: 'Avoid',
      type: 'string',
      validation: (rule) => rule.required(),
    }),
    defineField({name: 'use', title: 'Write instead', type: 'string'}),
    defineField({name: 'note', title: 'Why', type: 'string'}),
    defineField({
      name: 'caseSensitive',
      title: 'Only in this letter case',
      type: 'boolean',
      initialValue: false,
    }),
  ],
  preview: {
    select: {title: 'avoid', use: 'use', note: 'note'},
    prepare: ({title, use, note}) => ({title, subtitle: use ? `write ${use}` : (note ?? '')}),
  },
})
