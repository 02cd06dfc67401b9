import {Readability} from '@mozilla/readability'
import {JSDOM} from 'jsdom'
import {parseHTML} from 'linkedom'
import {extractPage} from '../../plugins/article-import/sources/page/extractPage.ts'
import {measureBody, measureSet} from '../../plugins/article-import/sources/page/measureBodies.ts'
import {makeSet} from '../article-import/page/set/source/makeSet.ts'

/**
 * Pages a second and body F1 of the extractor beside Readability on linkedom and on jsdom: the same
 * pages in the same run, padded with the code that real pages carry to 170 KB each.
 *
 * `npm run bench -- extraction`
 */
const PAGE_BYTES = 170_000

const contenders: readonly {
  name: string
  /** jsdom is slow: one page in so many is enough to know its speed. */
  every: number
  extract(html: string, url: string): string
}[] = [
  {name: 'newsroom', every: 1, extract: (html, url) => extractPage(html, {url}).bodyText},
  {
    name: 'Readability + linkedom',
    every: 1,
    extract: (html) => read(parseHTML(html).document as unknown as Document),
  },
  {
    name: 'Readability + jsdom',
    every: 6,
    extract: (html, url) => read(new JSDOM(html, {url}).window.document),
  },
]

function read(document: Document): string {
  return new Readability(document).parse()?.textContent ?? ''
}

function padded(html: string): string {
  const missing = PAGE_BYTES - html.length
  if (missing <= 0) return html
  const script = `<script>${'window.slots.push({id:"a",sizes:[[300,250],[728,90]],path:"/news/x"});'
    .repeat(Math.ceil(missing / 68))
    .slice(0, missing)}</script>`
  return html.replace('</head>', `${script}</head>`)
}

const pages = makeSet().map((page) => ({...page, html: padded(page.html)}))
const size = pages.reduce((sum, {html}) => sum + html.length, 0) / pages.length
console.log(`${pages.length} pages of ${Math.round(size / 1000)} KB on average\n`)

const rows = contenders.map(({name, every, extract}) => {
  const own = pages.filter((_, at) => at % every === 0)
  for (const {html, url} of own.slice(0, 12)) extract(html, url)
  const started = performance.now()
  const found = own.map(({html, url}) => extract(html, url))
  const rate = own.length / ((performance.now() - started) / 1000)
  const measures = own.map((page, at) => ({page, measure: measureBody(page.body, found[at] ?? '')}))
  const f1 = (isHeldOut: boolean) =>
    measureSet(
      measures.filter(({page}) => page.isHeldOut === isHeldOut).map(({measure}) => measure),
    ).f1
  return {
    extractor: name,
    'pages/s': Number(rate.toFixed(1)),
    rate,
    'F1 tuned on': Number(f1(false).toFixed(4)),
    'F1 held out': Number(f1(true).toFixed(4)),
  }
})
const linkedom = rows[1]?.rate ?? 1
console.table(
  rows.map(({rate, ...row}) => ({...row, 'times linkedom': Number((rate / linkedom).toFixed(2))})),
)
