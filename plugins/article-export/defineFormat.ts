import type {ExportArticle} from './exportArticles.ts'

/** What an export is told besides its articles. */
export interface FormatOptions {
  /** The publication's name, for formats that say it once for all. */
  readonly title: string
  /** BCP 47, for formats that say it once for all. */
  readonly language: string
}

/** A way to write articles down. */
export interface ExportFormat {
  readonly id: string
  readonly title: string
  /** Of a file with all articles, or of each file where an article is a file of its own. */
  readonly extension: string
  /** Whether an article is a file of its own. */
  readonly separate?: boolean
  /** Articles as pieces of text; with `separate`, exactly one piece an article. */
  write(
    articles: AsyncIterable<ExportArticle>,
    options: FormatOptions,
  ): AsyncGenerator<string, void, undefined>
}

/** A typed pass-through. */
export function defineFormat(format: ExportFormat): ExportFormat {
  return format
}
