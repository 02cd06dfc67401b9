import process from 'node:process'
import {Readability} from '@mozilla/readability'
import {JSDOM} from 'jsdom'
import {parseHTML} from 'linkedom'
import {extractPage} from '../../plugins/article-import/sources/page/extractPage.ts'
import {measureBody, measureSet} from '../../plugins/article-import/sources/page/measureBodies.ts'
import {makeSet} from '../article-import/page/set/source/makeSet.ts'

/**
 * Pages a second and body F1 of the extractor beside Readability on linkedom and on jsdom: the same
 * pages in the same run, padded to 170 KB each. Time is the process's own, so that neighbours on the
 * machine do not count.
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
    every: 5,
    extract: (html, url) => read(new JSDOM(html, {url}).window.document),
  },
]

function read(document: Document): string {
  return new Readability(document).parse()?.textContent ?? ''
}

/** Half of what is missing becomes code in the head, half a mega menu, as on real pages. */
function padded(html: string): string {
  const half = Math.max(0, (PAGE_BYTES - html.length) / 2)
  const script = repeat('window.slots.push({id:"a",sizes:[[300,250],[728,90]],path:"/x"});', half)
  const item =
    '<li class="menu__item menu__item--sub"><a class="menu__link" href="/section/part" data-track="nav"><span>Part of a section</span></a></li>'
  return html
    .replace('</head>', () => `<script>${script}</script></head>`)
    .replace('</body>', () => `<nav class="mega-menu"><ul>${repeat(item, half)}</ul></nav></body>`)
}

function repeat(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length))
}

const pages = makeSet().map((page) => ({...page, html: padded(page.html)}))
const size = pages.reduce((sum, {html}) => sum + html.length, 0) / pages.length
console.log(`${pages.length} pages of ${Math.round(size / 1000)} KB on average\n`)

const rows = contenders.map(({name, every, extract}) => {
  const own = pages.filter((_, at) => at % every === 0)
  for (const {html, url} of own.slice(0, every === 1 ? own.length : 8)) extract(html, url)
  const before = process.cpuUsage()
  const found = own.map(({html, url}) => extract(html, url))
  const {user, system} = process.cpuUsage(before)
  const rate = own.length / ((user + system) / 1e6)
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
