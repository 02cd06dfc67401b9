import {defineField, defineType} from 'sanity'
import {languagePattern} from '../vocabularies/formats.ts'

/** Another spelling or an older or foreign name of a place. */
export const placeName = defineType({
  name: 'placeName',
  title: 'Name',
  type: 'object',
  options: {columns: 2},
  fields: [
    defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'language',
      title: 'Language',
      type: 'string',
      description: 'As a code: en, az, fr.',
      validation: (rule) => rule.regex(languagePattern, {name: 'language code'}),
    }),
  ],
  preview: {select: {title: 'name', subtitle: 'language'}},
})
