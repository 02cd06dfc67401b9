import {defineArrayMember, defineField, defineType} from 'sanity'

/** Fields that articles must have, in all sections or in one. */
export const requiredFields = defineType({
  name: 'requiredFields',
  title: 'Required fields',
  type: 'object',
  fields: [
    defineField({
      name: 'section',
      title: 'In section',
      type: 'reference',
      to: [{type: 'section'}],
      description: 'Empty for all sections.',
    }),
    defineField({
      name: 'fields',
      title: 'Fields',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      options: {layout: 'tags'},
      description: 'Names of fields of an article: leadFigure, seo.description.',
      validation: (rule) => rule.required().min(1),
    }),
  ],
  preview: {
    select: {section: 'section.title', fields: 'fields'},
    prepare: ({section, fields}) => ({
      title: section ?? 'All sections',
      subtitle: Array.isArray(fields) ? fields.join(', ') : '',
    }),
  },
})
