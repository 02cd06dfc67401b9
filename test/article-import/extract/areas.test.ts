import {describe, expect, test} from 'vitest'
import {extractFacts} from '../../../plugins/article-import/extract/index.ts'

const signed =
  'The Delta Bread Guild and the Malta Grain Agency signed a memorandum of understanding in Valletta on 12 May.'

const areasOf = (...texts: string[]) =>
  extractFacts({
    headline: 'Bakers sign',
    paragraphs: [signed, ...texts].map((text, at) => ({key: `p${at}`, text})),
    publishedAt: '2025-05-14',
  }).memoranda[0]?.areas

describe('the areas of a memorandum', () => {
  test.each([
    [
      'what somebody names as areas in quotation marks',
      '"The key areas of cooperation will include flour testing, oven safety and grain audits," she said.',
      ['flour testing', 'oven safety', 'grain audits'],
    ],
    [
      'one that is added to those of before',
      'The text retains the existing areas, namely flour testing and oven safety. A third, grain audits, has been added.',
      ['flour testing', 'oven safety', 'grain audits'],
    ],
    [
      'pairs that are one thing before the last',
      'The two bodies will cooperate in flour testing, search and rescue, and the prevention of oven fires in the bakeries of neighbouring states.',
      [
        'flour testing',
        'search and rescue',
        'prevention of oven fires in the bakeries of neighbouring states',
      ],
    ],
    [
      'a coordination of three, whatever its verb',
      'The agreement spells out flour testing, oven safety and apprentice exchange.',
      ['flour testing', 'oven safety', 'apprentice exchange'],
    ],
    [
      'an adverb phrase between auxiliary and verb',
      'The two bodies will, it says, pursue flour testing, oven safety and apprentice exchange.',
      ['flour testing', 'oven safety', 'apprentice exchange'],
    ],
    [
      'what a list goes on with behind its own and',
      'It covers flour testing, oven safety and a shared recipe bank, and allows either side to leave with sixty days of notice.',
      ['flour testing', 'oven safety', 'shared recipe bank'],
    ],
    [
      'an aside between its items',
      'It covers flour testing, put at 250,000 samples a year, and oven safety.',
      ['flour testing', 'oven safety'],
    ],
    [
      'places behind the last item',
      'The document covers flour testing, oven safety and training of bakers in Mdina, Rabat and Mosta.',
      ['flour testing', 'oven safety', 'training of bakers'],
    ],
    [
      'how many places the last item is for',
      'The document covers flour testing, oven safety and training of bakers in nine towns of Gozo.',
      ['flour testing', 'oven safety', 'training of bakers'],
    ],
    [
      'the most prominent of many',
      'It seeks to enhance cooperation in a number of areas, the most prominent of which are flour testing and oven safety.',
      ['flour testing', 'oven safety'],
    ],
    [
      'a count before a colon',
      'The document names four working groups: flour testing, oven safety, yeast and rye.',
      ['flour testing', 'oven safety', 'yeast', 'rye'],
    ],
    [
      'the paper that was entered into',
      'The two bodies have entered into a memorandum of understanding (MOU) on flour testing, oven safety and grain audits.',
      ['flour testing', 'oven safety', 'grain audits'],
    ],
    [
      'a verb of going on',
      'Cooperation will continue in flour testing, oven safety and apprentice exchange.',
      ['flour testing', 'oven safety', 'apprentice exchange'],
    ],
    [
      'how they will do it',
      'The memorandum sets out how the two will cooperate in the fields of flour testing, oven safety and grain audits.',
      ['flour testing', 'oven safety', 'grain audits'],
    ],
    [
      'as what they are named',
      'The memorandum also mentions flour testing, grain audits and oven safety as fields of joint work.',
      ['flour testing', 'grain audits', 'oven safety'],
    ],
    [
      'what has to come first',
      'The memorandum provides for flour testing and oven trials before the guild buys a mill.',
      ['flour testing', 'oven trials'],
    ],
    [
      'a verb of dealing',
      'The document obliges both sides to negotiate only over flour prices, oven safety and grain audits.',
      ['flour prices', 'oven safety', 'grain audits'],
    ],
    [
      'a verb behind them that names them',
      'Flour testing, oven safety and grain audits are listed as priorities.',
      ['Flour testing', 'oven safety', 'grain audits'],
    ],
    [
      'what a paper is for',
      'The memorandum, with the agency, is for flour testing and inspection of ovens.',
      ['flour testing', 'inspection of ovens'],
    ],
    [
      'whom somebody tells of it',
      '"It will cover flour testing, oven safety and grain audits," she told reporters.',
      ['flour testing', 'oven safety', 'grain audits'],
    ],
  ])('are read past %s', (_name, text, areas) => {
    expect(areasOf(text)).toEqual(areas)
  })

  test('are the headings of a numbered list whose items go on', () => {
    expect(
      areasOf(
        'The parties will work together on:',
        '1. Flour testing. Samples are sent each month.',
        '2. Oven safety. Inspectors visit both sides.',
      ),
    ).toEqual(['Flour testing', 'Oven safety'])
  })

  test.each([
    ['what a memorandum leaves out', 'The document does not involve a transfer of funds.'],
    ['who came to see it', 'The ceremony was attended by millers, bakers and farmers.'],
  ])('are not %s', (_name, text) => {
    expect(areasOf(text)).toEqual([])
  })

  test('a paragraph may list them behind numerals in brackets', () => {
    expect(
      areasOf(
        'The agreement outlines three priority areas:',
        '(i) Flour testing (ii) Oven safety; and (iii) Grain audits',
      ),
    ).toEqual(['Flour testing', 'Oven safety', 'Grain audits'])
  })
})
