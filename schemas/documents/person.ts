import {UserIcon} from '@sanity/icons/User'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {needsReviewField, provenanceField, waiversField} from '../originFields.ts'
import {slugForm} from '../slugField.ts'
import {wikidataIdField} from '../wikidataIdField.ts'

/** Someone who writes news or is named in it; schema.org `Person`. */
export const person = defineType({
  name: 'person',
  title: 'Person',
  type: 'document',
  icon: UserIcon,
  groups: [
    {name: 'person', title: 'Person', default: true},
    {name: 'origin', title: 'Origin'},
  ],
  fields: [
    defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      group: 'person',
      description: 'As this newsroom writes it, given name first.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'slug',
      title: 'Address',
      type: 'slug',
      group: 'person',
      options: {source: 'name', maxLength: 96},
      validation: slugForm,
    }),
    defineField({
      name: 'variants',
      title: 'Other spellings',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      options: {layout: 'tags'},
      group: 'person',
      description: 'Other transliterations and former names. Imports recognise them all.',
    }),
    defineField({
      name: 'roles',
      title: 'Roles',
      type: 'array',
      of: [defineArrayMember({type: 'personRole'})],
      group: 'person',
      description: 'Offices held, the present one first.',
    }),
    defineField({name: 'portrait', title: 'Portrait', type: 'figure', group: 'person'}),
    defineField({
      name: 'description',
      title: 'Description',
      type: 'text',
      rows: 4,
      group: 'person',
    }),
    {...wikidataIdField, group: 'person'},
    needsReviewField,
    provenanceField,
    waiversField,
  ],
  orderings: [{name: 'name', title: 'Name', by: [{field: 'name', direction: 'asc'}]}],
  preview: {
    select: {
      name: 'name',
      role: 'roles.0.title',
      organization: 'roles.0.organization.name',
      media: 'portrait',
    },
    prepare: ({name, role, organization, media}) => ({
      title: name || 'No name yet',
      subtitle: [role, organization].filter(Boolean).join(', '),
      media: media?.asset ? media : UserIcon,
    }),
  },
})
