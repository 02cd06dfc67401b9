import {createBoilerplateLearner} from '../extract/furniture/learnBoilerplate.ts'
import type {BoilerplateLine} from '../extract/types.ts'
import type {RawArticle} from '../model.ts'
import {paragraphOf} from './articleText.ts'
import type {ImportRecord} from './importOptions.ts'
import type {Stages} from './types.ts'

/** How many records are held, so that a source's habits are known before its first article. */
const WINDOW = 200
/** So many articles of a source tell its habits, and fewer than the least tell none. */
const SAMPLE = 60
const LEAST = 40
/** The share of them that must carry a line at the same end. */
const SHARE = 0.5

/** What was learned of a source: lines that are no part of any story. */
export interface LearnedSource {
  readonly name: string
  readonly lines: readonly BoilerplateLine[]
}

/**
 * Passes records on in their order, and learns from the next articles of a source, when its first one
 * comes, which lines they all carry. The same archive always teaches the same, and short ones nothing.
 *
 * @param scope - the name that the user gave all sources, if any
 * @param learned - told of a source that has such lines, before its first article is passed on
 */
export async function* learnAhead(
  records: AsyncIterable<ImportRecord>,
  {convert}: Pick<Stages, 'convert'>,
  scope: string | undefined,
  learned: (source: LearnedSource) => void,
): AsyncGenerator<ImportRecord> {
  const window: ImportRecord[] = []
  const met = new Set<string>()
  const pass = (record: ImportRecord) => {
    if ('failure' in record) return record
    const name = scope ?? sourceOf(record)
    if (!met.has(name)) {
      met.add(name)
      const lines = habitsOf(name, [record, ...window], scope, convert)
      if (lines.length > 0) learned({name, lines})
    }
    return record
  }
  for await (const record of records) {
    window.push(record)
    const first = window.length > WINDOW ? window.shift() : undefined
    if (first) yield pass(first)
  }
  for (let first = window.shift(); first; first = window.shift()) yield pass(first)
}

function sourceOf({sourceName = ''}: RawArticle): string {
  return sourceName
}

function habitsOf(
  name: string,
  records: readonly ImportRecord[],
  scope: string | undefined,
  convert: Stages['convert'],
): readonly BoilerplateLine[] {
  const articles = records
    .flatMap((record) => ('failure' in record ? [] : [record]))
    .filter((article) => scope !== undefined || sourceOf(article) === name)
    .slice(0, SAMPLE)
  if (articles.length < LEAST) return []
  const learner = createBoilerplateLearner({minimumShare: SHARE})
  for (const article of articles) {
    const paragraphs = paragraphsOf(article, convert)
    learner.add({sourceName: name, paragraphs})
  }
  // A line that differs in its numbers is a regular report's, and may be its whole news.
  return (learner.finish()[name] ?? []).filter(({signature}) => !signature.includes('#'))
}

function paragraphsOf(article: RawArticle, convert: Stages['convert']) {
  try {
    return convert(article.body, article).blocks.flatMap(paragraphOf)
  } catch {
    // What cannot be converted fails in its turn, with its reason.
    return []
  }
}
