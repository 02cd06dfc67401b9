import {describe, expect, it} from 'vitest'
import {readBytes, readPath, samplePath} from './readSource.ts'

describe('json-array', () => {
  it('finds the list inside an object and reports what is no article', async () => {
    const {detected, articles, failures} = await readPath(samplePath('desk.json'))
    expect(detected).toEqual(['json-array'])
    expect(articles).toMatchObject([
      {
        headline: 'Mill wheel turns',
        bylines: ['Bo Falk'],
        leadImage: {url: 'wheel.jpg', caption: 'The wheel'},
        extra: {mood: 'glad'},
      },
    ])
    expect(failures.map(({code}) => code)).toEqual(['not-an-object', 'no-headline-and-body'])
  })

  it('reads a bare array, over any chunks', async () => {
    const text =
      '[ {"title":"a","body":"<p>1</p>"} , {"title":"b]","body":"}{"},{"title":"c","body":"[\\"]"} ]'
    for (const size of [1, 5, 1000]) {
      const {articles} = await readBytes(text, {size})
      expect(articles.map(({headline}) => headline)).toEqual(['a', 'b]', 'c'])
    }
  })

  it('reads one article, and reports a file that breaks off', async () => {
    expect((await readBytes('{"title":"one",\n"body":"text"}')).articles).toMatchObject([
      {headline: 'one'},
    ])
    const cut = await readBytes('[{"title":"a","body":"x"},{"title":"b"')
    expect(cut.articles).toMatchObject([{headline: 'a'}])
    expect(cut.failures).toMatchObject([{code: 'truncated-json', kind: 'failed'}])
  })
})
