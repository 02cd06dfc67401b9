import {describe, expect, test} from 'vitest'
import {extractFacts} from '../../../plugins/article-import/extract/index.ts'

const parties = (...texts: string[]) =>
  extractFacts({
    headline: 'Two sides sign memorandum',
    paragraphs: texts.map((text, at) => ({key: `p${at}`, text})),
    publishedAt: '2025-06-12',
  }).memoranda.flatMap((memorandum) => memorandum.parties)

describe('the names of those who sign', () => {
  test.each([
    ['Universidad Rey Sancho', 'Fundación Manos a la Obra'],
    ['École supérieure de journalisme de Dakar', 'Radio France Sahel'],
    ['Fundación para la Pesca', 'Institut national de recherche agronomique du Sahel'],
    ['Universiti Sultan Hamzah', 'Badan Riset Kelautan'],
    ['Fraternal Order of Police Lodge 212', 'City of Harlan Falls'],
    ['School No. 21', 'Lyceum No. 4'],
    ['Batumi City Hall', 'Thessaloniki Trade Fair'],
    ['Baku Opera and Ballet Theatre', 'Teatro Colón del Sur'],
    ['Union of Port and River Workers', 'National Harbours Board'],
    ['Ministry of Food, Agriculture and Light Industry', 'Seed Board of Kenya'],
    ['Hamilton International', 'Billund Airport'],
    ['Matenadar Repository of Rare Prints', 'Turku Map Library'],
    ['Bukhara Express', 'Volga Freight'],
    ['Ministry of Health of Georgia', 'Lakeshore General Hospital'],
  ])('%s and %s', (first, second) => {
    expect(
      parties(
        `The ${first} and the ${second} signed a memorandum of understanding on Monday on joint work.`,
      ),
    ).toEqual([first, second])
  })

  test('a bracket closes a name behind a title', () => {
    expect(
      parties(
        'A memorandum of understanding was signed on Monday by Ana Paz, director of the Instituto Dominicano de Salud Rural (IDSR), and Tom Lee, director of the Kiwa Institute for Trusted Algorithms (KITA).',
      ),
    ).toEqual(['Instituto Dominicano de Salud Rural', 'Kiwa Institute for Trusted Algorithms'])
  })

  test('a town behind a name is none of it where the text calls the body without it', () => {
    const second = 'Ms Jane Thorn signed for Lakeshore General Hospital.'
    const first = (name: string) =>
      `The Korle Lagoon Clinic and ${name} of Toronto signed a memorandum of understanding on Monday.`
    expect(parties(first('Lakeshore General Hospital'), second)).toEqual([
      'Korle Lagoon Clinic',
      'Lakeshore General Hospital',
    ])
    expect(parties(first('Lakeshore General Hospital'))).toEqual([
      'Korle Lagoon Clinic',
      'Lakeshore General Hospital of Toronto',
    ])
  })

  test.each([
    ['Sundvik Foundation', 'Sundvik has paid for clinics since 1998.'],
    ['Karelis University of Applied Arts', 'Karelis University of Applied Arts has 900 students.'],
  ])('a country behind %s is none of it where the text calls the body without it', (name, text) => {
    const signed = `The Korle Lagoon Clinic and the ${name} of Denmark signed a memorandum of understanding on Monday.`
    expect(parties(signed, text)).toEqual(['Korle Lagoon Clinic', name])
    expect(parties(signed)).toEqual(['Korle Lagoon Clinic', `${name} of Denmark`])
  })

  test.each([
    [
      'what an adjective tells of a company',
      'The Malta Nautical College signed a memorandum of understanding on Monday with the Hellenic ferry company Kyma Lines.',
      ['Malta Nautical College', 'Kyma Lines'],
    ],
    [
      'where a body sits',
      'The University of Vale do Sabor and the Sahyadri Institute of Technology (SIT), of Karwar in the Indian state of Karnataka, have signed a memorandum of understanding.',
      ['University of Vale do Sabor', 'Sahyadri Institute of Technology'],
    ],
    [
      'whose a body is',
      "The Ministry of Labour of Nepal and Jordan's Ministry of Manpower signed a memorandum of understanding on Monday.",
      ['Ministry of Labour of Nepal', 'Ministry of Manpower'],
    ],
    [
      'an aim',
      'The Nile Water Board and the Aswan Institute signed a memorandum of understanding on Monday with the aim of bringing 5G test stations to rural schools.',
      ['Nile Water Board', 'Aswan Institute'],
    ],
    [
      'ties of others',
      'To deepen links between Gulf and Arab institutions, the Manama Institute of Finance and the Arab Fund for Fiscal Studies signed a cooperation agreement on Monday.',
      ['Manama Institute of Finance', 'Arab Fund for Fiscal Studies'],
    ],
    [
      'who only hosts',
      'The Estonian Sea Archive and the Turku Map Library signed a memorandum of cooperation on Monday. The University of Tartu Library hosted the signing.',
      ['Estonian Sea Archive', 'Turku Map Library'],
    ],
  ])('%s is no party', (_, text, expected) => {
    expect(parties(text)).toEqual(expected)
  })

  test.each([
    [
      'who stands beside the subject',
      'Nordgas Systems and Jutland Energinet have, together with Hanse Ferngas GmbH, signed a memorandum of understanding on pipelines.',
    ],
    [
      'who is named before the three parties sign',
      'Nordgas Systems will cooperate with Jutland Energinet and Hanse Ferngas GmbH. A memorandum of understanding was signed today by the three parties.',
    ],
  ])('%s is a party', (_, text) => {
    expect(parties(text).sort()).toEqual([
      'Hanse Ferngas GmbH',
      'Jutland Energinet',
      'Nordgas Systems',
    ])
  })

  test.each([
    [
      'an owner',
      "Anatolian State Railways' freight arm, Anadolu Cargo, and Georgian operator Kolkheti Rail LLC signed a memorandum of understanding on block trains.",
      ['Anadolu Cargo', 'Kolkheti Rail LLC'],
    ],
    [
      'what a country has of it',
      "ONEP, Morocco's power and water utility, and Israel's Mekorot South inked an MoU on desalination, ONEP said.",
      ['ONEP', 'Mekorot South'],
    ],
    [
      'a guarantor',
      'The Maritime Directorate and the Canal Pilots Association signed a memorandum of understanding on Monday, with the Ministry of Transport acting as guarantor.',
      ['Maritime Directorate', 'Canal Pilots Association'],
    ],
    [
      'whose people travelled',
      'A delegation from Sapporo Forestry University led by President Ken Abe visited Laos and signed a memorandum of understanding with the National University of Savannakhet.',
      ['Sapporo Forestry University', 'National University of Savannakhet'],
    ],
  ])('%s leaves the parties as they are', (_, text, expected) => {
    expect(parties(text)).toEqual(expected)
  })

  test('a loan agreement after a memorandum of before is none', () => {
    expect(
      parties(
        'The Lagoon Development Fund and the Ministry of Finance of Nepal signed a loan agreement on Monday. Earlier talks had led to a memorandum in 2022.',
      ),
    ).toEqual([])
  })

  test('a noun may stand for one of two', () => {
    expect(
      parties(
        'The University of Itapé opened a campus in May.',
        'On Monday the university and Banco Yguazú subscribed a cooperation agreement on microcredit.',
      ),
    ).toEqual(['University of Itapé', 'Banco Yguazú'])
  })
})
