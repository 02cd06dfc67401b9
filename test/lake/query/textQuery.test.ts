import {describe, expect, it} from 'vitest'
import {openDataset} from './openDataset.ts'

const {engine} = openDataset([
  {_id: 'a', _type: 'article', title: 'Heritage forum in Baku', body: 'The forum closed.'},
  {
    _id: 'b',
    _type: 'article',
    title: 'Forum',
    body: 'Nothing on heritage but a forum of heritage heritage.',
  },
  {_id: 'c', _type: 'article', title: 'Weather', body: 'Rain over the forums.'},
  {_id: 'd', _type: 'person', title: 'Leyla', note: {deep: ['cultural heritage']}},
  {_id: 'e', _type: 'article', title: 'See also', author: {_type: 'reference', _ref: 'd'}},
])

const find = async (text: string, left = '@') =>
  engine.run({query: `*[${left} match text::query($text)]._id`, params: {text}})

describe('text::query()', () => {
  it.each<[string, readonly string[]]>([
    ['heritage', ['a', 'b', 'd']],
    ['HERITAGE forum', ['a', 'b']],
    ['for*', ['a', 'b', 'c']],
    ['"heritage forum"', ['a']],
    ['"forum heritage"', []],
    ['forum -baku', ['b']],
    ['heritage -"heritage forum"', ['b', 'd']],
    ['-forum', ['c', 'd', 'e']],
    ['*', ['a', 'b', 'c', 'd', 'e']],
    ['', []],
    ['"cultural heritage', ['d']],
  ])('finds %s', async (text, ids) => {
    expect(await find(text)).toEqual(ids)
  })

  it('looks at one attribute', async () => {
    expect(await find('heritage', 'title')).toEqual(['a'])
    expect(await find('heritage', 'note')).toEqual(['d'])
  })

  it('ranks by how often and in how short a text the words stand', async () => {
    const query =
      '*[_type == "article"] | score(title match text::query("forum")) [_score > 0] {_id, _score}'
    const rows = await engine.run({query})
    expect(rows).toMatchObject([{_id: 'b'}, {_id: 'a'}])
  })

  it("answers the query that Studio's search sends", async () => {
    const query = `// findability-mvi:5
*[_type in $__types && ([@, _id] match text::query($__query) || references($__rawQuery))] | score(boost(_type in ["article"] && title match text::query($__query), 10), ([@, _id] match text::query($__query) || references($__rawQuery))) [_score > 0] {_type, _id, _originalId, "orderings": [_score]} | order(orderings[0] desc) [0...$__limit]`
    const params = {
      __types: ['article', 'person'],
      __query: 'heritage*',
      __rawQuery: 'd',
      __limit: 11,
    }
    const rows = await engine.run({query, params, perspective: 'drafts'})
    expect(rows).toMatchObject([
      {_id: 'a', _originalId: 'a', _type: 'article'},
      {_id: 'b'},
      {_id: 'd'},
      {_id: 'e'},
    ])
    const steps = engine.explain({query, params, perspective: 'drafts'})
    expect(steps.every(({access}) => access !== 'scan')).toBe(true)
  })

  it('finds documents as soon as they are written, and no longer when they are gone', async () => {
    const dataset = openDataset([{_id: 'x', title: 'one'}])
    const query = '*[title match "tw*"]._id'
    expect(await dataset.engine.run({query})).toEqual([])
    dataset.put({_id: 'x', title: 'two'}, {_id: 'y', title: 'twelve'})
    expect(await dataset.engine.run({query})).toEqual(['x', 'y'])
    dataset.remove('x')
    expect(await dataset.engine.run({query})).toEqual(['y'])
  })
})
