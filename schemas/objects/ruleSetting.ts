import {ControlsIcon} from '@sanity/icons/Controls'
import {defineField, defineType} from 'sanity'
import {severities} from '../vocabularies/severities.ts'

/** How much one rule of the checks matters in this newsroom. */
export const ruleSetting = defineType({
  name: 'ruleSetting',
  title: 'Rule',
  type: 'object',
  icon: ControlsIcon,
  fields: [
    defineField({
      name: 'rule',
      title: 'Rule',
      type: 'string',
      description: 'Its id, as findings show it, such as headline-too-long.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'severity',
      title: 'Treat as',
      type: 'string',
      options: {list: [...severities], layout: 'radio'},
      initialValue: 'warning',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'options',
      title: 'Options',
      type: 'text',
      rows: 3,
      description: 'Settings of the rule as JSON, for rules that have them.',
      validation: (rule) =>
        rule.custom((value) => {
          if (!value) return true
          try {
            const parsed: unknown = JSON.parse(value)
            return (
              (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) ||
              'Options are a JSON object: {"name": value}'
            )
          } catch (error) {
            return `Not JSON: ${error instanceof Error ? error.message : String(error)}`
          }
        }),
    }),
  ],
  preview: {select: {title: 'rule', subtitle: 'severity'}},
})
