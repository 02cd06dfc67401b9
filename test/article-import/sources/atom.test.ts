import {describe, expect, it} from 'vitest'
import {readBytes, readPath, samplePath, textOf} from './readSource.ts'

describe('atom', () => {
  it('reads XHTML and escaped HTML alike', async () => {
    const {detected, articles} = await readPath(samplePath('harbour-radio.atom.xml'))
    expect(detected).toEqual(['atom'])
    expect(articles).toMatchObject([
      {
        headline: 'Fog signal returns after forty years',
        url: 'https://radio.example/fog-signal',
        bylines: ['Mira Osk'],
        tags: ['Harbour'],
        publishedAt: '2026-03-04T04:30:00.000Z',
        sourceName: 'Harbour Radio',
      },
      {headline: 'Two new ferries', body: {format: 'html', content: '<p>They sail in May.</p>'}},
    ])
    expect(textOf(articles[0])).toBe('The signal sounds at noon.\nVolunteers & pilots paid for it.')
  })

  it('knows posts, pages, drafts and settings of a Blogger export', async () => {
    const entry = (kind: string, rest: string) =>
      `<entry><id>${kind}${rest.length}</id><category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#${kind}'/><category scheme='http://www.blogger.com/atom/ns#' term='Oars'/><title>T</title><content type='html'>&lt;p&gt;x&lt;/p&gt;</content>${rest}</entry>`
    const {articles} = await readBytes(
      `<feed xmlns='http://www.w3.org/2005/Atom' xmlns:app='http://purl.org/atom/app#'>${entry('post', '')}${entry('post', '<app:control><app:draft>yes</app:draft></app:control>')}${entry('settings', '')}</feed>`,
    )
    expect(articles).toMatchObject([
      {tags: ['Oars']},
      {tags: ['Oars'], status: 'draft'},
      {postType: 'settings'},
    ])
    expect(articles[0]?.postType).toBeUndefined()
  })

  it("knows them by the names of Blogger's later exports too", async () => {
    const entry = (type: string, status: string, rest = '') =>
      `<entry><id>tag:blogger.com,1999:post-${type}${status}</id><blogger:type>${type}</blogger:type><blogger:status>${status}</blogger:status><title>T</title><content type='html'>&lt;p&gt;x&lt;/p&gt;</content>${rest}</entry>`
    const {articles} = await readBytes(
      `<feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'>${entry('POST', 'LIVE', '<blogger:filename>/2024/05/the-oars.html</blogger:filename><blogger:metaDescription>On oars.</blogger:metaDescription>')}${entry('POST', 'DRAFT')}${entry('PAGE', 'SOFT_TRASHED')}${entry('COMMENT', 'LIVE')}</feed>`,
    )
    expect(articles).toMatchObject([
      {slug: 'the-oars', seo: {description: 'On oars.'}},
      {status: 'draft'},
      {postType: 'page', status: 'trashed'},
      {postType: 'comment'},
    ])
    expect(articles[0]).not.toHaveProperty('postType')
    expect(articles[0]).not.toHaveProperty('status')
  })

  it('reads a file name of any length, though it names no file', async () => {
    const {articles} = await readBytes(
      `<feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'><entry><id>1</id><title>T</title><content>x</content><blogger:filename>${'a'.repeat(500_000)}/</blogger:filename></entry></feed>`,
    )
    expect(articles).toHaveLength(1)
    expect(articles[0]).not.toHaveProperty('slug')
  })
})
