import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {gzipSync} from 'node:zlib'
import type {SetPage} from './makeSet.ts'

/** Writes pages as `newsroom eval extraction` takes them: ground-truth.json and html/<id>.html.gz. */
export function writeSet(folder: string, pages: readonly SetPage[]): void {
  const html = path.join(folder, 'html')
  rmSync(html, {recursive: true, force: true})
  mkdirSync(html, {recursive: true})
  for (const page of pages)
    writeFileSync(path.join(html, `${page.id}.html.gz`), gzipSync(page.html, {level: 9}))
  const truth = pages.map(({id, body, url}) => [id, {articleBody: body, url}])
  writeFileSync(
    path.join(folder, 'ground-truth.json'),
    `${JSON.stringify(Object.fromEntries(truth), null, 2)}\n`,
  )
}
