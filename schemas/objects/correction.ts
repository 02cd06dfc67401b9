import {EditIcon} from '@sanity/icons/Edit'
import {defineField, defineType} from 'sanity'

/** A dated correction; schema.org `CorrectionComment`. */
export const correction = defineType({
  name: 'correction',
  title: 'Correction',
  type: 'object',
  icon: EditIcon,
  fields: [
    defineField({
      name: 'date',
      title: 'Corrected at',
      type: 'datetime',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'text',
      title: 'What was corrected',
      type: 'text',
      rows: 3,
      description: 'Say what was wrong and what is right, in words for readers.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'public',
      title: 'Shown to readers',
      type: 'boolean',
      description: 'Switch off for a note that stays in the newsroom.',
      initialValue: true,
    }),
  ],
  initialValue: () => ({date: new Date().toISOString(), public: true}),
  preview: {
    select: {text: 'text', date: 'date', isPublic: 'public'},
    prepare: ({text, date, isPublic}) => ({
      title: text || 'Empty correction',
      subtitle: [date?.slice(0, 10), isPublic === false ? 'internal' : undefined]
        .filter(Boolean)
        .join(' · '),
    }),
  },
})
