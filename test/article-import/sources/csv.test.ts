import {describe, expect, it} from 'vitest'
import {readBytes, readPath, samplePath, textOf} from './readSource.ts'

describe('csv', () => {
  it('reads quoted rows and reports dates of zeros', async () => {
    const {detected, articles} = await readPath(samplePath('desk.csv'))
    expect(detected).toEqual(['csv'])
    expect(articles).toMatchObject([
      {
        headline: 'Bells, and who rings them',
        bylines: ['Ida Korn', 'Lev Dahl'],
        tags: ['bells', 'towers'],
        section: 'Culture',
      },
      {
        headline: 'A bench for the quay',
        issues: [{code: 'invalid-date', text: '0000-00-00 00:00:00'}],
      },
    ])
    expect(articles[1]).not.toHaveProperty('publishedAt')
    expect(textOf(articles[0])).toBe('Six bells hang in the new tower.\nThey ring on Sundays.')
  })

  it('reads rows that end in carriage returns alone', async () => {
    const text = 'id,title,body\r1,Oars,"a, b"\r2,Boats,c\r'
    for (const size of [1, 7, 1000]) {
      const {detected, articles, failures} = await readBytes(text, {size})
      expect(detected).toEqual(['csv'])
      expect(articles).toMatchObject([{headline: 'Oars'}, {headline: 'Boats'}])
      expect(failures).toEqual([])
    }
  })

  it('reads tabs and semicolons, over any chunks', async () => {
    expect((await readPath(samplePath('desk.tsv'))).articles).toMatchObject([
      {headline: 'Snow on the moor'},
    ])
    const text = 'id;title;body\n1;"a;b";x\n2;c;"y\nz"\n'
    for (const size of [1, 4, 1000]) {
      const {articles} = await readBytes(text, {size})
      expect(articles.map(({headline}) => headline)).toEqual(['a;b', 'c'])
    }
  })

  it('reads on behind a row whose quote is never closed, and reports that row alone', async () => {
    const {articles, failures} = await readBytes(
      'title;body\nOne;"a"\nTwo;"never\nThree;c\nFour;d\n',
      {size: 7},
    )
    expect(articles.map(({headline}) => headline)).toEqual(['One', 'Three', 'Four'])
    expect(failures).toMatchObject([{code: 'invalid-csv', raw: 'Two;"never'}])
    const first = await readBytes('title,body\nOne,"never\nTwo,b\n')
    expect(first.articles.map(({headline}) => headline)).toEqual(['Two'])
    expect(first.failures).toMatchObject([{raw: 'One,"never'}])
  })

  it('reports a faulty row alone where blank lines stand before it', async () => {
    const {articles, failures} = await readBytes(
      `title,body\nOne,a\n${'\n'.repeat(24)}Two,"never\nThree,c\nFour,d\n`,
    )
    expect(articles.map(({headline}) => headline)).toEqual(['One', 'Three', 'Four'])
    expect(failures).toMatchObject([{code: 'invalid-csv', raw: 'Two,"never'}])
  })
})
