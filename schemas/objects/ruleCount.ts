import {defineField, defineType} from 'sanity'

/** How often a rule of the checks spoke in one import run. */
export const ruleCount = defineType({
  name: 'ruleCount',
  title: 'Findings of a rule',
  type: 'object',
  fields: [
    defineField({
      name: 'rule',
      title: 'Rule',
      type: 'string',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'count',
      title: 'Findings',
      type: 'number',
      validation: (rule) => rule.required(),
    }),
  ],
  preview: {
    select: {title: 'rule', count: 'count'},
    prepare: ({title, count}) => ({title, subtitle: String(count ?? 0)}),
  },
})
