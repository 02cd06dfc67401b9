import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {defineField, defineType} from 'sanity'

/** An editor's decision, with a reason, that a finding does not stand; ends when its text changes. */
export const waiver = defineType({
  name: 'waiver',
  title: 'Waiver',
  type: 'object',
  icon: CheckmarkCircleIcon,
  fields: [
    defineField({
      name: 'rule',
      title: 'Rule',
      type: 'string',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'path',
      title: 'Where',
      type: 'string',
      description: 'The field that the finding named; empty for the whole document.',
    }),
    defineField({
      name: 'reason',
      title: 'Reason',
      type: 'text',
      rows: 2,
      validation: (rule) => rule.required(),
    }),
    defineField({name: 'by', title: 'By', type: 'string', validation: (rule) => rule.required()}),
    defineField({name: 'at', title: 'At', type: 'datetime', validation: (rule) => rule.required()}),
    defineField({
      name: 'textHash',
      title: 'Text hash',
      type: 'string',
      description: 'The text that was waived; another text is checked anew.',
      readOnly: true,
      validation: (rule) => rule.required(),
    }),
  ],
  preview: {select: {title: 'rule', subtitle: 'reason'}},
})
