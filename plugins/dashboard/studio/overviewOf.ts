import type {Bar, BarDocument} from './BarChart.tsx'

/** A memorandum as the charts need it. */
export interface MemorandumRow {
  readonly _id: string
  readonly title?: unknown
  readonly areas?: unknown
}

/** An article with the ids of the rules that found something in it. */
export interface CheckedArticle {
  readonly article: {readonly _id: string; readonly [field: string]: unknown}
  readonly rules: readonly string[]
}

type ListedBar = Bar<readonly BarDocument[]>

/** The charts of what was checked and read. */
export type Overview = Record<
  'by-rule' | 'by-section' | 'over-time' | 'memoranda-by-area',
  readonly ListedBar[]
>

const barsShown = 12

/** Groups checked articles and memoranda into charts; a value of another kind than it should be is none. */
export function overviewOf(
  checked: readonly CheckedArticle[],
  sections: readonly {readonly _id: string; readonly title?: unknown}[],
  memoranda: readonly MemorandumRow[],
  words: {readonly noSection: string; readonly unknownMonth: string},
): Overview {
  const titles = new Map(
    sections.map((section) => [section._id, text(section.title) ?? section._id]),
  )
  const articles = checked.map((entry) => ({
    document: {
      _id: entry.article._id,
      _type: 'article',
      title: text(entry.article.headline) ?? entry.article._id,
    },
    rules: entry.rules,
    section: titles.get(reference(entry.article.section) ?? '') ?? words.noSection,
    month: text(entry.article.publishedAt)?.slice(0, 7) ?? words.unknownMonth,
  }))
  const withFindings = articles.flatMap((entry) => entry.rules.map(() => entry))
  const documents = memoranda.map((memorandum) => ({
    document: {
      _id: memorandum._id,
      _type: 'memorandum',
      title: text(memorandum.title) ?? memorandum._id,
    },
    areas: texts(memorandum.areas),
  }))
  return {
    'by-rule': byCount(
      group(
        articles.flatMap((entry) =>
          entry.rules.map((rule) => ({key: rule, document: entry.document})),
        ),
      ),
    ),
    'by-section': byCount(
      group(withFindings.map((entry) => ({key: entry.section, document: entry.document}))),
    ),
    'over-time': byTime(
      group(withFindings.map((entry) => ({key: entry.month, document: entry.document}))),
      words.unknownMonth,
    ),
    'memoranda-by-area': byCount(
      group(
        documents.flatMap((entry) =>
          entry.areas.map((area) => ({key: area.toLocaleLowerCase(), document: entry.document})),
        ),
      ),
    ),
  }
}

function group(entries: readonly {key: string; document: BarDocument}[]): ListedBar[] {
  const bars = new Map<string, {count: number; documents: Map<string, BarDocument>}>()
  for (const {key, document} of entries) {
    const bar = bars.get(key) ?? {count: 0, documents: new Map()}
    bars.set(key, bar)
    bar.count += 1
    bar.documents.set(document._id, document)
  }
  return [...bars].map(([label, bar]) => ({
    id: label,
    label,
    count: bar.count,
    documents: [...bar.documents.values()],
  }))
}

function byCount(bars: readonly ListedBar[]): ListedBar[] {
  return bars
    .toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label))
    .slice(0, barsShown)
}

/** The latest first, and in the last place what has no date, however many dates there are. */
function byTime(bars: readonly ListedBar[], unknown: string): ListedBar[] {
  const undated = bars.filter(({label}) => label === unknown)
  const dated = bars
    .filter(({label}) => label !== unknown)
    .toSorted((a, b) => b.label.localeCompare(a.label))
  return [...dated.slice(0, barsShown - undated.length), ...undated]
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function reference(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && '_ref' in value
    ? text(value._ref)
    : undefined
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.flatMap((item) => text(item) ?? []) : []
}
