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
})
