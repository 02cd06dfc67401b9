import {describe, expect, it} from 'vitest'
import {openIndexes} from '../../../lake/query/store/indexState.ts'
import {openDataset} from './openDataset.ts'

const common = 2_500
const {database, engine} = openDataset([
  ...Array.from({length: common}, (_, index) => ({
    _id: `a${index}`,
    _type: 'article',
    title: `Story ${index}`,
    body: `${'forum '.repeat(1 + (index % 3))}and more`,
    ...(index === 999 && {kind: 'lead'}),
  })),
  {_id: 'z1', _type: 'article', title: 'A forum', body: 'Nothing.'},
  {_id: 'z2', _type: 'article', title: 'Forum', body: 'A forum.'},
  {_id: 'z3', _type: 'page', title: 'Forum', body: 'Another type.'},
])

while (openIndexes(database).workOn(1_000));

/** What Studio asks with for its search. */
const search = `*[_type in ["article"]]
  | score(boost(_type in ["article"] && title match text::query($q), 10), ([@, _id] match text::query($q)))
  [_score > 0]{_id, "orderings": [_score]} | order(orderings[0] desc)`

const ids = (rows: unknown) => (rows as {_id: string}[]).map(({_id}) => _id)

describe('a search for a word of very many documents', () => {
  it.each(['forum', 'f*', 'forum -nowhere'])('begins with the best for %s', async (q) => {
    const best = await engine.run({query: `${search}[0...2]`, params: {q}})
    expect(best).toEqual(await engine.run({query: `${search}[0...2]`, params: {q}, scan: true}))
    expect(ids(best)).toEqual(['z2', 'z1'])
  })

  it.each([
    ['title match text::query($q)', '@ match text::query($q)'],
    ['boost(title match $q, 3)', 'body match $q'],
    ['boost(title match "Story" && title match "24*", 2)', 'title match $q'],
  ])('ranks what a filter found by %s and %s', async (...args) => {
    const query = `*[@ match text::query($q)] | score(${args}) | order(_score desc)[0...2]{_id, _score}`
    const params = {q: 'forum'}
    const best = await engine.run({query, params})
    expect(best).toEqual(await engine.run({query, params, scan: true}))
  })

  it.each([
    'boost(kind == "lead", 5)',
    'boost(kind == "lead" || kind == "first", 5)',
    'boost(title match "999" || kind == "first", 5)',
    'boost(body match "forum" && kind == "lead", 5)',
    'boost(body match "forum" && title match "999", 5)',
    'boost(title match "absent 999", 5)',
    'boost(title match "*999", 5)',
    'kind == "lead"',
  ])('begins with what %s puts first, wherever the index has it', async (arg) => {
    for (const positive of ['[_score > 0]', '']) {
      const query = `*[body match "forum"] | score(body match "forum", ${arg})${positive}
        | order(_score desc)[0...2]{_id, _score}`
      expect(await engine.run({query})).toEqual(await engine.run({query, scan: true}))
    }
  })

  it('ranks by what only some of the found have', async () => {
    const query = '*[body match "f*"] | score(title match "24*") | order(_score desc)[0...2400]._id'
    expect(await engine.run({query})).toEqual(await engine.run({query, scan: true}))
  })

  it('gives every document, and each the score that it has', async () => {
    const params = {q: 'forum'}
    const sliced = await engine.run({query: `${search}[0...${2 * common}]`, params})
    const whole = await engine.run({query: search, params, scan: true})
    const byId = (rows: unknown) => new Map((rows as {_id: string}[]).map((row) => [row._id, row]))
    expect(ids(sliced)).toHaveLength(common + 2)
    expect(byId(sliced)).toEqual(byId(whole))
    expect(await engine.run({query: search, params})).toEqual(whole)
  })

  it.each([
    '| order(_score desc)[0...3]._id',
    '{..., "x": 1} | order(_score desc)[0]._id',
    '| order(_score asc)[0...3]._id',
    '| order(_score desc, _id desc)[0...3]._id',
    '| order(title desc)[0...3]._id',
    '{_id, "_score": 1} | order(_score desc)[0...3]._id',
    '{..., _id > "a25" => {"_score": 1}} | order(_score desc)[0...3]._id',
    '[-1]._id',
    '[-3..-1]._id',
    '[0...3]{_id, _score}',
  ])('is ranked as without indexes where it goes on with %s', async (rest) => {
    const query = `*[_type == "article" && _id > "a249"] | score(@ match "forum", title match "9*")[_score > 0]${rest}`
    expect(await engine.run({query})).toEqual(await engine.run({query, scan: true}))
  })
})
