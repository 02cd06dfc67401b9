import type {Choice} from './choice.ts'

/** What sort of place it is. */
export type PlaceKind = 'city' | 'region' | 'country' | 'venue' | 'other'

/** Kinds of places, from venues to countries. */
export const placeKinds: readonly Choice<PlaceKind>[] = [
  {value: 'city', title: 'City, town or village'},
  {value: 'region', title: 'Region or district'},
  {value: 'country', title: 'Country'},
  {value: 'venue', title: 'Venue or building'},
  {value: 'other', title: 'Other'},
]
