import {defineField} from 'sanity'
import {wikidataPattern} from './vocabularies/formats.ts'

/** The item of a person, place or organization in Wikidata. */
export const wikidataIdField = defineField({
  name: 'wikidataId',
  title: 'Wikidata item',
  type: 'string',
  description: 'Such as Q42; tells namesakes apart.',
  validation: (rule) => rule.regex(wikidataPattern, {name: 'Wikidata item'}),
})
