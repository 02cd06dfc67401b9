import {defineArrayMember, defineField, defineType} from 'sanity'

/** A name as this newsroom writes it, with the spellings to avoid. */
export const preferredName = defineType({
  name: 'preferredName',
  title: 'Preferred name',
  type: 'object',
  fields: [
    defineField({
      name: 'preferred',
      title: 'Write',
      type: 'string',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'avoid',
      title: 'Instead of',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      options: {layout: 'tags'},
      validation: (rule) => rule.required().min(1),
    }),
  ],
  preview: {
    select: {title: 'preferred', avoid: 'avoid'},
    prepare: ({title, avoid}) => ({
      title,
      subtitle: Array.isArray(avoid) ? `not ${avoid.join(', ')}` : '',
    }),
  },
})
