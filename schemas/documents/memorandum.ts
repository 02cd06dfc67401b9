import {BookIcon} from '@sanity/icons/Book'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {heldToList} from '../heldToList.ts'
import {needsReviewField, provenanceField, waiversField} from '../originFields.ts'
import {slugForm} from '../slugField.ts'
import {titleOf} from '../vocabularies/choice.ts'
import {datePrecisions} from '../vocabularies/datePrecisions.ts'
import {memorandumKinds} from '../vocabularies/memorandumKinds.ts'
import {memorandumStatuses} from '../vocabularies/memorandumStatuses.ts'

/** A document that organizations signed or plan to sign, with the sentences that tell of it. */
export const memorandum = defineType({
  name: 'memorandum',
  title: 'Memorandum',
  type: 'document',
  icon: BookIcon,
  groups: [
    {name: 'document', title: 'Document', default: true},
    {name: 'content', title: 'Content'},
    {name: 'evidence', title: 'Evidence'},
    {name: 'origin', title: 'Origin'},
  ],
  fieldsets: [
    {name: 'signing', title: 'Signing', options: {columns: 2}},
    {name: 'term', title: 'Term', options: {columns: 2}},
  ],
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      group: 'document',
      description: 'Kind and parties, such as Memorandum of cooperation between A and B.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'slug',
      title: 'Address',
      type: 'slug',
      group: 'document',
      options: {source: 'title', maxLength: 96},
      validation: slugForm,
    }),
    defineField({
      name: 'kind',
      title: 'Kind',
      type: 'string',
      group: 'document',
      options: {list: [...memorandumKinds]},
      initialValue: 'memorandumOfUnderstanding',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'status',
      title: 'Status',
      type: 'string',
      group: 'document',
      options: {list: [...memorandumStatuses]},
      initialValue: 'signed',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'parties',
      title: 'Parties',
      type: 'array',
      of: [defineArrayMember({type: 'memorandumParty'})],
      group: 'document',
      validation: (rule) => rule.required().min(1),
    }),
    defineField({
      name: 'signedOn',
      title: 'Signed on',
      type: 'date',
      group: 'document',
      fieldset: 'signing',
      description: 'Leave empty while the year is not certain.',
    }),
    defineField({
      name: 'signedOnPrecision',
      title: 'How exact',
      type: 'string',
      group: 'document',
      fieldset: 'signing',
      options: {list: [...datePrecisions]},
      validation: heldToList,
    }),
    defineField({
      name: 'signedOnText',
      title: 'Date as written',
      type: 'string',
      group: 'document',
      fieldset: 'signing',
      description: 'The words of the article, such as May 11 or last Friday.',
    }),
    defineField({
      name: 'place',
      title: 'Signed in',
      type: 'reference',
      to: [{type: 'place'}],
      group: 'document',
      fieldset: 'signing',
    }),
    defineField({
      name: 'effectiveFrom',
      title: 'In force from',
      type: 'date',
      group: 'document',
      fieldset: 'term',
    }),
    defineField({
      name: 'expiresOn',
      title: 'Expires on',
      type: 'date',
      group: 'document',
      fieldset: 'term',
    }),
    defineField({
      name: 'areas',
      title: 'Areas of cooperation',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      options: {layout: 'tags'},
      group: 'content',
    }),
    defineField({name: 'summary', title: 'Summary', type: 'text', rows: 4, group: 'content'}),
    defineField({
      name: 'documentFile',
      title: 'The document',
      type: 'file',
      group: 'content',
      options: {accept: 'application/pdf,.doc,.docx,.odt,image/*'},
      description: 'A scan or copy of what was signed.',
    }),
    defineField({
      name: 'successorOf',
      title: 'Successor of',
      type: 'reference',
      to: [{type: 'memorandum'}],
      group: 'content',
      description: 'The earlier document that this one renews or replaces.',
      options: {
        filter: ({document}) => ({
          filter: '_id != $self',
          params: {self: document._id.replace(/^drafts\./, '')},
        }),
      },
    }),
    defineField({
      name: 'evidence',
      title: 'Evidence',
      type: 'array',
      of: [defineArrayMember({type: 'evidence'})],
      group: 'evidence',
      description: 'The sentences that these facts rest on.',
    }),
    needsReviewField,
    provenanceField,
    waiversField,
  ],
  orderings: [
    {
      name: 'newest',
      title: 'Signed last',
      by: [{field: 'signedOn', direction: 'desc', nulls: 'last'}],
    },
    {name: 'expiry', title: 'Expires first', by: [{field: 'expiresOn', direction: 'asc'}]},
    {name: 'title', title: 'Title', by: [{field: 'title', direction: 'asc'}]},
  ],
  preview: {
    select: {
      title: 'title',
      status: 'status',
      kind: 'kind',
      signedOn: 'signedOn',
      signedOnText: 'signedOnText',
      firstParty: 'parties.0.organization.name',
      secondParty: 'parties.1.organization.name',
      thirdParty: 'parties.2.organization.name',
    },
    prepare: ({title, status, kind, signedOn, signedOnText, ...parties}) => ({
      title: partiesOf(parties) || title || titleOf(memorandumKinds, kind) || 'No title yet',
      subtitle: [
        titleOf(memorandumStatuses, status),
        signedOn ?? signedOnText,
        titleOf(memorandumKinds, kind),
      ]
        .filter(Boolean)
        .join(' · '),
    }),
  },
})

/** The parties tell memoranda apart in a list, where most titles begin alike. */
function partiesOf(parties: {firstParty?: string; secondParty?: string; thirdParty?: string}) {
  const {firstParty, secondParty, thirdParty} = parties
  return secondParty && [firstParty, secondParty, thirdParty].filter(Boolean).join(' – ')
}
