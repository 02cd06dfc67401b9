import {defineField, defineType} from 'sanity'
import {partialDate} from '../partialDate.ts'
import {languagePattern} from '../vocabularies/formats.ts'

/** A name that an organization had or has, with its language and years. */
export const organizationName = defineType({
  name: 'organizationName',
  title: 'Name',
  type: 'object',
  fieldsets: [{name: 'period', title: 'In use', options: {columns: 2}}],
  fields: [
    defineField({name: 'name', title: 'Full name', type: 'string'}),
    defineField({name: 'abbreviation', title: 'Abbreviation', type: 'string'}),
    defineField({
      name: 'language',
      title: 'Language',
      type: 'string',
      description: 'As a code: en, az, fr.',
      validation: (rule) => rule.regex(languagePattern, {name: 'language code'}),
    }),
    defineField({
      name: 'from',
      title: 'From',
      type: 'string',
      fieldset: 'period',
      description: 'A year, a month or a day: 2020, 2020-01, 2020-01-30.',
      validation: partialDate,
    }),
    defineField({
      name: 'to',
      title: 'Until',
      type: 'string',
      fieldset: 'period',
      description: 'Empty while the name is in use.',
      validation: partialDate,
    }),
  ],
  preview: {
    select: {name: 'name', abbreviation: 'abbreviation', from: 'from', to: 'to'},
    prepare: ({name, abbreviation, from, to}) => ({
      title: [name, abbreviation && `(${abbreviation})`].filter(Boolean).join(' ') || 'Empty name',
      ...(from || to ? {subtitle: `${from ?? ''}–${to ?? ''}`} : {}),
    }),
  },
})
