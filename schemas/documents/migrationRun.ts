import {TransferIcon} from '@sanity/icons/Transfer'
import {defineField, defineType} from 'sanity'

/** The record that a migration was run on this dataset. Read-only in Studio. */
export const migrationRun = defineType({
  name: 'migrationRun',
  title: 'Migration run',
  type: 'document',
  icon: TransferIcon,
  readOnly: true,
  fieldsets: [{name: 'times', title: 'Times', options: {columns: 2}}],
  fields: [
    defineField({
      name: 'migration',
      title: 'Migration',
      type: 'string',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'startedAt',
      title: 'Started at',
      type: 'datetime',
      fieldset: 'times',
      validation: (rule) => rule.required(),
    }),
    defineField({name: 'finishedAt', title: 'Finished at', type: 'datetime', fieldset: 'times'}),
    defineField({name: 'by', title: 'Started by', type: 'string'}),
    defineField({name: 'target', title: 'Target', type: 'string'}),
    defineField({
      name: 'counts',
      title: 'Counts',
      type: 'object',
      options: {columns: 2},
      fields: (
        [
          ['documents', 'Documents'],
          ['mutations', 'Mutations'],
        ] as const
      ).map(([name, title]) =>
        defineField({name, title, type: 'number', validation: (rule) => rule.required().min(0)}),
      ),
      validation: (rule) => rule.required(),
    }),
    defineField({name: 'undone', title: 'Undone', type: 'boolean'}),
  ],
  orderings: [
    {name: 'newest', title: 'Newest first', by: [{field: 'startedAt', direction: 'desc'}]},
  ],
  preview: {
    select: {title: 'title', startedAt: 'startedAt', undone: 'undone'},
    prepare: ({title, startedAt, undone}) => ({
      title: title || 'Migration',
      subtitle: [startedAt?.slice(0, 16).replace('T', ' '), undone && 'undone']
        .filter(Boolean)
        .join(' · '),
    }),
  },
})
