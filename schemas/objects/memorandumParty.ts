import {UsersIcon} from '@sanity/icons/Users'
import {defineField, defineType} from 'sanity'

/** One side of a memorandum and who signed for it. */
export const memorandumParty = defineType({
  name: 'memorandumParty',
  title: 'Party',
  type: 'object',
  icon: UsersIcon,
  fields: [
    defineField({
      name: 'organization',
      title: 'Organization',
      type: 'reference',
      to: [{type: 'organization'}],
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'signatory',
      title: 'Signed by',
      type: 'reference',
      to: [{type: 'person'}],
      description: 'Only who put a name under it, not who watched.',
    }),
    defineField({
      name: 'signatoryTitle',
      title: "Signatory's title",
      type: 'string',
      description: 'The office held on the day of signing.',
    }),
  ],
  preview: {
    select: {
      title: 'organization.name',
      signatory: 'signatory.name',
      office: 'signatoryTitle',
      media: 'organization.logo',
    },
    prepare: ({title, signatory, office, media}) => ({
      title: title || 'No organization',
      subtitle: [signatory, office].filter(Boolean).join(', '),
      media: media ?? UsersIcon,
    }),
  },
})
