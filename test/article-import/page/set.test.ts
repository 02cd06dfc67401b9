import {readFileSync} from 'node:fs'
import path from 'node:path'
import {gunzipSync} from 'node:zlib'
import {describe, expect, it} from 'vitest'
import {decodePage} from '../../../plugins/article-import/sources/page/decodePage.ts'
import {extractPage} from '../../../plugins/article-import/sources/page/extractPage.ts'
import {
  measureBody,
  measureSet,
} from '../../../plugins/article-import/sources/page/measureBodies.ts'
import {makeSet} from './set/source/makeSet.ts'
import {writeSet} from './set/source/writeSet.ts'

const folder = path.join(import.meta.dirname, 'set')
const made = makeSet()
// UPDATE_SET=1 writes the pages anew after a change of their templates.
if (process.env.UPDATE_SET) writeSet(folder, made)
const truth: Record<string, {articleBody: string; url: string}> = JSON.parse(
  readFileSync(path.join(folder, 'ground-truth.json'), 'utf8'),
)

const measures = made.map(({id, isHeldOut}) => {
  const file = path.join(folder, 'html', `${id}.html.gz`)
  const html = decodePage(gunzipSync(readFileSync(file))).html
  const {bodyText} = extractPage(html, {url: truth[id]?.url ?? ''})
  return {id, isHeldOut, html, measure: measureBody(truth[id]?.articleBody ?? '', bodyText)}
})

describe('the labelled set', () => {
  it('is what its generator makes', () => {
    expect(Object.keys(truth)).toEqual(made.map(({id}) => id))
    for (const {id, html} of measures)
      expect(html === made.find((page) => page.id === id)?.html, id).toBe(true)
  })

  it.each([
    ['tuned on', false],
    ['held out', true],
  ])('gives bodies above F1 0.985 on the pages that are %s', (_name, isHeldOut) => {
    const own = measures.filter((page) => page.isHeldOut === isHeldOut)
    expect(own.length).toBeGreaterThan(30)
    expect(measureSet(own.map(({measure}) => measure)).f1).toBeGreaterThan(0.985)
  })

  it.each(measures)('$id is never lost', ({measure}) => {
    expect(measure.f1).toBeGreaterThan(0.8)
  })
})
