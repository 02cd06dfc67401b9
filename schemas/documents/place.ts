import {EarthGlobeIcon} from '@sanity/icons/EarthGlobe'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {countryField} from '../countryField.ts'
import {heldToList} from '../heldToList.ts'
import {needsReviewField, provenanceField, waiversField} from '../originFields.ts'
import {slugForm} from '../slugField.ts'
import {titleOf} from '../vocabularies/choice.ts'
import {countries} from '../vocabularies/countries.ts'
import {placeKinds} from '../vocabularies/placeKinds.ts'
import {wikidataIdField} from '../wikidataIdField.ts'

/** A place where news happens; schema.org `Place`. */
export const place = defineType({
  name: 'place',
  title: 'Place',
  type: 'document',
  icon: EarthGlobeIcon,
  groups: [
    {name: 'place', title: 'Place', default: true},
    {name: 'origin', title: 'Origin'},
  ],
  fieldsets: [{name: 'where', title: 'Kind and country', options: {columns: 2}}],
  fields: [
    defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      group: 'place',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'slug',
      title: 'Address',
      type: 'slug',
      group: 'place',
      options: {source: 'name', maxLength: 96},
      validation: slugForm,
    }),
    defineField({
      name: 'variants',
      title: 'Other names',
      type: 'array',
      of: [defineArrayMember({type: 'placeName'})],
      group: 'place',
      description: 'Former names, other languages, other spellings.',
    }),
    defineField({
      name: 'kind',
      title: 'Kind',
      type: 'string',
      group: 'place',
      fieldset: 'where',
      options: {list: [...placeKinds]},
      validation: heldToList,
    }),
    {...countryField, group: 'place', fieldset: 'where'},
    defineField({
      name: 'parent',
      title: 'Lies in',
      type: 'reference',
      to: [{type: 'place'}],
      group: 'place',
      options: {
        filter: ({document}) => ({
          filter: '_id != $self',
          params: {self: document._id.replace(/^drafts\./, '')},
        }),
      },
    }),
    defineField({name: 'location', title: 'On the map', type: 'geopoint', group: 'place'}),
    {...wikidataIdField, group: 'place'},
    needsReviewField,
    provenanceField,
    waiversField,
  ],
  orderings: [
    {name: 'name', title: 'Name', by: [{field: 'name', direction: 'asc'}]},
    {
      name: 'country',
      title: 'Country',
      by: [
        {field: 'country', direction: 'asc'},
        {field: 'name', direction: 'asc'},
      ],
    },
  ],
  preview: {
    select: {name: 'name', country: 'country', kind: 'kind'},
    prepare: ({name, country, kind}) => ({
      title: name || 'No name yet',
      subtitle: [titleOf(placeKinds, kind), titleOf(countries, country)]
        .filter(Boolean)
        .join(' · '),
    }),
  },
})
