import {describe, expect, it} from 'vitest'
import {convert} from '../../../plugins/article-import/convert/convert.ts'
import {readPath, samplePath} from './readSource.ts'

describe('nitf', () => {
  it('reads head and body, unwraps enriched text, makes figures of media', async () => {
    const {detected, articles} = await readPath(samplePath('tide-tables.nitf.xml'))
    expect(detected).toEqual(['nitf'])
    expect(articles[0]).toMatchObject({
      headline: 'Tide tables go to print again',
      subheadline: 'Sailors had asked for paper',
      bylines: ['By Tor Venn'],
      externalId: 'tide-tables-1',
      publishedAt: '2026-02-15T08:30:00.000Z',
      section: 'Sea',
      tags: ['tides'],
      sourceName: 'Harbour Wire',
      rights: {copyrightHolder: 'Harbour Wire'},
      extra: {dateline: 'MARLOW BAY'},
    })
    const converted = convert(articles[0]?.body ?? {format: 'text', content: ''})
    expect(converted.blocks.map(({_type, style}) => style ?? _type)).toEqual([
      'normal',
      'figure',
      'h3',
      'normal',
    ])
    expect(converted.images).toMatchObject([
      {
        url: 'https://wire.example/tables.jpg',
        alt: 'A printed table',
        caption: 'The first copy.',
        credit: 'Tor Venn',
      },
    ])
  })
})
