import type {RawImage} from '../../../model.ts'

/** What one layer says of an article; dates as written, nothing guessed. */
export interface PageFields {
  readonly url?: string | undefined
  readonly externalId?: string | undefined
  readonly headline?: string | undefined
  readonly subheadline?: string | undefined
  readonly kicker?: string | undefined
  readonly bylines?: readonly string[] | undefined
  readonly publishedAt?: string | undefined
  readonly updatedAt?: string | undefined
  readonly language?: string | undefined
  readonly section?: string | undefined
  readonly tags?: readonly string[] | undefined
  readonly leadImage?: RawImage | undefined
  readonly sourceName?: string | undefined
  readonly description?: string | undefined
  readonly copyrightHolder?: string | undefined
  readonly copyrightNotice?: string | undefined
  /** The body as plain text, a line for each paragraph. */
  readonly bodyText?: string | undefined
}

/** One layer's fields under the name that provenance gives it. */
export interface FieldLayer {
  /** Such as `jsonLd`, `microdata`, `rdfa`, `openGraph`, `meta`, `content`. */
  readonly name: string
  readonly fields: PageFields
}
