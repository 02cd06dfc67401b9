import {describe, expect, it} from 'vitest'
import {readBytes, readPath, samplePath} from './readSource.ts'

describe('ghost', () => {
  it('joins posts with the tables that stand after them', async () => {
    const {detected, articles} = await readPath(samplePath('marlow.ghost.json'))
    expect(detected).toEqual(['ghost'])
    expect(articles).toMatchObject([
      {
        headline: 'Marlow counts its swans',
        bylines: ['Wil Reed'],
        tags: ['Nature'],
        status: 'published',
        leadImage: {url: '/content/images/pond.jpg', alt: 'The pond'},
        seo: {title: 'Swans of Marlow'},
      },
      {headline: 'About', postType: 'page', status: 'draft'},
    ])
    expect(articles[0]?.body.content).not.toContain('__GHOST_URL__')
  })

  it('reports a post that is there as editor data only', async () => {
    const {articles} = await readBytes(
      '{"db":[{"data":{"posts":[{"id":"1","title":"T","lexical":"{}"}]}}]}',
    )
    expect(articles[0]?.issues).toMatchObject([{code: 'unrendered-body', kind: 'loss'}])
  })
})
