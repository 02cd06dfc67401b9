import type {RawArticle} from '../model.ts'

/** A record that was read and became no article; with the articles it accounts for every record. */
export interface RecordFailure {
  /** Where it stood: `file`, `archive.zip!entry`, and `#index` for one of many. */
  readonly locator: string
  /** A stable kebab-case name such as `invalid-json`, `unknown-format`, `not-an-article`. */
  readonly code: string
  readonly message: string
  /** `failed`: it should have become an article; `skipped`: it never was one (a menu item, an image). */
  readonly kind: 'failed' | 'skipped'
  /** The record as it stood, cut to 64 KB, so that it can be taken back in. */
  readonly raw?: string
}

/** What a source needs to know besides the bytes. */
export interface ReadOptions {
  /** From a source's own field name (a meta key, a column, a JSON path) to a field of RawArticle. */
  readonly fields?: Readonly<Record<string, string>>
  /** The IANA time zone or offset of dates that carry none; `UTC` when absent. */
  readonly timeZone?: string
  /** A charset that overrules what the file declares. */
  readonly charset?: string
  /** The publication's name for records that do not say it. */
  readonly sourceName?: string
  /** The largest single record, in characters; 64 Mi when absent. */
  readonly maxRecordLength?: number
}

/** One file, archive entry or blob: its bytes can be opened more than once. */
export interface InputEntry {
  readonly locator: string
  /** The path inside its folder or archive, with `/`. */
  readonly name: string
  /** In bytes, when known. */
  readonly size?: number
  open(): AsyncIterable<Uint8Array>
}

/** What `read` takes. */
export interface SourceInput extends InputEntry {
  readonly options: ReadOptions
  /** Takes each record that became no article. */
  report(failure: RecordFailure): void
}

/** The head of an input, as far as detection needs it. */
export interface Sample {
  readonly bytes: Uint8Array
  /** The head decoded (declared charset, BOM, statistics), with a possible last partial character cut. */
  readonly text: string
  /** Whether the sample is the whole input. */
  readonly complete: boolean
}

/** What stands beside the bytes: never enough on its own. */
export interface DetectHints {
  readonly name: string
  readonly mediaType?: string
}

/** A format that articles come in. */
export interface Source {
  /** kebab-case; also the name of its file's doc and test. */
  readonly id: string
  readonly title: string
  /** How sure the source is that the sample is its format, from 0 to 1, by content. */
  detect(sample: Sample, hints: DetectHints): number
  /** Streams the articles; throws an ImportError when the file as a whole cannot be read on. */
  read(input: SourceInput): AsyncIterable<RawArticle>
}

/** A typed pass-through for a source. */
export function defineSource<const S extends Source>(source: S): S {
  return source
}
