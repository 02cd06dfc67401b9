import {describe, expect, it} from 'vitest'
import {setupLake} from '../../lake/vitest.ts'

const test = setupLake({
  seed: [
    {_id: 'a', _type: 'post'},
    {_id: 'drafts.a', _type: 'post'},
    {_id: 'versions.bundle.a', _type: 'note', title: 'later'},
    {_id: '_.releases.empty', _type: 'system.release', name: 'empty', state: 'active'},
  ],
})

const count = encodeURIComponent('count(*[_type == "post"])')
const ask = (version: string, rest = '') =>
  fetch(`${test.lake.url}${version}/data/query/production?query=${count}${rest}`)

describe('a query without a perspective', () => {
  it.each([
    ['', 2],
    ['/v1', 2],
    ['/v2021-10-21', 2],
    ['/v2025-02-18', 2],
    ['/v2025-02-19', 1],
    ['/vX', 1],
  ])('under "%s" sees %i documents, as its API version says', async (version, seen) => {
    expect(await (await ask(version)).json()).toMatchObject({result: seen})
  })
})

describe('the raw perspective', () => {
  const queries = [
    'count(*[_type == "note"])',
    'count(*[_id in path("versions.**")])',
    'count(*[_id == "versions.bundle.a"])',
    'count(*[title match "later"])',
    'count(*[title == "later"] | order(title))',
    'count([{"_ref": "versions.bundle.a"}->_id][defined(@)])',
  ]
  it.each([
    ['', 0],
    ['/v1', 0],
    ['/v2024-12-31', 0],
    ['/v2025-02-19', 1],
    ['/vX', 1],
  ])('under "%s" has %i version of the document in a release', async (version, seen) => {
    for (const query of queries) {
      const url = `${test.lake.url}${version}/data/query/production?perspective=raw&query=`
      const answer = await (await fetch(url + encodeURIComponent(query))).json()
      expect(answer).toMatchObject({query, result: seen})
    }
  })
})

describe('a perspective', () => {
  it.each([
    ['raw', 2],
    ['published', 1],
    ['drafts', 1],
    ['previewDrafts', 1],
    ['empty,drafts', 1],
    ['bundle', 0],
    ['["bundle","drafts"]', 0],
  ])('%s sees %i of the documents', async (perspective, seen) => {
    const answer = await ask('/v2025-02-19', `&perspective=${encodeURIComponent(perspective)}`)
    expect(await answer.json()).toMatchObject({result: seen})
  })

  it.each([
    ['', 'none of raw, published, drafts'],
    [',', 'none of raw'],
    ['a b', 'none of raw'],
    ['Drafts', 'there is no release'],
    ['rMissing', 'there is no release'],
    ['empty,rMissing,drafts', 'there is no release'],
    ['raw,drafts', 'cannot be combined'],
    ['drafts,raw', 'cannot be combined'],
    ['drafts,previewDrafts', 'twice'],
    ['empty,empty', 'twice'],
    ['drafts.a', 'none of raw'],
    ['../production', 'none of raw'],
    ['[]', 'none of raw'],
  ])('%j is refused', async (perspective, reason) => {
    const answer = await ask('/v2025-02-19', `&perspective=${encodeURIComponent(perspective)}`)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({
      error: {type: 'queryParamError', description: expect.stringContaining(reason)},
    })
  })
})
