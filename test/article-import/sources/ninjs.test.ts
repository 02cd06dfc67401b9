import {describe, expect, it} from 'vitest'
import {readBytes, readPath, samplePath} from './readSource.ts'

describe('ninjs', () => {
  it('reads 1.x', async () => {
    const {detected, articles} = await readPath(samplePath('school-kitchens.ninjs.json'))
    expect(detected).toEqual(['ninjs'])
    expect(articles).toMatchObject([
      {externalId: 'tag:wire.example,2026:school-kitchens', body: {format: 'html'}},
    ])
  })

  it('reads 2.x and 3.x, with roles and lists', async () => {
    const item = {
      uri: 'urn:x:1',
      type: 'text',
      pubStatus: 'canceled',
      versionCreated: '2026-01-02T03:04:05Z',
      headlines: [
        {role: 'main', value: 'Main'},
        {role: 'sub', value: 'Sub'},
      ],
      bodies: [
        {role: 'main', contentType: 'text/plain', value: 'plain'},
        {contentType: 'text/html', value: '<p>html</p>'},
      ],
      subjects: [{name: 'culture'}],
      associations: [
        {
          type: 'picture',
          headline: 'Alt',
          renditions: [
            {href: 'https://x.example/s.jpg', width: 100},
            {href: 'https://x.example/l.jpg', width: 900},
          ],
        },
      ],
      rightsInfo: {usageTerms: 'none'},
    }
    const {detected, articles, failures} = await readBytes(
      JSON.stringify([item, {...item, type: 'picture'}]),
    )
    expect(detected).toEqual(['ninjs'])
    expect(articles).toMatchObject([
      {
        headline: 'Main',
        subheadline: 'Sub',
        status: 'trashed',
        body: {format: 'html', content: '<p>html</p>'},
        tags: ['culture'],
        leadImage: {url: 'https://x.example/l.jpg', alt: 'Alt'},
        rights: {usageTerms: 'none'},
      },
    ])
    expect(failures).toMatchObject([{code: 'not-an-article'}])
  })
})
