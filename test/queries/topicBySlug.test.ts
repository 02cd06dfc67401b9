import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {runView, topicBySlug} from '../../queries/index.ts'
import {expectNoLeak, type Newsroom, startNewsroom} from './support/startNewsroom.ts'

describe('a topic', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await startNewsroom()
  })
  afterAll(() => newsroom.close())

  test('has its narrower topics and a page of its articles', async () => {
    const topic = await runView(newsroom.client, topicBySlug, {slug: 'arts'})
    expect(topic).toMatchObject({
      mediaTopicCode: 'medtop:01000000',
      broader: null,
      narrower: [{slug: 'museums'}],
    })
    expect(topic?.articles.map(({slug}) => slug)).toEqual(['story-2', 'story-1'])
  })

  test('holds nothing that readers may not have, under any perspective', async () => {
    await expectNoLeak(newsroom, topicBySlug, {slug: 'arts', limit: 100})
  })
})
