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

  it('puts media where they stand in the text, and tells of all that is not included', async () => {
    const media = (id: string) => `<p>a</p><drupal-media data-entity-uuid="${id}"></drupal-media>`
    const link = (type: string, id: string) => ({data: {type, id}})
    const {articles} = await readBytes(
      JSON.stringify({
        data: [
          {
            type: 'node--article',
            id: '1',
            attributes: {title: 'T', body: {value: media('m1') + media('m2')}},
            relationships: {
              field_image: link('file--file', 'f2'),
              field_tags: {data: [{type: 'taxonomy_term--tags', id: 't1'}]},
            },
          },
        ],
        included: [
          {
            type: 'media--image',
            id: 'm1',
            relationships: {field_media_image: link('file--file', 'f1')},
          },
          {type: 'file--file', id: 'f1', attributes: {uri: {url: 'https://c.example/f.jpg'}}},
        ],
      }),
    )
    expect(articles[0]?.body.content).toContain(
      '<p>a</p><figure><img src="https://c.example/f.jpg"',
    )
    expect(articles[0]?.body.content).not.toContain('drupal-media')
    expect(
      articles[0]?.issues.map(({code, message}) => `${code} ${message.split(' that')[0]}`),
    ).toEqual([
      'missing-include The media m2',
      'missing-include The taxonomy_term--tags t1',
      'missing-include The file--file f2',
    ])
  })
})
