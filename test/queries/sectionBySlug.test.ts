import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {runView, sectionBySlug} from '../../queries/index.ts'
import {expectNoLeak, type Newsroom, startNewsroom} from './support/startNewsroom.ts'

describe('a section', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await startNewsroom()
  })
  afterAll(() => newsroom.close())

  test('has its sections below and a page of its articles', async () => {
    const section = await runView(newsroom.client, sectionBySlug, {slug: 'culture', limit: 4})
    expect(section).toMatchObject({title: 'Culture', parent: null, children: [{slug: 'museums'}]})
    expect(section?.articles).toHaveLength(4)
    const below = await runView(newsroom.client, sectionBySlug, {slug: 'museums'})
    expect(below).toMatchObject({parent: {title: 'Culture'}, articles: []})
  })

  test('holds nothing that readers may not have, under any perspective', async () => {
    await expectNoLeak(newsroom, sectionBySlug, {slug: 'culture', limit: 100})
  })
})
