import type {SanityClient, SanityDocumentLike} from 'sanity'
import {newestOf} from '../../desk/studio/newestOf.ts'
import type {Checks} from '../../editorial-checks/studio/ChecksOptions.ts'
import type {Bar} from './BarChart.tsx'
import {
  type CoverageWords,
  countsQuery,
  coverageBars,
  type Dated,
  type Span,
  spanQuery,
} from './coverage.ts'
import {type MemorandumRow, overviewOf} from './overviewOf.ts'

/** Articles are checked where the dataset is read, so only the latest are. */
const articlesChecked = 500
const memorandaRead = 2000
const chunkSize = 25

const articles: Dated = {type: 'article', date: 'publishedAt', mostMonths: 24}
const memoranda: Dated = {type: 'memorandum', date: 'signedOn', mostMonths: 0}

const query = `{
  "styleGuide": *[_id == "styleGuide"][0],
  "articles": ${newestOf('_type == "article"', 'publishedAt', articlesChecked)},
  "sections": *[_type == "section"]{_id, title},
  "memoranda": ${newestOf('_type == "memorandum"', 'signedOn', memorandaRead)} {
    _id, title, areas
  },
  "articleSpan": ${spanQuery(articles)},
  "memorandumSpan": ${spanQuery(memoranda)}
}`

interface Result {
  readonly styleGuide: SanityDocumentLike | null
  readonly articles: readonly SanityDocumentLike[]
  readonly sections: readonly {readonly _id: string; readonly title?: unknown}[]
  readonly memoranda: readonly MemorandumRow[]
  readonly articleSpan: Span
  readonly memorandumSpan: Span
}

type Counts = Readonly<Record<string, number>>

/** The charts of the dashboard, by their ids. */
export type Charts = Readonly<
  Record<
    'by-rule' | 'by-section' | 'over-time' | 'coverage' | 'memoranda-by-year' | 'memoranda-by-area',
    readonly Bar[]
  >
>

/** The dashboard's charts, and how many articles were checked for them. */
export interface Overview {
  readonly charts: Charts
  readonly checked: number
}

/** What the dashboard calls what has no name of its own. */
export interface OverviewWords extends CoverageWords {
  readonly noSection: string
}

/**
 * Checks the latest articles, a few at a time so that the screen stays alive, and counts all articles
 * and memoranda by their dates.
 *
 * @returns undefined when the signal ended it
 */
export async function readOverview(
  client: SanityClient,
  checks: Checks,
  words: OverviewWords,
  signal: AbortSignal,
): Promise<Overview | undefined> {
  const options = {perspective: 'drafts', signal, tag: 'newsroom.overview'} as const
  const [{rules, createChecker}, result] = await Promise.all([
    checks.load(),
    client.fetch<Result>(query, {}, options),
  ])
  const [articleCounts, memorandumCounts] = await Promise.all([
    client.fetch<Counts>(countsQuery(articles, result.articleSpan), {}, options),
    client.fetch<Counts>(countsQuery(memoranda, result.memorandumSpan), {}, options),
  ])
  const check = createChecker({styleGuide: result.styleGuide})
  const checked: {article: SanityDocumentLike; rules: string[]}[] = []
  for (const [index, article] of result.articles.entries()) {
    if (index % chunkSize === 0) await new Promise((resolve) => setTimeout(resolve))
    if (signal.aborted) return undefined
    const findings = check(article).filter((finding) => !finding.waived)
    checked.push({article, rules: findings.map((finding) => finding.rule)})
  }
  const titles = new Map(rules.map(({id, title}) => [id, title]))
  const found = overviewOf(checked, result.sections, result.memoranda, {
    noSection: words.noSection,
    unknownMonth: words.unknown,
  })
  return {
    checked: checked.length,
    charts: {
      ...found,
      'by-rule': found['by-rule'].map((bar) => ({...bar, label: titles.get(bar.id) ?? bar.label})),
      coverage: coverageBars(articles, result.articleSpan, articleCounts, words),
      'memoranda-by-year': coverageBars(memoranda, result.memorandumSpan, memorandumCounts, words),
    },
  }
}
