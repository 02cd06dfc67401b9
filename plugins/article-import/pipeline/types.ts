import type {Finding} from '../../editorial-checks/engine/types.ts'
import type {RegistryResult, Resolution, ResolveContext} from '../extract/registry/types.ts'
import type {ArticleText, Extraction} from '../extract/types.ts'
import type {StoryPrint} from '../load/storyPrint.ts'
import type {
  BodyBlock,
  ConvertedBody,
  ImportIssue,
  NewsDocument,
  RawArticle,
  RawBody,
} from '../model.ts'

/** The parts that turn what a file said into documents; each is pure but the registry. */
export interface Stages {
  convert(body: RawBody, raw: RawArticle): ConvertedBody
  extract(text: ArticleText): Extraction
  /** Knows who is who over the whole archive. */
  readonly registry: {
    resolve(extraction: Extraction, context: ResolveContext): Resolution
    result(): RegistryResult
  }
  check(document: NewsDocument): readonly Finding[]
}

/** What the package's own pure stages depend on: plain data. */
export interface Recipe {
  /** The dataset's `styleGuide` document. */
  readonly styleGuide?: unknown
  /** ISO 8601; the machine's clock when absent. */
  readonly now?: string
}

/** What the user says of articles, above what the archive says. */
export interface ArticleDefaults {
  /** The publication whose articles these are; also the scope of external ids. */
  readonly source?: string
  /** ISO 8601, for articles that carry no date. */
  readonly publishedAt?: string
  /** BCP 47, for articles that carry no language. */
  readonly language?: string
}

/** The slug that an article would have if it were alone. */
export interface SlugClaim {
  readonly wanted: string
  readonly id: string
}

/** One article on its way: documents, and what was found on the way there. */
export interface PreparedArticle {
  readonly raw: RawArticle
  readonly id: string
  readonly article: NewsDocument
  /**
   * The article's body with its links to articles that came before it as references. What the archive
   * says, and so what a later run compares, is the body without them: in another order others came before.
   */
  readonly connectedBody?: readonly BodyBlock[]
  /** What articles of other machines' shards claim that stand before this one. */
  readonly slugsBefore?: readonly SlugClaim[]
  /** Galleries of this article. */
  readonly galleries: readonly NewsDocument[]
  /** Organizations, people, places, memoranda and sections that it refers to. */
  readonly entities: readonly NewsDocument[]
  /** By which repetitions are recognised. */
  readonly print: StoryPrint
  readonly issues: readonly ImportIssue[]
}
