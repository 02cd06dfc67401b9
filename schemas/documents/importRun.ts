import {DownloadIcon} from '@sanity/icons/Download'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {titleOf} from '../vocabularies/choice.ts'
import {runStatuses} from '../vocabularies/runStatuses.ts'

/** The account of one import: what was read and what became of it. Read-only in Studio. */
export const importRun = defineType({
  name: 'importRun',
  title: 'Import run',
  type: 'document',
  icon: DownloadIcon,
  readOnly: true,
  fieldsets: [{name: 'times', title: 'Times', options: {columns: 3}}],
  fields: [
    defineField({
      name: 'source',
      title: 'Source',
      type: 'string',
      description: 'The file, folder or address that was imported.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'sources',
      title: 'By kind of source',
      type: 'array',
      of: [defineArrayMember({type: 'sourceCount'})],
    }),
    defineField({name: 'target', title: 'Target', type: 'string'}),
    defineField({
      name: 'status',
      title: 'Status',
      type: 'string',
      options: {list: [...runStatuses]},
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
    defineField({
      name: 'durationMs',
      title: 'Duration in milliseconds',
      type: 'number',
      fieldset: 'times',
    }),
    defineField({
      name: 'counts',
      title: 'Articles',
      type: 'object',
      options: {columns: 3},
      description: 'Read = created + changed + unchanged + skipped + failed.',
      fields: (
        [
          ['read', 'Read'],
          ['created', 'Created'],
          ['changed', 'Changed'],
          ['unchanged', 'Unchanged'],
          ['skipped', 'Skipped'],
          ['failed', 'Failed'],
        ] as const
      ).map(([name, title]) =>
        defineField({name, title, type: 'number', validation: (rule) => rule.required().min(0)}),
      ),
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'losses',
      title: 'Losses',
      type: 'array',
      of: [defineArrayMember({type: 'importLoss'})],
      description: 'What was read and could not be kept.',
    }),
    defineField({
      name: 'findingsByRule',
      title: 'Findings by rule',
      type: 'array',
      of: [defineArrayMember({type: 'ruleCount'})],
    }),
    defineField({name: 'by', title: 'Started by', type: 'string'}),
  ],
  orderings: [
    {name: 'newest', title: 'Newest first', by: [{field: 'startedAt', direction: 'desc'}]},
  ],
  preview: {
    select: {source: 'source', startedAt: 'startedAt', status: 'status', counts: 'counts'},
    prepare: ({source, startedAt, status, counts}) => ({
      title: source || 'Import',
      subtitle: [
        startedAt?.slice(0, 16).replace('T', ' '),
        titleOf(runStatuses, status),
        counts && `${counts.read ?? 0} read, ${counts.failed ?? 0} failed`,
      ]
        .filter(Boolean)
        .join(' · '),
    }),
  },
})
