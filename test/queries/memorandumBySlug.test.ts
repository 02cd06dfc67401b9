import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {memorandumBySlug, runView} from '../../queries/index.ts'
import {expectNoLeak, type Newsroom, startNewsroom} from './support/startNewsroom.ts'

describe('a memorandum', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await startNewsroom()
  })
  afterAll(() => newsroom.close())

  test('has its parties, its document, its successors and the articles that tell of it', async () => {
    const memorandum = await runView(newsroom.client, memorandumBySlug, {slug: 'memorandum-1'})
    expect(memorandum).toMatchObject({
      kind: 'memorandumOfCooperation',
      signedOn: '2021-03-04',
      place: {name: 'Lisbon'},
      parties: [
        {organization: {abbreviation: 'MCF'}, signatory: {name: 'Inês Carvalho'}},
        {organization: {abbreviation: 'ICHL'}, signatory: null},
      ],
      documentFile: {originalFilename: 'memorandum.pdf', size: 512},
      successors: [{slug: 'memorandum-2'}],
    })
    expect(memorandum?.articles.map(({slug}) => slug)).toEqual(['story-1'])
    const successor = await runView(newsroom.client, memorandumBySlug, {slug: 'memorandum-2'})
    expect(successor?.successorOf?.slug).toBe('memorandum-1')
  })

  test('quotes articles that readers may have, and no embargoed one', async () => {
    const memorandum = await runView(newsroom.client, memorandumBySlug, {slug: 'memorandum-1'})
    expect(memorandum?.evidence).toEqual([
      {
        _key: 'e1',
        quote: 'They signed it in Lisbon.',
        article: expect.objectContaining({slug: 'story-1', headline: 'Story number 1'}),
      },
    ])
  })

  test('holds nothing that readers may not have, under any perspective', async () => {
    await expectNoLeak(newsroom, memorandumBySlug, {slug: 'memorandum-1'})
    await expectNoLeak(newsroom, memorandumBySlug, {slug: 'memorandum-2'})
  })
})
