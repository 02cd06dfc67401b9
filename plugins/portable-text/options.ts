/** A document that a text links to. */
export interface LinkTarget {
  readonly _id: string
  readonly _type: 'organization' | 'person' | 'place' | 'memorandum' | 'photoGallery'
  readonly slug: string | null
}

/** What rendering a text for the web is told; everything has a default. */
export interface WebTextOptions {
  /** The page of a document that the text refers to; undefined where the site has none. */
  readonly pathTo?: (target: LinkTarget) => string | undefined
  /** The `sizes` of pictures; the width of a column of text by default. */
  readonly sizes?: string
  /** Widths, in pixels, that pictures are offered in. */
  readonly widths?: readonly number[]
  /** Hosts whose frames are shown; a name also stands for its subdomains. */
  readonly frameHosts?: readonly string[]
  /** How a date is shown; as `YYYY-MM-DD` by default. */
  readonly formatDate?: (date: string) => string
}
