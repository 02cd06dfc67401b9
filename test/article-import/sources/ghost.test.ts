import {describe, expect, it} from 'vitest'
import {readBytes, readPath, samplePath, textOf} from './readSource.ts'

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

  it.each([
    [
      'lexical',
      {
        root: {
          children: [
            {type: 'heading', tag: 'h3', children: [{type: 'text', text: 'Pier'}]},
            {
              type: 'paragraph',
              children: [
                {type: 'text', text: 'The ', format: 0},
                {type: 'text', text: 'new', format: 3},
                {type: 'text', text: ' pier '},
                {
                  type: 'link',
                  url: 'https://a.example/',
                  children: [{type: 'text', text: 'opens'}],
                },
                {type: 'text', text: ' < noon'},
              ],
            },
            {type: 'image', src: '__GHOST_URL__/content/pier.jpg', caption: 'At dawn'},
            {
              type: 'list',
              tag: 'ol',
              children: [{type: 'listitem', children: [{type: 'text', text: 'One'}]}],
            },
            {type: 'video', src: 'v.mp4', caption: 'A film'},
          ],
        },
      },
      'unsupported-media',
    ],
    [
      'mobiledoc',
      {
        version: '0.3.1',
        markups: [['strong'], ['em'], ['a', ['href', 'https://a.example/']]],
        atoms: [],
        cards: [
          ['image', {src: '__GHOST_URL__/content/pier.jpg', caption: 'At dawn'}],
          ['poll', {question: 'Why?'}],
        ],
        sections: [
          [1, 'h3', [[0, [], 0, 'Pier']]],
          [
            1,
            'p',
            [
              [0, [], 0, 'The '],
              [0, [0, 1], 2, 'new'],
              [0, [], 0, ' pier '],
              [0, [2], 1, 'opens'],
              [0, [], 0, ' < noon'],
            ],
          ],
          [10, 0],
          [3, 'ol', [[[0, [], 0, 'One']]]],
          [10, 1],
        ],
      },
      'unknown-card',
    ],
  ])(
    'renders a post that is there as %s only, and reports what has no place',
    async (kind, data, code) => {
      const post = {id: '1', title: 'T', html: null, [kind]: JSON.stringify(data)}
      const {articles} = await readBytes(JSON.stringify({db: [{data: {posts: [post]}}]}))
      expect(textOf(articles[0])).toBe('Pier\nThe new pier opens < noon\n[figure]\nOne')
      expect(articles[0]?.body.content).toMatch(/<strong><em>|<em><strong>/)
      expect(articles[0]?.issues).toMatchObject([{code, kind: 'loss'}])
    },
  )

  it('reports a post whose editor data is of no known kind', async () => {
    const {articles} = await readBytes(
      '{"db":[{"data":{"posts":[{"id":"1","title":"T","lexical":"{}"}]}}]}',
    )
    expect(articles[0]?.issues).toMatchObject([{code: 'unrendered-body', kind: 'loss'}])
  })
})
