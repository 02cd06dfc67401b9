import {describe, expect, it} from 'vitest'
import {extractPage} from '../../../plugins/article-import/sources/page/extractPage.ts'
import {dateInLine} from '../../../plugins/article-import/sources/page/fields/dateInLine.ts'
import {namesOf} from '../../../plugins/article-import/sources/page/structured/names.ts'

const paragraph =
  'The ferry ran aground on the sandbank outside the harbour on 3 May 1999, with forty people and a brass band on board.'

function read(above: string, below = '', url = 'https://coast.example/ferry') {
  const {article} = extractPage(
    `<html><head><title>Ferry runs aground - Coast</title></head><body><main>${above}<h1>Ferry runs aground</h1>${below}<div class="story-body"><p>${paragraph}</p><p>${paragraph}</p></div></main></body></html>`,
    {url},
  )
  return {...article, from: article.fieldSources?.publishedAt}
}

describe('a date in a line', () => {
  it.each([
    ['Wed May 15, 2013 3:27pm EDT', '15 May 2013 15:27 EDT'],
    ['2:49 p.m. EDT May 15, 2013', '15 May 2013 14:49 EDT'],
    ['Posted on 5th of March 2020', '5 Mar 2020'],
    ['Publié le 1er août 2021 à 14h05', '1 Aug 2021 14:05'],
    ['3. März 2022, 09:30 Uhr', '3 Mar 2022 09:30'],
    ['4 de julio de 2019', '4 Jul 2019'],
    ['12 мая 2020', '12 May 2020'],
    ['2019年7月3日 10:20', '3 Jul 2019 10:20'],
    ['31.12.2018', '31 Dec 2018'],
    ['2013-07-18T03:00:01Z', '18 Jul 2013 03:00 Z'],
  ])('%s', (line, date) => {
    expect(dateInLine(line)?.date).toBe(date)
  })

  it.each(['05/06/2013', 'May 2013', 'version 1.2.2013.4', 'a 31 of a 2020', '12 mailboxes 2020'])(
    'is none in %s',
    (line) => {
      expect(dateInLine(line)).toBeUndefined()
    },
  )

  it('ends a credit', () => {
    expect(namesOf('Ida Moe - 2013-07-18T03:00:01Z')).toEqual(['Ida Moe'])
    expect(namesOf('By Ida Moe June 6, 2013 09:54am EST Comments')).toEqual(['Ida Moe'])
    expect(namesOf('2:49 p.m. EDT May 15, 2013')).toEqual([])
    expect(namesOf('Design & Trend')).toEqual(['Design & Trend'])
    expect(namesOf('Ida Moe & Len Draycott')).toEqual(['Ida Moe', 'Len Draycott'])
  })
})

describe('a page without structured dates', () => {
  it('is dated by a line around its headline', () => {
    expect(read('', '<div class="x">By Ida Moe | 6 June 2013 14:30 GMT</div>')).toMatchObject({
      publishedAt: '2013-06-06T14:30:00.000Z',
      from: 'content',
    })
    expect(read('<p>June 6, 2013</p>').publishedAt).toBe('2013-06-06T00:00:00.000Z')
  })

  it('tells when it was updated from when it was published', () => {
    const page = read('', '<p>Published: 5 June 2013 | Last updated: 6 June 2013</p>')
    expect(page).toMatchObject({
      publishedAt: '2013-06-05T00:00:00.000Z',
      updatedAt: '2013-06-06T00:00:00.000Z',
    })
  })

  it('is dated by its address when it shows no date, and not by dates in its text or captions', () => {
    const caption = '<figure><img src="a.jpg"><figcaption>Seen on 1 May 2001</figcaption></figure>'
    expect(read('', caption, 'https://coast.example/2013/06/07/ferry')).toMatchObject({
      publishedAt: '2013-06-07T00:00:00.000Z',
      from: 'address',
    })
    expect(read('', caption, 'https://coast.example/2013/jun/07/ferry').publishedAt).toBe(
      '2013-06-07T00:00:00.000Z',
    )
    expect(read('', caption).publishedAt).toBeUndefined()
  })
})
