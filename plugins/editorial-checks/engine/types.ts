/** How much a finding matters: an error guards publishing. */
export type Severity = 'error' | 'warning' | 'info'

/** One segment of a Sanity path: a field, an index, or an array member by its key. */
export type PathSegment = string | number | {readonly _key: string}

/** A stretch of text inside the value that `path` names, in UTF-16 code units. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

/** A change that mends a finding, as Sanity patch operations. */
export interface Fix {
  readonly title: string
  /** Whether it may be applied without an editor's look. */
  readonly safe: boolean
  readonly patch: {
    readonly set?: Readonly<Record<string, unknown>>
    readonly unset?: readonly string[]
    readonly insert?: Readonly<Record<string, unknown>>
  }
}

/** What a rule found in a document: plain data that Studio, terminal and CI show alike. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly documentId: string
  readonly documentType: string
  readonly path: readonly PathSegment[]
  /** For Portable Text the path names the block and the span counts in the block's plain text. */
  readonly span?: TextSpan
  /** Where that is, in an editor's words: `picture 2 of 5, harbour.jpg`; absent for the document as a whole. */
  readonly place?: string
  /** What is wrong, in an editor's words. */
  readonly message: string
  /** What to do. */
  readonly help?: string
  readonly fix?: Fix
  /** The rule's page. */
  readonly docs?: string
  /** Set when an editor waived it: it is shown, and blocks nothing. */
  readonly waived?: {readonly by: string; readonly reason: string; readonly at: string}
}
