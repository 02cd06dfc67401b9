import {defineArrayMember, defineField} from 'sanity'

/** Marks a document that an import made and no editor has looked at; in the group `origin`. */
export const needsReviewField = defineField({
  name: 'needsReview',
  title: 'Needs review',
  type: 'boolean',
  group: 'origin',
  description: 'Set by imports. Switch off when you have looked at it.',
})

/** Where the document came from, one entry per source; in the group `origin`. */
export const provenanceField = defineField({
  name: 'provenance',
  title: 'Origin',
  type: 'array',
  of: [defineArrayMember({type: 'provenance'})],
  group: 'origin',
  description: 'Every source that told this. Written by imports.',
  readOnly: true,
})

/** Findings of the checks that editors waived with a reason; in the group `origin`. */
export const waiversField = defineField({
  name: 'waivers',
  title: 'Waived findings',
  type: 'array',
  of: [defineArrayMember({type: 'waiver'})],
  group: 'origin',
  description: 'Findings that an editor decided not to follow. A changed text is checked anew.',
})
