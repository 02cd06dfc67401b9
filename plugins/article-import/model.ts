/** An image as the file told of it; nothing is fetched yet. */
export interface RawImage {
  /** An http(s) URL, or a path inside the archive that is relative to the article's file. */
  readonly url: string
  readonly alt?: string
  readonly caption?: string
  readonly credit?: string
  readonly copyright?: string
  readonly width?: number
  readonly height?: number
}

/** The article's text as the file held it. */
export interface RawBody {
  readonly format: 'html' | 'text' | 'portableText'
  /** HTML or text; for `portableText`, an array of blocks. */
  readonly content: string | readonly unknown[]
}

/** Something that was read and could not be kept, or was repaired; every loss is one of these. */
export interface ImportIssue {
  /** A stable kebab-case name such as `unsafe-link`, `unknown-shortcode`, `mojibake-repaired`. */
  readonly code: string
  readonly message: string
  /** `loss`: visible content did not survive; `repair`: it did, changed; `note`: worth knowing. */
  readonly kind: 'loss' | 'repair' | 'note'
  /** The text that was lost or repaired, cut to 200 characters. */
  readonly text?: string
  /** Offsets in the source text, in UTF-16 code units. */
  readonly span?: {readonly start: number; readonly end: number}
}

/** One article as its source said it: nothing guessed, nothing converted. */
export interface RawArticle {
  /** The id of the source that read it, such as `wxr` or `wire-text`. */
  readonly source: string
  /** Where it stood: `file`, `archive.zip!entry`, and `#index` for one of many. */
  readonly locator: string
  /** The publication's or agency's name, when the file says it. */
  readonly sourceName?: string
  readonly externalId?: string
  readonly url?: string
  readonly slug?: string
  readonly headline?: string
  readonly subheadline?: string
  readonly kicker?: string
  readonly body: RawBody
  readonly bylines?: readonly string[]
  /** ISO 8601 with offset; a source drops a date that it cannot read and adds an issue. */
  readonly publishedAt?: string
  readonly updatedAt?: string
  readonly embargoUntil?: string
  readonly language?: string
  readonly section?: string
  readonly tags?: readonly string[]
  readonly leadImage?: RawImage
  /** Galleries that stand outside the body. */
  readonly galleries?: readonly {readonly title?: string; readonly images: readonly RawImage[]}[]
  readonly status?: 'published' | 'draft' | 'scheduled' | 'private' | 'trashed'
  /** `article` unless the source says otherwise (`page`, `attachment`...). */
  readonly postType?: string
  readonly seo?: {
    readonly title?: string
    readonly description?: string
    readonly imageUrl?: string
  }
  readonly rights?: {
    readonly copyrightHolder?: string
    readonly copyrightNotice?: string
    readonly usageTerms?: string
  }
  readonly corrections?: readonly {readonly date?: string; readonly text: string}[]
  /** Which layer or selector gave a field, for `--explain` and provenance. */
  readonly fieldSources?: Readonly<Record<string, string>>
  /** Fields that have no place of their own, for mappings. */
  readonly extra?: Readonly<Record<string, unknown>>
  readonly issues: readonly ImportIssue[]
}

/** A Sanity document or object as plain data. */
export interface NewsDocument {
  readonly _id: string
  readonly _type: string
  readonly [field: string]: unknown
}

/** A Portable Text block or block object, always with a deterministic `_key`. */
export interface BodyBlock {
  readonly _type: string
  readonly _key: string
  readonly [field: string]: unknown
}

/** A body after conversion, with its account of visible text. */
export interface ConvertedBody {
  readonly blocks: readonly BodyBlock[]
  /** Images met in the body, in order; a `figure` block holds `sourceUrl` until its asset exists. */
  readonly images: readonly RawImage[]
  /** Runs of figures in `blocks` that belong together, by their keys; the figures stand in place. */
  readonly galleries?: readonly {readonly title?: string; readonly blockKeys: readonly string[]}[]
  readonly issues: readonly ImportIssue[]
  /** Visible characters without white space: `read` = `kept` + `reported`. */
  readonly account: {readonly read: number; readonly kept: number; readonly reported: number}
}
