import {CaseIcon} from '@sanity/icons/Case'
import {defineField, defineType} from 'sanity'
import {partialDate} from '../partialDate.ts'

/** An office that a person held or holds. */
export const personRole = defineType({
  name: 'personRole',
  title: 'Role',
  type: 'object',
  icon: CaseIcon,
  fieldsets: [{name: 'period', title: 'In office', options: {columns: 2}}],
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'As it is written before or after the name, such as Director General.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'organization',
      title: 'Organization',
      type: 'reference',
      to: [{type: 'organization'}],
    }),
    defineField({
      name: 'from',
      title: 'From',
      type: 'string',
      fieldset: 'period',
      description: 'A year, a month or a day.',
      validation: partialDate,
    }),
    defineField({
      name: 'to',
      title: 'Until',
      type: 'string',
      fieldset: 'period',
      description: 'Empty while in office.',
      validation: partialDate,
    }),
  ],
  preview: {select: {title: 'title', subtitle: 'organization.name'}},
})
