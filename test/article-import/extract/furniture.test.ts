import {describe, expect, it} from 'vitest'
import {
  createBoilerplateLearner,
  extractFacts,
  learnBoilerplate,
  readHeadline,
} from '../../../plugins/article-import/extract/index.ts'

const read = (texts: readonly string[], more: object = {}) =>
  extractFacts({
    headline: 'News',
    paragraphs: texts.map((text, at) => ({key: `p${at}`, text})),
    ...more,
  })

describe('readHeadline', () => {
  it.each([
    ['Boats race on the lake [PHOTOS]', 'Boats race on the lake', 'photos'],
    ['Boats race on the lake (VIDEO)', 'Boats race on the lake', 'video'],
    ['Yarış keçirildi - FOTO', 'Yarış keçirildi', 'photos'],
    ['[PHOTOS/VIDEO] Boats race', 'Boats race', 'photos'],
  ])('takes the marker off %s', (headline, text, mediaMarker) => {
    expect(readHeadline(headline)).toMatchObject({text, mediaMarker})
  })

  it.each(['Life in Tartu - video games', 'Video games', 'A hall (and its photographer)'])(
    'leaves %s whole',
    (headline) => {
      expect(readHeadline(headline)).toEqual({text: headline})
    },
  )
})

describe('datelines', () => {
  it.each([
    ['TARTU, May 11 (Northwire) — A mill opened.', 'TARTU', '2024-05-11', 'Northwire'],
    ['Baku, May 11, NORTHWIRE A mill opened.', 'Baku', '2024-05-11', 'NORTHWIRE'],
    ['TASHKENT (Northwire) - A bank closed.', 'TASHKENT', undefined, 'Northwire'],
  ])('reads %s', (text, place, date, agency) => {
    expect(read([text], {publishedAt: '2024-05-12'}).dateline).toMatchObject({
      place,
      agency,
      ...(date ? {date} : {}),
    })
  })

  it.each([
    'The fund - a body of nine - met.',
    'Azerbaijan, Georgia sign. The rest waits.',
    'The Silk Road Museums Network (SRMN), Transline Railways and two more signed a memorandum.',
    'Tallinn Rope Works (TRW) Ropes are made again.',
    'Transline (Rail), Caspian Wind and two more signed a memorandum.',
  ])('sees none in %s', (text) => {
    expect(read([text]).dateline).toBeUndefined()
  })
})

describe('bylines and sources', () => {
  it('takes a byline off either end', () => {
    const facts = read(['By Jane Doe and Ali Valiyev', 'A mill opened.', 'It is small.'])
    expect(facts.bylines.map(({name}) => name)).toEqual(['Jane Doe', 'Ali Valiyev'])
    expect(facts.boilerplate).toEqual([
      {block: 'p0', text: 'By Jane Doe and Ali Valiyev', reason: 'byline'},
    ])
  })

  it('reads the publication from the text, and believes the file more', () => {
    expect(read(['A mill opened in Tartu, Northwire reports.']).source?.name).toBe('Northwire')
    expect(
      read(['A mill opened in Tartu, Northwire reports.'], {sourceName: 'Gazette'}).source?.name,
    ).toBe('Gazette')
  })

  it('quotes its evidence at its offset', () => {
    const text = 'The Tartu Wind Institute (TWI) opened a hall, said Rector Jane Doe.'
    const facts = read([text])
    for (const {evidence} of [...facts.organizations, ...facts.persons]) {
      expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote)
    }
    expect(facts.organizations.map(({name, abbreviation}) => [name, abbreviation])).toEqual([
      ['Tartu Wind Institute', 'TWI'],
    ])
  })
})

describe('boilerplate', () => {
  it('names the reason', () => {
    const facts = read([
      'A mill opened.',
      'Follow us on Twitter @gazette',
      'Read more: Mill closes',
      '© 2024 Gazette. All rights reserved.',
    ])
    expect(facts.boilerplate.map(({reason}) => reason)).toEqual([
      'social-follow',
      'read-more',
      'copyright',
    ])
  })

  it('learns a line that stands at the same place in many articles of one source', () => {
    const article = (at: number, sourceName: string, tail: string) => ({
      sourceName,
      paragraphs: [
        `Story ${at} begins with a sentence of its own kind${'x'.repeat(at)}.`,
        `It goes on with word${'y'.repeat(at)}.`,
        tail,
      ].map((text, key) => ({key: `p${key}`, text})),
    })
    const learned = learnBoilerplate([
      ...Array.from({length: 10}, (_, at) => article(at, 'Gazette', `Gazette desk, tel. 55-${at}`)),
      ...Array.from({length: 10}, (_, at) => article(at, 'Courier', `Only here${'z'.repeat(at)}.`)),
    ])
    expect(learned).toEqual({
      Gazette: [{signature: 'gazette desk, tel. #-#', at: 'tail', count: 10}],
    })
    const facts = read(['A mill opened.', 'Gazette desk, tel. 55-99'], {
      learnedBoilerplate: learned.Gazette,
    })
    expect(facts.boilerplate).toEqual([
      {block: 'p1', text: 'Gazette desk, tel. 55-99', reason: 'learned'},
    ])
  })

  it('learns while an archive streams by, and only with enough articles', () => {
    const learner = createBoilerplateLearner({minimumCount: 3})
    const article = (at: number) => ({
      sourceName: 'Gazette',
      paragraphs: [`Story${'x'.repeat(at)} begins.`, 'Sent from the Gazette desk'].map(
        (text, key) => ({key: `p${key}`, text}),
      ),
    })
    learner.add(article(1))
    learner.add(article(2))
    expect(learner.finish()).toEqual({})
    learner.add(article(3))
    expect(learner.finish().Gazette).toMatchObject([
      {signature: 'sent from the gazette desk', at: 'tail', count: 3},
    ])
  })
})
