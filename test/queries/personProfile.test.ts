import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {personProfile, runView} from '../../queries/index.ts'
import {expectNoLeak, type Newsroom, startNewsroom} from './support/startNewsroom.ts'

describe('a person', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await startNewsroom()
  })
  afterAll(() => newsroom.close())

  test('has offices, the articles by or about the person, and memoranda signed', async () => {
    const person = await runView(newsroom.client, personProfile, {
      slug: 'ines-carvalho',
      limit: 100,
    })
    expect(person?.roles).toMatchObject([{title: 'President', organization: {abbreviation: 'MCF'}}])
    expect(person?.articles).toHaveLength(10)
    expect(person?.memoranda.map(({slug}) => slug)).toEqual([
      'memorandum-2',
      'memorandum-1',
      'memorandum-4',
      'memorandum-5',
    ])
  })

  test('holds nothing that readers may not have, under any perspective', async () => {
    await expectNoLeak(newsroom, personProfile, {slug: 'ines-carvalho', limit: 100})
  })
})
