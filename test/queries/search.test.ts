import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {runView, search} from '../../queries/index.ts'
import {expectNoLeak, type Newsroom, startNewsroom} from './support/startNewsroom.ts'

describe('the search', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await startNewsroom()
  })
  afterAll(() => newsroom.close())

  test('finds articles by headline, keywords and text, and names by their words', async () => {
    const byKeyword = await runView(newsroom.client, search, {text: 'tiles'})
    expect(byKeyword.articles.map(({slug}) => slug)).toEqual(['story-1'])
    const byText = await runView(newsroom.client, search, {text: 'met in Lisbon'})
    expect(byText.articles.map(({slug}) => slug)).toEqual(['story-1'])
    const byName = await runView(newsroom.client, search, {text: 'heritage'})
    expect(byName.organizations.map(({slug}) => slug)).toEqual(['ichl'])
    const byFormerName = await runView(newsroom.client, search, {text: 'Meridian Fund'})
    expect(byFormerName.organizations.map(({abbreviation}) => abbreviation)).toEqual(['MCF'])
    const byPerson = await runView(newsroom.client, search, {text: 'Carvalho'})
    expect(byPerson.persons.map(({name}) => name)).toEqual(['Inês Carvalho'])
    const byGallery = await runView(newsroom.client, search, {text: 'evening'})
    expect(byGallery.galleries.map(({slug}) => slug)).toEqual(['an-evening-at-the-quay'])
    const byArea = await runView(newsroom.client, search, {text: 'sport'})
    expect(byArea.memoranda.map(({slug}) => slug)).toEqual(['memorandum-2'])
  })

  test('puts a headline before a text', async () => {
    const found = await runView(newsroom.client, search, {text: 'number 7'})
    expect(found.articles[0]?.slug).toBe('story-7')
  })

  test('takes words that look like GROQ as words', async () => {
    const found = await runView(newsroom.client, search, {text: 'nothing"] | {..., "x": *} //'})
    expect(found.articles).toEqual([])
  })

  test.each(['', '  ', '"] | {...} //'])(
    'refuses to search for %j, which has no word',
    async (text) => {
      await expect(runView(newsroom.client, search, {text})).rejects.toMatchObject({
        code: 'PARAMETERS',
      })
    },
  )

  test.each(['SECRET', 'tiles', 'headline', 'story', 'memorandum', 'council'])(
    'finds nothing that readers may not have, under any perspective: %s',
    async (text) => {
      await expectNoLeak(newsroom, search, {text, limit: 100})
    },
  )
})
