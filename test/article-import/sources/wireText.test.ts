import {describe, expect, it} from 'vitest'
import {readBytes, readPath, samplePath, textOf} from './readSource.ts'

describe('wire-text', () => {
  it('takes the first line as the headline, markers and all, and the rest as text', async () => {
    const {detected, articles} = await readPath(samplePath('harbour-lamp.txt'))
    expect(detected).toEqual(['wire-text'])
    expect(articles).toHaveLength(1)
    expect(articles[0]).toMatchObject({
      source: 'wire-text',
      headline: 'Harbour lamp burns blue for a week [PHOTOS]',
      body: {format: 'text'},
      issues: [],
    })
    expect(articles[0]).not.toHaveProperty('publishedAt')
  })

  it('joins hard-wrapped lines and keeps the lines that later stages read', async () => {
    const {articles} = await readPath(samplePath('harbour-lamp.txt'))
    const lines = textOf(articles[0]).split('\n')
    expect(lines[0]).toMatch(/^MARLOW BAY, March 2 - .* Monday, .* in 1934\.$/)
    expect(lines.slice(1)).toEqual([
      'Pilots have been told.',
      'By Tor Venn',
      'SOURCE: Harbour Wire',
    ])
  })

  it('reads a block of headers above the headline', async () => {
    const text =
      'Title: Nets dry\nAuthor: Bo Falk\nDate: 2026-01-02\nTags: nets, sun\n\nThe nets hang.\n'
    const {articles} = await readBytes(text)
    expect(articles[0]).toMatchObject({
      headline: 'Nets dry',
      bylines: ['Bo Falk'],
      tags: ['nets', 'sun'],
      publishedAt: '2026-01-02T00:00:00.000Z',
      body: {content: 'The nets hang.'},
    })
  })

  it('reports a file of nothing', async () => {
    const {articles, failures} = await readBytes('')
    expect(articles).toEqual([])
    expect(failures).toMatchObject([{code: 'empty-file', kind: 'failed'}])
  })
})
