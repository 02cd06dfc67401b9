import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import compromise from 'compromise'
import {parseNewsText} from '../../plugins/article-import/extract/evaluate/parseNewsText.ts'
import {createRegistry, extractFacts} from '../../plugins/article-import/extract/index.ts'
import type {ArticleText} from '../../plugins/article-import/extract/types.ts'

/**
 * `npm run bench -- extract`: articles of 3 KB a second on one core, our whole extraction beside
 * `compromise` alone tagging the same texts and finding its people, places and organizations.
 */
const size = 3000
/** One article in so many reports a memorandum; the others are what else a newsroom files. */
const memorandumEvery = 5
const sets = path.join(import.meta.dirname, '../article-import/extract/set')
const texts = readdirSync(sets).flatMap((set) => {
  const folder = path.join(sets, set)
  const labels: {file: string; published: string; isMemorandum: boolean}[] = JSON.parse(
    readFileSync(path.join(folder, 'labels.json'), 'utf8'),
  )
  return labels.map(({file, published, isMemorandum}) => ({
    published,
    isMemorandum,
    ...parseNewsText(readFileSync(path.join(folder, file), 'utf8')),
  }))
})
const reports = texts.filter(({isMemorandum}) => isMemorandum)
const others = texts.filter(({isMemorandum}) => !isMemorandum)
/** Paragraphs of articles that report none, and that speak of nothing that could be one. */
const plain = others
  .flatMap(({paragraphs}) => paragraphs.map(({text}) => text))
  .filter((text) => !/memorand|\bmou\b|protocol|agree|declaration|\bsign|accord|pact/iu.test(text))

/** Every article opens with one of the set and is filled up to 3 KB with paragraphs of the others. */
function makeArticle(index: number): ArticleText {
  const base =
    index % memorandumEvery === 0
      ? reports[(index / memorandumEvery) % reports.length]
      : others[index % others.length]
  const paragraphs = [...(base?.paragraphs ?? [])]
  let length = paragraphs.reduce((sum, {text}) => sum + text.length, 0)
  for (let next = index; length < size; next += 1) {
    const text = plain[(next * 7) % plain.length] ?? ''
    paragraphs.push({key: `f${next}`, text})
    length += text.length
  }
  return {
    headline: `${base?.headline ?? ''} ${index}`,
    paragraphs,
    publishedAt: base?.published ?? '2024-01-01',
  }
}

const articles = Array.from({length: 2000}, (_, index) => makeArticle(index))
const bytes = articles.reduce(
  (sum, {paragraphs}) => sum + paragraphs.reduce((inner, {text}) => inner + text.length, 0),
  0,
)
console.log(
  `${articles.length} articles, ${Math.round(bytes / articles.length)} characters each, one core, ${process.version}; of ${texts.length} texts`,
)

function measure(name: string, count: number, run: (article: ArticleText) => void): number {
  for (const article of articles.slice(0, 100)) run(article)
  const start = process.cpuUsage()
  for (const article of articles.slice(0, count)) run(article)
  const {user, system} = process.cpuUsage(start)
  const rate = count / ((user + system) / 1e6)
  console.log(`${name.padEnd(44)} ${rate.toFixed(0).padStart(7)} articles/s`)
  return rate
}

const ours = measure('extractFacts', 2000, (article) => void extractFacts(article))
// An archive is longer than what the engine takes to compile the code that it finds hot.
measure('extractFacts, further on in an archive', 2000, (article) => void extractFacts(article))
const registry = createRegistry()
let id = 0
measure('extractFacts and registry.resolve', 2000, (article) => {
  id += 1
  registry.resolve(extractFacts(article), {articleId: `article-${id}`})
})
const theirs = measure('compromise: tags, people, places, organizations', 100, ({paragraphs}) => {
  const document = compromise(paragraphs.map(({text}) => text).join('\n\n'))
  document.people().out('array')
  document.places().out('array')
  document.organizations().out('array')
})
console.log(`ratio of extractFacts to compromise: ${(ours / theirs).toFixed(1)}`)
// Counted last, so that nothing is warm before it is measured.
const reporting = articles.filter((article) => extractFacts(article).memoranda.length > 0).length
console.log(`articles that report a memorandum: ${reporting} of ${articles.length}`)
