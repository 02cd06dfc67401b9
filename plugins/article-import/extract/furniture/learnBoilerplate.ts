import type {ArticleText, BoilerplateLine, LearnedBoilerplate} from '../types.ts'

/** How many paragraphs from either end may hold a repeated line. */
export const boilerplateWindow = 4

const maximumLength = 600
const pruneAbove = 50_000

/** Options of {@link createBoilerplateLearner}. */
export interface LearnOptions {
  /** The fewest articles of a source that must carry the line; 4 unless told. */
  readonly minimumCount?: number
  /** The least share of a source's articles that must carry it; 0.2 unless told. */
  readonly minimumShare?: number
}

/** Learns line by line while an archive streams by; its memory does not grow with the archive. */
export interface BoilerplateLearner {
  add(article: Pick<ArticleText, 'sourceName' | 'paragraphs'>): void
  finish(): LearnedBoilerplate
}

/** Folds a line so that dates, counters and white space do not tell two copies of it apart. */
export function boilerplateSignature(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\d+/gu, '#').replace(/\s+/gu, ' ').trim()
}

/** A {@link BoilerplateLearner} that finds lines at the same place in many articles of one source. */
export function createBoilerplateLearner(options: LearnOptions = {}): BoilerplateLearner {
  const {minimumCount = 4, minimumShare = 0.2} = options
  const sources = new Map<string, {articles: number; lines: Map<string, number>}>()
  return {
    add({sourceName = '', paragraphs}) {
      const source = sources.get(sourceName) ?? {articles: 0, lines: new Map<string, number>()}
      sources.set(sourceName, source)
      source.articles += 1
      const texts = paragraphs.filter(({text}) => text.trim() !== '')
      // A two-paragraph brief is all head and all tail: only what lies in one half counts for it.
      const reach = Math.min(boilerplateWindow, Math.ceil(texts.length / 2))
      const seen = new Set<string>()
      texts.forEach(({text}, index) => {
        const at = index < reach ? 'head' : index >= texts.length - reach ? 'tail' : undefined
        if (at && text.length <= maximumLength) seen.add(`${at} ${boilerplateSignature(text)}`)
      })
      for (const line of seen) source.lines.set(line, (source.lines.get(line) ?? 0) + 1)
      if (source.lines.size > pruneAbove) {
        for (const [line, count] of source.lines) if (count === 1) source.lines.delete(line)
      }
    },
    finish() {
      const learned: Record<string, BoilerplateLine[]> = {}
      for (const [name, {articles, lines}] of sources) {
        const least = Math.max(minimumCount, articles * minimumShare)
        const kept = [...lines]
          .filter(([, count]) => count >= least)
          .map(([line, count]): BoilerplateLine => {
            const at = line.startsWith('head ') ? 'head' : 'tail'
            return {signature: line.slice(5), at, count}
          })
          .sort((a, b) => b.count - a.count || (a.signature < b.signature ? -1 : 1))
        if (kept.length > 0) learned[name] = kept
      }
      return learned
    },
  }
}

/** Learns from articles that are at hand already; see {@link createBoilerplateLearner} for streams. */
export function learnBoilerplate(
  articles: Iterable<Pick<ArticleText, 'sourceName' | 'paragraphs'>>,
  options: LearnOptions = {},
): LearnedBoilerplate {
  const learner = createBoilerplateLearner(options)
  for (const article of articles) learner.add(article)
  return learner.finish()
}
