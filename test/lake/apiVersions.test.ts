import {describe, expect, it} from 'vitest'
import {setupLake} from '../../lake/vitest.ts'

const test = setupLake({
  seed: [
    {_id: 'a', _type: 'post'},
    {_id: 'drafts.a', _type: 'post'},
  ],
})

describe('a query without a perspective', () => {
  it.each([
    ['', 2],
    ['/v1', 2],
    ['/v2021-10-21', 2],
    ['/v2025-02-18', 2],
    ['/v2025-02-19', 1],
    ['/vX', 1],
  ])('under "%s" sees %i documents, as its API version says', async (version, count) => {
    const answer = await fetch(
      `${test.lake.url}${version}/data/query/production?query=${encodeURIComponent('count(*[_type == "post"])')}`,
    )
    expect(await answer.json()).toMatchObject({result: count})
  })
})
