import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {frontPage, runView} from '../../queries/index.ts'
import {expectNoLeak, type Newsroom, startNewsroom} from './support/startNewsroom.ts'

describe('the front page', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await startNewsroom()
  })
  afterAll(() => newsroom.close())

  test('has a lead with a picture, the latest, and the newest of each main section', async () => {
    const page = await runView(newsroom.client, frontPage, {limit: 2, perSection: 3})
    expect(page.lead?.slug).toBe('story-3')
    expect(page.latest.map(({slug}) => slug)).toEqual(['story-9', 'story-10'])
    expect(page.sections.map(({slug, articles}) => [slug, articles.length])).toEqual([
      ['culture', 3],
    ])
  })

  test('holds nothing that readers may not have, under any perspective', async () => {
    await expectNoLeak(newsroom, frontPage, {limit: 100, perSection: 20})
  })
})
