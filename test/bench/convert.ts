import {htmlToBlocks} from '@portabletext/block-tools'
import {compileSchema, defineSchema} from '@portabletext/schema'
import {Tokenizer, type TokenizerCallbacks} from 'htmlparser2'
import {JSDOM} from 'jsdom'
import {convertHtml} from '../../plugins/article-import/convert/convertHtml.ts'
import {generateArticles} from './support/generateArticles.ts'

const names = (list: readonly string[]) => list.map((name) => ({name}))

const schema = compileSchema(
  defineSchema({
    styles: names(['normal', 'h2', 'h3', 'h4', 'blockquote']),
    lists: names(['bullet', 'number']),
    decorators: names(['strong', 'em', 'underline', 'strike-through', 'code', 'sub', 'sup']),
    annotations: [{name: 'link', fields: [{name: 'href', type: 'string'}]}],
  }),
)

const ignore = (): void => {}
const callbacks: TokenizerCallbacks = {
  onattribdata: ignore,
  onattribentity: ignore,
  onattribend: ignore,
  onattribname: ignore,
  oncdata: ignore,
  onclosetag: ignore,
  oncomment: ignore,
  ondeclaration: ignore,
  onend: ignore,
  onopentagend: ignore,
  onopentagname: ignore,
  onprocessinginstruction: ignore,
  onselfclosingtag: ignore,
  ontext: ignore,
  ontextentity: ignore,
}

const contenders: Readonly<Record<string, (html: string) => unknown>> = {
  'htmlparser2 Tokenizer alone': (html) => {
    const tokenizer = new Tokenizer({}, callbacks)
    tokenizer.write(html)
    tokenizer.end()
  },
  convertHtml: (html) => convertHtml(html),
  'htmlToBlocks with jsdom': (html) =>
    htmlToBlocks(html, schema, {parseHtml: (source) => new JSDOM(source).window.document}),
}

const articles = generateArticles(400)
const size = articles.reduce((sum, html) => sum + html.length, 0) / articles.length

/** Articles a second, the best of several turns, so that neighbours on the machine count less. */
function measure(run: (html: string) => unknown, milliseconds: number): number {
  let best = 0
  for (let turn = 0; turn < 4; turn++) {
    const start = performance.now()
    let count = 0
    while (performance.now() - start < milliseconds) {
      run(articles[count % articles.length] ?? '')
      count++
    }
    best = Math.max(best, (count * 1000) / (performance.now() - start))
  }
  return best
}

const rates = Object.entries(contenders).map(([name, run]) => ({name, rate: measure(run, 1000)}))
const ours = rates.find(({name}) => name === 'convertHtml')?.rate ?? 0
console.log(`${articles.length} articles of ${Math.round(size)} characters on average\n`)
console.table(
  rates.map(({name, rate}) => ({
    converter: name,
    'articles a second': Math.round(rate),
    'convertHtml is':
      rate > ours
        ? `${(rate / ours).toFixed(2)} times slower`
        : `${(ours / rate).toFixed(1)} times faster`,
  })),
)
