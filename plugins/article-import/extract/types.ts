/** One paragraph of an article's body, under the `_key` of its Portable Text block. */
export interface Paragraph {
  readonly key: string
  readonly text: string
  /** Headings and list items are read for names, and never for datelines or bylines. */
  readonly kind?: 'paragraph' | 'heading' | 'listItem' | 'quote'
}

/** An article as extraction reads it: plain text, and what its source already told. */
export interface ArticleText {
  readonly headline?: string
  readonly subheadline?: string
  readonly paragraphs: readonly Paragraph[]
  /** ISO 8601; relative dates and days without a year are read against it. */
  readonly publishedAt?: string
  /** BCP 47; guessed from the script and the commonest words when absent. */
  readonly language?: string
  /** The publication's name, when the source says it outside the text. */
  readonly sourceName?: string
  readonly bylines?: readonly string[]
  /** What {@link LearnedBoilerplate} holds for this article's source. */
  readonly learnedBoilerplate?: readonly BoilerplateLine[]
}

/** Where a fact stands: `quote` is `text.slice(start, end)` of the paragraph that `block` names. */
export interface Evidence {
  readonly quote: string
  /** A paragraph's key, or `headline` or `subheadline`. */
  readonly block: string
  /** Offsets in that paragraph's text, in UTF-16 code units. */
  readonly start: number
  readonly end: number
}

/** What every extracted fact carries: where it stands, and how sure the reading is, from 0 to 1. */
export interface Fact {
  readonly evidence: Evidence
  readonly confidence: number
}

/** The medium that a marker such as `[PHOTOS]` announces. */
export type MediaMarker = 'photos' | 'video' | 'audio' | 'gallery'

/** A headline without its trailing media marker. */
export interface HeadlineFact {
  readonly text: string
  readonly mediaMarker?: MediaMarker
  /** The marker as written, brackets included. */
  readonly removed?: string
}

/** The place and day from which a report was filed, as written before its first sentence. */
export interface DatelineFact extends Fact {
  /** As written, such as `SHUSHA`. */
  readonly text: string
  readonly place?: string
  /** `YYYY-MM-DD`, when the dateline names a day that the publication date completes. */
  readonly date?: string
  readonly agency?: string
  /** Where the first sentence begins in the paragraph. */
  readonly bodyStart: number
}

/** An author as credited. */
export interface BylineFact extends Fact {
  readonly creditLine: string
  readonly name?: string
  /** Whether the whole paragraph is a byline, and can leave the body. */
  readonly standsAlone: boolean
}

/** The publication or agency whose report this is. */
export interface SourceFact extends Fact {
  readonly name: string
}

/** Why a paragraph is no part of the story. */
export type BoilerplateReason =
  | 'advertisement'
  | 'byline'
  | 'contact'
  | 'copyright'
  | 'learned'
  | 'newsletter'
  | 'read-more'
  | 'share'
  | 'social-follow'

/** A paragraph to leave out of the body, and to report. */
export interface BoilerplateFact {
  readonly block: string
  readonly text: string
  readonly reason: BoilerplateReason
}

/** A line that stands at the same place in many articles of one source. */
export interface BoilerplateLine {
  /** The line as `boilerplateSignature` folds it. */
  readonly signature: string
  readonly at: 'head' | 'tail'
  /** In how many articles it was seen. */
  readonly count: number
}

/** Boilerplate learned over an archive, by source name. */
export type LearnedBoilerplate = Readonly<Record<string, readonly BoilerplateLine[]>>

/** One stretch of text that names something. */
export interface Mention {
  readonly block: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What an organization is; the same words as the `kind` field of its document. */
export type OrganizationKind =
  | 'intergovernmental'
  | 'government'
  | 'ministry'
  | 'foundation'
  | 'company'
  | 'university'
  | 'media'
  | 'ngo'
  | 'cultural'
  | 'other'

/** An organization that the article names. */
export interface OrganizationFact extends Fact {
  /** The fullest form in the text. */
  readonly name: string
  /** As the text introduces it: in parentheses, or after `known as`. */
  readonly abbreviation?: string
  /** Other forms in the text, a lone abbreviation among them. */
  readonly aliases: readonly string[]
  readonly kind: OrganizationKind
  /** ISO 3166-1 alpha-2, when the name or its surroundings say it. */
  readonly country?: string
  /** The id in the gazetteer, for organizations that it knows. */
  readonly known?: string
  readonly mentions: readonly Mention[]
}

/** A role as the text gives it. */
export interface RoleFact {
  readonly title: string
  /** The organization's name, as among {@link Extraction.organizations} where it is one. */
  readonly organization?: string
}

/** A person whom the article names in full. */
export interface PersonFact extends Fact {
  readonly name: string
  readonly variants: readonly string[]
  readonly roles: readonly RoleFact[]
  readonly mentions: readonly Mention[]
}

/** A place that the article names; `kind` `country` makes no document by itself. */
export interface PlaceFact extends Fact {
  readonly name: string
  readonly kind: 'city' | 'region' | 'country' | 'venue' | 'other'
  readonly country?: string
  /** The id in the gazetteer, for places that it knows. */
  readonly known?: string
  readonly mentions: readonly Mention[]
}

/** The kinds of memoranda, as in the `memorandum` document. */
export type MemorandumKind =
  | 'memorandumOfUnderstanding'
  | 'memorandumOfCooperation'
  | 'cooperationAgreement'
  | 'protocol'
  | 'jointDeclaration'

/** Where a memorandum stands in its life, as the article tells it. */
export type MemorandumStatus = 'planned' | 'signed' | 'extended' | 'expired' | 'terminated'

/** How much of the day of signing the text tells. */
export type DatePrecision = 'day' | 'month' | 'year' | 'dayWithoutYear' | 'unknown'

/** A person said to sign. */
export interface SignatoryFact {
  readonly name: string
  readonly title?: string
  readonly organization?: string
}

/** A memorandum that the article reports. */
export interface MemorandumFact extends Fact {
  readonly kind: MemorandumKind
  /** Whether the text says the kind, or only `memorandum`. */
  readonly kindStated: boolean
  /** Full names, verbatim in the text. */
  readonly parties: readonly string[]
  /** Those that the text introduces for the parties, by party name. */
  readonly abbreviations: Readonly<Record<string, string>>
  readonly signatories: readonly SignatoryFact[]
  /** `YYYY-MM-DD`, only when the day is certain. */
  readonly signedOn?: string
  readonly signedOnPrecision: DatePrecision
  /** As written. */
  readonly signedOnText?: string
  readonly place?: string
  readonly status: MemorandumStatus
  readonly areas: readonly string[]
  readonly effectiveFrom?: string
  readonly expiresOn?: string
  readonly summary?: string
  /** Further sentences that speak of it, the first being {@link Fact.evidence}. */
  readonly furtherEvidence: readonly Evidence[]
}

/** Something that an editor should look at; never fatal. */
export interface ExtractIssue {
  /** Kebab-case, such as `signing-year-unknown` or `former-name-used`. */
  readonly code: string
  readonly message: string
  readonly evidence?: Evidence
}

/** All that one article says. */
export interface Extraction {
  readonly language: string
  readonly publishedAt?: string
  readonly headline: HeadlineFact
  readonly dateline?: DatelineFact
  readonly bylines: readonly BylineFact[]
  readonly source?: SourceFact
  readonly boilerplate: readonly BoilerplateFact[]
  readonly organizations: readonly OrganizationFact[]
  /** Capitalised names that are only organizations if a registry knows them. */
  readonly candidates: readonly OrganizationFact[]
  readonly persons: readonly PersonFact[]
  readonly places: readonly PlaceFact[]
  readonly memoranda: readonly MemorandumFact[]
  readonly issues: readonly ExtractIssue[]
}
