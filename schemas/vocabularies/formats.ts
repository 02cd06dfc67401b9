/** URL schemes that a link in a text may have; relative addresses and fragments are allowed too. */
export const linkSchemes: readonly string[] = ['http', 'https', 'mailto', 'tel']

/** A year, a month or a day: `2006`, `2006-05`, `2006-05-11`. */
export const partialDatePattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/** A Wikidata item such as `Q42`. */
export const wikidataPattern = /^Q[1-9]\d*$/

/** A slug: lower-case letters and digits, joined by single hyphens. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** The greatest number of characters of a slug. */
export const slugMaxLength = 96

/** The only id that the style guide may have. */
export const styleGuideId = 'styleGuide'

/** The form of a BCP 47 language tag, as far as newsrooms use it: `en`, `en-GB`, `zh-Hans`. */
export const languagePattern = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/
