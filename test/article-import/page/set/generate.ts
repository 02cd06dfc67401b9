import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {gzipSync} from 'node:zlib'
import {makeSet} from './source/makeSet.ts'

/** Writes the set beside this file: `node test/article-import/page/set/generate.ts`. */
const folder = import.meta.dirname
const pages = makeSet()
rmSync(path.join(folder, 'html'), {recursive: true, force: true})
mkdirSync(path.join(folder, 'html'))
for (const {id, html} of pages)
  writeFileSync(path.join(folder, 'html', `${id}.html.gz`), gzipSync(html, {level: 9}))
const truth = pages.map(({id, body, url}) => [id, {articleBody: body, url}])
writeFileSync(
  path.join(folder, 'ground-truth.json'),
  `${JSON.stringify(Object.fromEntries(truth), null, 2)}\n`,
)
