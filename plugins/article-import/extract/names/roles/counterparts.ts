import {findPlace} from '../../gazetteer/places.ts'

/** Whose equal somebody is: `and his Turkish counterpart, `. */
export const counterpart =
  /(?:\band|\bwith|,) (?:his|her|their) (?:[\p{L}’'-]+ ){0,4}counterpart,? (?:(?:Dr|Mr|Ms|Mrs|Prof|Professor)\.? )*$/u

/** A title without the country that it is of, which a counterpart does not share. */
export const withoutCountry = (title: string): string =>
  title.replace(/ of (?:the )?(\p{Lu}[\p{L} ]+)$/u, (whole, name: string) =>
    findPlace(name)?.kind === 'country' ? '' : whole,
  )
