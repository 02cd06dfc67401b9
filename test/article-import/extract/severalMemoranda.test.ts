import {describe, expect, test} from 'vitest'
import {extractFacts} from '../../../plugins/article-import/extract/index.ts'

const read = (headline: string, ...texts: string[]) =>
  extractFacts({
    headline,
    paragraphs: texts.map((text, at) => ({key: `p${at}`, text})),
    publishedAt: '2025-06-12',
  }).memoranda
const told = (...article: Parameters<typeof read>) =>
  read(...article).map(({status, parties}) => [status, ...parties].join(', '))

describe('several memoranda in one article', () => {
  test('one sentence tells of one with each partner', () => {
    const memoranda = read(
      'Oslo port signs twice',
      'The Port of Oslo on Wednesday signed two memoranda of understanding, one with the Port of Gdynia and the other with Hamnar AB, a Swedish operator.',
      'The document with Gdynia covers shore power and ice navigation. The memorandum with Hamnar provides for crane maintenance.',
    )
    expect(memoranda.map(({parties}) => parties)).toEqual([
      ['Port of Oslo', 'Port of Gdynia'],
      ['Port of Oslo', 'Hamnar AB'],
    ])
    expect(memoranda.map(({areas}) => areas)).toEqual([
      ['shore power', 'ice navigation'],
      ['crane maintenance'],
    ])
  })

  test('each has its own status', () => {
    expect(
      told(
        'Chamber renews with Izmir, signs with Thessaloniki',
        'The Varna Chamber of Commerce renewed its memorandum of cooperation with the Izmir Chamber of Industry on Tuesday and signed a new memorandum of understanding with the Thessaloniki Trade Fair.',
      ),
    ).toEqual([
      'extended, Varna Chamber of Commerce, Izmir Chamber of Industry',
      'signed, Varna Chamber of Commerce, Thessaloniki Trade Fair',
    ])
  })

  test('other pairs sign further on', () => {
    expect(
      told(
        'Airline ties up with tourism boards',
        'Air Sahel and the Senegal Tourism Agency signed a memorandum of cooperation in Dakar on Thursday on joint fairs.',
        'Separately, the Gambia Hotel Association signed a memorandum of understanding with Banjul Catering College on kitchen apprenticeships.',
      ),
    ).toEqual([
      'signed, Air Sahel, Senegal Tourism Agency',
      'signed, Gambia Hotel Association, Banjul Catering College',
    ])
  })

  test('the same two sign a paper of another kind, or mean to', () => {
    const first =
      'The Danube Bridge Company and the Ruse Technical School signed a memorandum of understanding on welding courses on Monday.'
    expect(
      told(
        'Papers for one bridge',
        `${first} The two also signed a protocol on cooperation in inspections.`,
      ),
    ).toHaveLength(2)
    expect(
      told(
        'Papers for one bridge',
        `${first} A cooperation agreement on inspections is to be signed in autumn.`,
      ).map((line) => line.split(',')[0]),
    ).toEqual(['signed', 'planned'])
  })

  test('a partner may be told by who stands for it, or by its country', () => {
    const memoranda = read(
      'Museums sign',
      'Bergen Heritage Museums signed two memoranda of understanding on Monday, with the Museum of Salt in Turda, Romania, and with the National Gallery of Mongolia.',
      'The memorandum with the Mongolian gallery covers the restoration of textiles.',
    )
    expect(memoranda[1]?.parties).toEqual([
      'Bergen Heritage Museums',
      'National Gallery of Mongolia',
    ])
    expect(memoranda[1]?.areas).toEqual(['restoration of textiles'])
    expect(memoranda[0]?.areas).toEqual([])
  })

  test.each([
    [
      'an older memorandum',
      'In 2019 the university signed a similar memorandum with the Museum of Ife. That one has since expired.',
    ],
    [
      'what a party does with others',
      'The university already works with Eurostat under an agreement signed in 2016, and hopes to sign one with the Ghent Library.',
    ],
    [
      'the same memorandum told again',
      'Under the cooperation agreement, students will move freely.',
    ],
  ])('%s makes no second one', (_, text) => {
    expect(
      told(
        'University and museum sign memorandum',
        'Lagos Coastal University and the National Museum of Benin signed a memorandum of understanding on Tuesday on bronze conservation.',
        text,
      ),
    ).toEqual(['signed, Lagos Coastal University, National Museum of Benin'])
  })

  test('three who sign one memorandum are not parted', () => {
    expect(
      told(
        'Three join on rail',
        'Baltic Rail AS, the Latvian Logistics Institute and the Port of Ventspils signed a memorandum of understanding on Monday. Baltic Rail will invest with the port in a terminal, and with the institute in training.',
      ),
    ).toEqual(['signed, Baltic Rail AS, Latvian Logistics Institute, Port of Ventspils'])
  })
})
