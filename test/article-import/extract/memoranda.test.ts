import {describe, expect, test} from 'vitest'
import {extractFacts} from '../../../plugins/article-import/extract/index.ts'

const read = (headline: string, ...texts: string[]) => {
  const {memoranda} = extractFacts({
    headline,
    paragraphs: texts.map((text, at) => ({key: `p${at}`, text})),
    publishedAt: '2025-05-14',
  })
  return memoranda[0]
}
const names = (memorandum: ReturnType<typeof read>) => memorandum?.parties

describe('what is read about a memorandum', () => {
  test('a name goes on as far as its abbreviation in brackets spells it', () => {
    const memorandum = read(
      'Water bodies sign',
      "The Office Régional de Gestion et d'Entretien des Canaux (ORGEC) and the Harbour Energy Regulator of Malta (HERM) signed a memorandum of understanding in Valletta on 12 May.",
    )
    expect(names(memorandum)).toEqual([
      "Office Régional de Gestion et d'Entretien des Canaux",
      'Harbour Energy Regulator of Malta',
    ])
  })

  test('a headline may be the only place that spells an abbreviation out', () => {
    const memorandum = read(
      'Northern Barley Institute (NBI) and Delta Rice Academy (DRA) sign memorandum',
      'The NBI and the DRA signed a memorandum of understanding on 12 May.',
    )
    expect(names(memorandum)).toEqual(['Northern Barley Institute', 'Delta Rice Academy'])
  })

  test.each([
    [
      'its own initials in another language',
      'The Harbour Guard Board, known by its Spanish initials, IPFC, said so.',
      'IPFC',
    ],
    ['the noun that is short for it', 'The board (HGB) will pay.', 'HGB'],
    ['what it is known as', 'HGB, as the Maltese board is known, will pay.', 'HGB'],
  ])('an abbreviation may stand behind %s', (_name, text, abbreviation) => {
    const memorandum = read(
      'Two bodies sign',
      'The Turku Map Library signed a memorandum of understanding on Monday with the Harbour Guard Board.',
      text,
    )
    expect(Object.values(memorandum?.abbreviations ?? {})).toEqual([abbreviation])
  })

  test('a plan of which nobody knows yet who will sign is one', () => {
    expect(
      read(
        'Ministries plan protocol',
        'The Ministry of Trade of Malta and the Ministry of Commerce of Kenya intend to sign a protocol on rye.',
        'The place has not been chosen, nor is it clear who will sign.',
      )?.status,
    ).toBe('planned')
  })

  test('talks that end without a text leave no memorandum', () => {
    expect(
      read(
        'Talks on harbour memorandum end without a text',
        'Envoys of the Harbour Guard Board and the Turku Map Library left Rauma on Monday without a memorandum of understanding.',
        'The last draft was withdrawn at midnight.',
      ),
    ).toBeUndefined()
  })

  test('a plan that rests on a signed memorandum does not make the memorandum a plan', () => {
    const memorandum = read(
      'Labs to share telescopes',
      'The Alma Observatory and the Tartu Institute of Optics will share telescopes, according to a memorandum signed here on Monday.',
    )
    expect(memorandum?.status).toBe('signed')
  })

  test.each([
    [
      'signed',
      'The American Reef College signed a memorandum of understanding with the Malta Date Council on May 12.',
    ],
    [
      'extended',
      'On May 12 the American Reef College has extended its memorandum of understanding with the Malta Date Council.',
    ],
  ])(
    'a month that is also a verb ends a name and makes nothing doubtful that was %s',
    (status, text) => {
      const memorandum = read('Two bodies agree', text)
      expect(names(memorandum)).toEqual(['American Reef College', 'Malta Date Council'])
      expect(memorandum?.status).toBe(status)
      expect(memorandum?.signedOn).toBe('2025-05-12')
    },
  )

  test('a mayor is one of the town for which he signs, and not of its name twice', () => {
    const memorandum = read(
      'Towns sign',
      'The City of Orvesti and the City of Rauma signed a memorandum of understanding on Monday. The Mayor of Orvesti, Maria Vella, and the Mayor of Rauma, Juan Rojas, put their names to it.',
    )
    expect(
      memorandum?.signatories.map(({name, title, organization}) => [name, title, organization]),
    ).toEqual([
      ['Maria Vella', 'Mayor', 'City of Orvesti'],
      ['Juan Rojas', 'Mayor', 'City of Rauma'],
    ])
  })

  test('a minister signs for the ministry of the same subject, and not for one whose subject holds it', () => {
    const memorandum = read(
      'Defence ministers sign',
      "Malta's Ministry of Defence and Chile's Ministry of National Defence want to train together.",
      'Minister of Defence Maria Vella and Minister of National Defence Juan Rojas signed a memorandum of understanding in Valletta on Monday.',
    )
    expect(memorandum?.signatories.map(({name, organization}) => [name, organization])).toEqual([
      ['Maria Vella', 'Ministry of Defence'],
      ['Juan Rojas', 'Ministry of National Defence'],
    ])
  })

  test.each([
    [
      'a memorandum that was first called one of another kind',
      'The Harbour Bank of Malta sent an information memorandum to investors of the Delta Rice Academy.',
      'Chief executive Maria Vella, who signed the memorandum on Monday, defended its figures.',
    ],
    [
      'what somebody is told to sign',
      'Critics want the Harbour Bank of Malta to negotiate a memorandum of understanding with the Delta Rice Academy.',
      '"Write it down, sign it, practise it," said Maria Vella.',
    ],
    [
      'a contract that follows one',
      'The binding contract of the Harbour Bank of Malta and the Delta Rice Academy follows a memorandum of understanding of 2023.',
      'Their heads, Maria Vella and John Doe, put their names to the contract in Valletta.',
    ],
    [
      'what an accused agrees on',
      'Former Harlan County clerk Joe Dole has signed a cooperation agreement with federal prosecutors and will plead guilty to fraud.',
      'The agreement was unsealed on Monday.',
    ],
    [
      'towns between which buses run',
      'The memorandum of understanding that has kept night buses running between Mdina and Rabat has expired.',
      'Buses go on for now.',
    ],
  ])('%s is none', (_name, ...texts) => {
    expect(read('A paper and its readers', ...texts)).toBeUndefined()
  })

  test('two directors do not sign for one museum while the other has no signatory', () => {
    const memorandum = read(
      'Museums sign',
      'The Sea Museum of Malta and the Riga Museum of Amber signed a memorandum of understanding on 12 May.',
      'It was signed by the museum’s director, Maria Vella, and by Jānis Ozols, director of the Riga Museum of Amber.',
    )
    expect(memorandum?.signatories.map(({name, organization}) => [name, organization])).toEqual([
      ['Maria Vella', 'Sea Museum of Malta'],
      ['Jānis Ozols', 'Riga Museum of Amber'],
    ])
  })

  test.each([
    [
      'behind an introductory phrase, and past what is inserted between commas',
      'As a Trident Wire report has it, the Delta Bread Guild (DBG), through its agency Loaf Link, and the Ministry of Grain of Malta have signed a memorandum of understanding.',
      ['Delta Bread Guild', 'Ministry of Grain of Malta'],
    ],
    [
      'by no list that a bare comma ends',
      'Orla University signed a memorandum of understanding with the Reed Centre for Nursing, National University of Perla, on Monday.',
      ['Orla University', 'Reed Centre for Nursing'],
    ],
    [
      'with the possessive of a calling, a number and a seat in their names',
      "The Skarvik Coastal Fishermen's Association, VOLTA 2030 and the University of Technology, Okigwe (UTOK) signed a memorandum of understanding.",
      ["Skarvik Coastal Fishermen's Association", 'VOLTA 2030', 'University of Technology, Okigwe'],
    ],
    [
      'by a compound of a place as little as by those who stand for them',
      'Maria Vella Sant, for the Municipality of Orla, and Jon Reed, for the Vuka Lumpa-based Harbour Academy, signed a memorandum of understanding.',
      ['Municipality of Orla', 'Harbour Academy'],
    ],
    [
      'behind what was signed before, and past those who look on',
      'Following agreements entered into with the Reed League and the Vuka Union, the Orla Sailing Federation has signed a memorandum of understanding with the Perla Rowing Club, with former Springbucks captain Jon Reed looking on.',
      ['Orla Sailing Federation', 'Perla Rowing Club'],
    ],
    [
      'and not the body that only speaks of them',
      "The Board of Aldermen voted to terminate the memorandum. The memorandum between the City of Orla and the Bend Parish Sheriff's Office was signed in 2022.",
      ['City of Orla', "Bend Parish Sheriff's Office"],
    ],
    [
      'before the paper gets its name',
      'Reed Council England and the Perla Archives have entered into a new partnership. The memorandum of understanding will lead to shared exhibitions.',
      ['Reed Council England', 'Perla Archives'],
    ],
    [
      'with an enumeration that ends in companies',
      'A memorandum was signed between the Association of Perla Aerospace, Defense and Security Companies and the UN Food and Agriculture Organization.',
      [
        'Association of Perla Aerospace, Defense and Security Companies',
        'UN Food and Agriculture Organization',
      ],
    ],
  ])('parties are named %s', (_, text, parties) => {
    expect(names(read('Two sign', text))?.toSorted()).toEqual(parties.toSorted())
  })

  test('where a sentence names one party, the headline and the text tell the other', () => {
    const memorandum = read(
      'NGA, Orla chambers sign memorandum',
      'The president of the Nordic Glass Association (NGA), Maria Vella, and her counterpart from the Orla Chamber of Crafts, Jon Reed, yesterday signed a memorandum of understanding at the just-ended Global Glass Congress.',
      'A delegation will visit the NGA.',
    )
    expect(names(memorandum)?.toSorted()).toEqual([
      'Nordic Glass Association',
      'Orla Chamber of Crafts',
    ])
  })
})
