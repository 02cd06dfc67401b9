import {CaseIcon} from '@sanity/icons/Case'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {countryField} from '../countryField.ts'
import {heldToList} from '../heldToList.ts'
import {needsReviewField, provenanceField, waiversField} from '../originFields.ts'
import {slugForm} from '../slugField.ts'
import {titleOf} from '../vocabularies/choice.ts'
import {organizationKinds} from '../vocabularies/organizationKinds.ts'
import {wikidataIdField} from '../wikidataIdField.ts'

/** A body that news is about or comes from; schema.org `Organization`. */
export const organization = defineType({
  name: 'organization',
  title: 'Organization',
  type: 'document',
  icon: CaseIcon,
  groups: [
    {name: 'names', title: 'Names', default: true},
    {name: 'about', title: 'About'},
    {name: 'origin', title: 'Origin'},
  ],
  fieldsets: [{name: 'place', title: 'Kind and country', options: {columns: 2}}],
  fields: [
    defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      group: 'names',
      description: 'The full name that this newsroom writes today.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'abbreviation',
      title: 'Abbreviation',
      type: 'string',
      group: 'names',
    }),
    defineField({
      name: 'slug',
      title: 'Address',
      type: 'slug',
      group: 'names',
      options: {source: 'name', maxLength: 96},
      validation: slugForm,
    }),
    defineField({
      name: 'names',
      title: 'Names over time',
      type: 'array',
      of: [defineArrayMember({type: 'organizationName'})],
      group: 'names',
      description:
        'Former names, other languages, other abbreviations. Imports recognise them all.',
    }),
    defineField({
      name: 'kind',
      title: 'Kind',
      type: 'string',
      group: 'about',
      fieldset: 'place',
      options: {list: [...organizationKinds]},
      validation: heldToList,
    }),
    {...countryField, group: 'about', fieldset: 'place'},
    defineField({
      name: 'parent',
      title: 'Part of',
      type: 'reference',
      to: [{type: 'organization'}],
      group: 'about',
      description: 'The body that it belongs to, such as a ministry of its department.',
      options: {
        filter: ({document}) => ({
          filter: '_id != $self',
          params: {self: document._id.replace(/^drafts\./, '')},
        }),
      },
    }),
    defineField({name: 'website', title: 'Website', type: 'url', group: 'about'}),
    {...wikidataIdField, group: 'about'},
    defineField({
      name: 'logo',
      title: 'Logo',
      type: 'image',
      group: 'about',
      options: {accept: 'image/*'},
    }),
    defineField({name: 'description', title: 'Description', type: 'text', rows: 4, group: 'about'}),
    needsReviewField,
    provenanceField,
    waiversField,
  ],
  orderings: [
    {name: 'name', title: 'Name', by: [{field: 'name', direction: 'asc'}]},
    {
      name: 'kind',
      title: 'Kind',
      by: [
        {field: 'kind', direction: 'asc'},
        {field: 'name', direction: 'asc'},
      ],
    },
  ],
  preview: {
    select: {name: 'name', abbreviation: 'abbreviation', kind: 'kind', media: 'logo'},
    prepare: ({name, abbreviation, kind, media}) => ({
      title: [name || 'No name yet', abbreviation && `(${abbreviation})`].filter(Boolean).join(' '),
      ...(kind ? {subtitle: titleOf(organizationKinds, kind) ?? kind} : {}),
      media: media ?? CaseIcon,
    }),
  },
})
