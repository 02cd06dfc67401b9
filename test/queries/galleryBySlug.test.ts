import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {galleryBySlug, runView} from '../../queries/index.ts'
import {expectNoLeak, type Newsroom, startNewsroom} from './support/startNewsroom.ts'

describe('a gallery', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await startNewsroom()
  })
  afterAll(() => newsroom.close())

  test('has its pictures in order with their words, and the articles that show it', async () => {
    const gallery = await runView(newsroom.client, galleryBySlug, {slug: 'an-evening-at-the-quay'})
    expect(gallery?.images).toMatchObject([
      {
        caption: 'First light',
        takenAt: '2026-05-01T18:00:00Z',
        place: {name: 'Lisbon'},
        rights: {copyrightHolder: 'Test Agency'},
        asset: {width: 960, height: 640},
      },
      {caption: 'Last boat', photographer: null},
    ])
    expect(gallery?.articles.map(({slug}) => slug)).toEqual(['story-1'])
  })

  test('holds nothing that readers may not have, under any perspective', async () => {
    await expectNoLeak(newsroom, galleryBySlug, {slug: 'an-evening-at-the-quay'})
  })
})
