import {describe, expect, it} from 'vitest'
import {readBytes, readPath, samplePath} from './readSource.ts'

describe('drupal-jsonapi', () => {
  it('joins nodes with what is included', async () => {
    const {detected, articles} = await readPath(samplePath('council.drupal.json'))
    expect(detected).toEqual(['drupal-jsonapi'])
    expect(articles).toMatchObject([
      {
        externalId: '7b1',
        url: 'https://council.example/news/hedge',
        slug: 'hedge',
        bylines: ['Edda Voss'],
        tags: ['Parks'],
        leadImage: {
          url: 'https://council.example/sites/default/files/hedge.jpg',
          alt: 'A hedge',
          caption: 'Planted on Monday',
        },
        body: {content: '<p>The hedge is <em>beech</em>.</p>'},
      },
    ])
  })

  it('reads a single resource', async () => {
    const {articles, failures} = await readBytes(
      '{"data":{"type":"node--page","id":"1","attributes":{"title":"T","status":false}}}',
    )
    expect(articles).toMatchObject([{headline: 'T', postType: 'page', status: 'draft'}])
    expect(failures).toEqual([])
  })
})
