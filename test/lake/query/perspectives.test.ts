import {describe, expect, it} from 'vitest'
import {openDataset} from './openDataset.ts'

const {engine} = openDataset([
  {_id: 'a', title: 'published', to: {_ref: 'b'}},
  {_id: 'drafts.a', title: 'draft', to: {_ref: 'b'}},
  {_id: 'versions.r1.a', title: 'in r1', to: {_ref: 'b'}},
  {_id: 'b', title: 'b published'},
  {_id: 'versions.r2.b', title: 'b in r2'},
  {_id: 'drafts.c', title: 'only a draft'},
  {_id: 'd', title: 'to be unpublished'},
  {_id: 'versions.r2.d', title: 'd', _system: {delete: true}},
])

const titles = '*{_id, _originalId, title, "to": to->title}'

describe('perspectives', () => {
  it('shows every document under its own id in raw', async () => {
    const ids = await engine.run({query: '*._id', perspective: 'raw'})
    expect(ids).toEqual([
      'a',
      'b',
      'd',
      'drafts.a',
      'drafts.c',
      'versions.r1.a',
      'versions.r2.b',
      'versions.r2.d',
    ])
  })

  it('shows published documents only', async () => {
    expect(await engine.run({query: '*._id', perspective: 'published'})).toEqual(['a', 'b', 'd'])
  })

  it('lays drafts over what is published, and says where each comes from', async () => {
    expect(await engine.run({query: titles, perspective: 'drafts'})).toEqual([
      {_id: 'a', _originalId: 'drafts.a', title: 'draft', to: 'b published'},
      {_id: 'b', _originalId: 'b', title: 'b published', to: null},
      {_id: 'c', _originalId: 'drafts.c', title: 'only a draft', to: null},
      {_id: 'd', _originalId: 'd', title: 'to be unpublished', to: null},
    ])
  })

  it('lays releases over each other, and resolves references within them', async () => {
    const perspective = ['r2', 'r1', 'drafts']
    expect(await engine.run({query: titles, perspective})).toEqual([
      {_id: 'a', _originalId: 'versions.r1.a', title: 'in r1', to: 'b in r2'},
      {_id: 'b', _originalId: 'versions.r2.b', title: 'b in r2', to: null},
      {_id: 'c', _originalId: 'drafts.c', title: 'only a draft', to: null},
    ])
  })

  it('counts what shows', async () => {
    const count = (perspective: 'raw' | 'published' | 'drafts' | string[]) =>
      engine.run({query: 'count(*[_type == "note"])', perspective})
    expect(await count('raw')).toBe(8)
    expect(await count('published')).toBe(3)
    expect(await count('drafts')).toBe(4)
    expect(await count(['r2'])).toBe(2)
  })

  it('finds a document by the id under which it shows', async () => {
    const query = '*[_id == "a" && title match "draft"][0].title'
    expect(await engine.run({query, perspective: 'drafts'})).toBe('draft')
    expect(await engine.run({query, perspective: 'published'})).toBe(null)
  })
})

describe('a reference to another dataset', () => {
  it('leads to the document there, and to nothing where there is no such dataset', async () => {
    const staff = openDataset([{_id: 'ada', name: 'Ada'}])
    const dataset = openDataset(
      [
        {_id: 'a', by: {_ref: 'ada', _dataset: 'staff'}},
        {_id: 'b', by: {_ref: 'ada', _dataset: 'gone'}},
      ],
      {dataset: (name) => (name === 'staff' ? staff.database : undefined)},
    )
    const query = '*{"by": by->name}.by'
    expect(await dataset.engine.run({query})).toEqual(['Ada', null])
  })
})
