import {defineField} from 'sanity'
import {heldToList} from './heldToList.ts'
import {countries} from './vocabularies/countries.ts'

/** A country as an ISO 3166-1 alpha-2 code. */
export const countryField = defineField({
  name: 'country',
  title: 'Country',
  type: 'string',
  options: {list: [...countries]},
  validation: heldToList,
})
