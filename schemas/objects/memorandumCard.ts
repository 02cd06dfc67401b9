import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {defineField, defineType} from 'sanity'

/** A memorandum shown as a card inside a text. */
export const memorandumCard = defineType({
  name: 'memorandumCard',
  title: 'Memorandum',
  type: 'object',
  icon: DocumentTextIcon,
  fields: [
    defineField({
      name: 'memorandum',
      title: 'Memorandum',
      type: 'reference',
      to: [{type: 'memorandum'}],
      validation: (rule) => rule.required(),
    }),
  ],
  preview: {
    select: {title: 'memorandum.title', subtitle: 'memorandum.signedOn'},
    prepare: ({title, subtitle}) => ({
      title: title || 'No memorandum chosen',
      ...(subtitle ? {subtitle} : {}),
    }),
  },
})
