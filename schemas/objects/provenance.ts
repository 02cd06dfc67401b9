import {DownloadIcon} from '@sanity/icons/Download'
import {defineField, defineType} from 'sanity'

/** Where an imported document came from; written by imports, read-only in Studio. */
export const provenance = defineType({
  name: 'provenance',
  title: 'Origin',
  type: 'object',
  icon: DownloadIcon,
  readOnly: true,
  fields: [
    defineField({
      name: 'sourceName',
      title: 'Source',
      type: 'string',
      description: 'The publication, agency or archive that told it.',
    }),
    defineField({name: 'sourceUrl', title: 'Original address', type: 'url'}),
    defineField({
      name: 'externalId',
      title: 'Id at the source',
      type: 'string',
    }),
    defineField({
      name: 'contentHash',
      title: 'Content hash',
      type: 'string',
      description: 'Tells a later import whether the source has changed.',
    }),
    defineField({name: 'importedAt', title: 'Imported at', type: 'datetime'}),
    defineField({
      name: 'run',
      title: 'Import run',
      type: 'reference',
      weak: true,
      to: [{type: 'importRun'}],
    }),
    defineField({
      name: 'rawRecord',
      title: 'Raw record',
      type: 'string',
      description: 'Where it stands in the archive: file, entry, number.',
    }),
    defineField({
      name: 'fields',
      title: 'Where each field came from',
      type: 'text',
      rows: 2,
      description: 'As JSON, a field and the part of the source that gave it.',
    }),
    defineField({
      name: 'importedRev',
      title: 'Revision as imported',
      type: 'string',
      description: 'Tells a later import whether an editor has changed the document.',
    }),
  ],
  preview: {
    select: {sourceName: 'sourceName', sourceUrl: 'sourceUrl', importedAt: 'importedAt'},
    prepare: ({sourceName, sourceUrl, importedAt}) => ({
      title: sourceName || sourceUrl || 'Unnamed source',
      subtitle: importedAt ? `Imported ${importedAt.slice(0, 10)}` : 'Imported',
    }),
  },
})
