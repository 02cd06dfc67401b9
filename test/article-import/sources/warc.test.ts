import {describe, expect, it} from 'vitest'
import {readPath, samplePath} from './readSource.ts'

describe('warc', () => {
  it('hands its pages to the page source and reports its other answers', async () => {
    const {detected, articles, failures} = await readPath(samplePath('courier.warc'))
    expect(detected).toEqual(['warc'])
    expect(articles).toMatchObject([
      {headline: 'The net loft opens to visitors', url: 'https://courier.example/net-loft'},
    ])
    expect(failures.map(({code}) => code)).toEqual(['not-a-page', 'not-a-page'])
  })
})
