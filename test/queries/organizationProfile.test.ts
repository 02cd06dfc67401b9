import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {counterpartsOf, organizationProfile, runView} from '../../queries/index.ts'
import {expectNoLeak, type Newsroom, startNewsroom} from './support/startNewsroom.ts'

describe('an organization', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await startNewsroom()
  })
  afterAll(() => newsroom.close())

  test('has its names over time, its memoranda, and the articles that tell of it', async () => {
    const council = await runView(newsroom.client, organizationProfile, {slug: 'ichl'})
    expect(council?.parent?.abbreviation).toBe('MCF')
    expect(council?.memoranda.map(({slug}) => slug)).toEqual([
      'memorandum-2',
      'memorandum-1',
      'memorandum-4',
      'memorandum-5',
    ])
    expect(council?.articles.map(({slug}) => slug)).toEqual(['story-3', 'story-2', 'story-1'])
    const foundation = await runView(newsroom.client, organizationProfile, {
      slug: 'meridian-cultural-foundation',
    })
    expect(foundation).toMatchObject({
      kind: 'foundation',
      country: 'PT',
      names: [{name: 'Meridian Fund', to: '2010'}],
      children: [{abbreviation: 'ICHL'}],
    })
  })

  test('has counterparts, those with most memoranda first', async () => {
    const foundation = await runView(newsroom.client, organizationProfile, {
      slug: 'meridian-cultural-foundation',
    })
    const counterparts = counterpartsOf('organization-foundation', foundation?.memoranda ?? [])
    expect(
      counterparts.map(({organization, memoranda}) => [organization.slug, memoranda.length]),
    ).toEqual([
      ['ichl', 4],
      ['halden-university', 1],
    ])
  })

  test.each(['ichl', 'meridian-cultural-foundation'])(
    'holds nothing that readers may not have, under any perspective: %s',
    async (slug) => {
      await expectNoLeak(newsroom, organizationProfile, {slug, limit: 100})
    },
  )
})
