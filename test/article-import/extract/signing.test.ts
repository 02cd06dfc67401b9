import {describe, expect, test} from 'vitest'
import {extractFacts} from '../../../plugins/article-import/extract/index.ts'

const lead =
  'The Orla Grain Institute and the Harbour Bank of Malta signed a memorandum of understanding'

const signed = (...texts: string[]) => {
  const [memorandum] = extractFacts({
    headline: 'Institute and bank sign memorandum',
    paragraphs: texts.map((text, at) => ({key: `p${at}`, text})),
    publishedAt: '2025-05-15',
  }).memoranda
  return {on: memorandum?.signedOn, at: memorandum?.place}
}

describe('where and when a memorandum was signed', () => {
  test.each([
    ['the capital that is named', `${lead} in the French capital Vanta on 12 May.`, 'Vanta'],
    ['the town before its house', `${lead} in the Orvesti town hall.`, 'Orvesti'],
    [
      'the town behind its house',
      `${lead} at the bank’s head office on Quay Street, Lagos.`,
      'Lagos',
    ],
    ['a landmark that no gazetteer has', `${lead} at Moss Creek on 12 May.`, 'Moss Creek'],
    [
      'the town before the parties',
      'On the same day, in Lagos, the Orla Grain Institute and the Harbour Bank of Malta signed a memorandum of understanding.',
      'Lagos',
    ],
    ['the town behind its hall', `${lead} at the town hall of Orvesti.`, 'Orvesti'],
    ['the town that was visited', `${lead} during a visit to Orvesti.`, 'Orvesti'],
    ['the town whose house it is', `${lead} in Orvesti’s old customs house.`, 'Orvesti'],
    ['the border post', `${lead} at the border post of Orvesti.`, 'Orvesti'],
    ['the host of a fair', `${lead} at the Orvesti film market.`, 'Orvesti'],
    ['the host that its fair names', `${lead} during the Lagos Book Fair.`, 'Lagos'],
    [
      'the town where copies changed hands',
      `${lead}, and exchanged signed copies of it in Orvesti.`,
      'Orvesti',
    ],
    ['the seat of a campus', `${lead} at the OGI Kuala Sembi campus on 12 May.`, 'Kuala Sembi'],
  ])('it was signed in %s', (_, text, place) => {
    expect(signed(text).at).toBe(place)
  })

  test.each([
    ['whose memorandum bears a date', 'The memorandum, dated 12 May 2025, covers seed loans.'],
    [
      'of a protocol that bears a date',
      'The document bears the date of 12 May and the seals of both.',
    ],
  ])('the day is known %s', (_, text) => {
    expect(
      signed(
        'The Orla Grain Institute and the Harbour Bank of Malta have entered into a memorandum of understanding.',
        text,
      ).on,
    ).toBe('2025-05-12')
  })

  test.each([
    [
      'that others followed by video',
      `${lead} in Lagos on 12 May.`,
      'Farmers followed the ceremony by video link.',
      'Lagos',
    ],
    [
      'at a venue of the dateline',
      'ORVESTI. A delegation of the bank left on Friday.',
      `${lead} at the Wexley arena.`,
      'Orvesti',
    ],
    [
      'for which somebody travelled',
      'The bank’s director, Odo Wex, travelled to Orvesti to sign it.',
      `${lead}.`,
      'Orvesti',
    ],
  ])('a signing %s has its place', (_, first, second, place) => {
    expect(signed(first, second).at).toBe(place)
  })

  test('what officials say here was signed elsewhere', () => {
    expect(
      signed(
        `SALVADOR (Litoral) - ${lead}, the bank said.`,
        'It was signed in Bern, officials said here.',
      ).at,
    ).toBe('Bern')
  })

  test.each([
    ['of today', `SALVADOR (Litoral) - ${lead} today.`],
    [
      'that names where somebody works',
      `SALVADOR (Litoral) - Odo Wex and her counterpart at the Nautical Institute signed. ${lead}.`,
    ],
  ])('a dateline is no place of a signing %s', (_, text) => {
    expect(signed(text).at).toBeUndefined()
  })

  test.each([
    [
      'signed there',
      'The bank’s board met in Lagos on 9 May.',
      `On the same day ${lead} there.`,
      '2025-05-09',
    ],
    [
      'signed at an opening',
      'The bank opened its archive in Lagos on 9 May.',
      `At the opening on 9 May, ${lead}.`,
      '2025-05-09',
    ],
  ])('what was %s was done where the sentence before says', (_, before, text, day) => {
    expect(signed(before, text, 'The next meeting is in Bern.')).toEqual({on: day, at: 'Lagos'})
  })

  test('what reporters are told somewhere was not signed there, nor on that day', () => {
    expect(signed(`${lead}, its chairman told reporters in Lagos on Tuesday.`)).toEqual({
      on: undefined,
      at: undefined,
    })
  })

  test('what was signed first is not the renewal', () => {
    expect(
      signed(
        'The Orla Grain Institute and the Harbour Bank of Malta, which first signed a memorandum of understanding in Bern on 4 May 2018, renewed it in Lagos on 9 May.',
      ),
    ).toEqual({on: '2025-05-09', at: 'Lagos'})
  })

  test('who travelled for the signing tells where it was', () => {
    expect(
      signed(
        `${lead}.`,
        'The bank’s president travelled to Orvesti for the occasion.',
        'She recalled that the two had met at a congress in Lagos.',
      ).at,
    ).toBe('Orvesti')
  })

  test('the meeting at which it was signed tells the place further on', () => {
    expect(
      signed(
        `${lead} during a meeting of their heads.`,
        'Trade grew by a fifth last year.',
        'The meeting took place in Changbu, where the delegation is on a visit.',
      ).at,
    ).toBe('Changbu')
  })

  test.each([
    ['the day that opens the sentence', `Yesterday, ${lead}.`, '2025-05-14'],
    [
      'the day that the relative clause of its background tells',
      `${lead}. Under the memorandum, which was executed on 13 May, they will train bakers.`,
      '2025-05-13',
    ],
    ['the day of what was done', `${lead}. It was done on 11 May over tea.`, '2025-05-11'],
    [
      'a day in May before the noun of signing',
      'LAGOS - The heads of the Orla Grain Institute and the Harbour Bank of Malta met on May 12 for the signing of a memorandum of understanding.',
      '2025-05-12',
    ],
    ['the day and month in figures', `${lead} on 13/5.`, '2025-05-13'],
    ['the evening of a day', `${lead} on the evening of 9 May.`, '2025-05-09'],
    ['the date behind its weekday', `${lead} on Thursday 8 May.`, '2025-05-08'],
    [
      'no day on which a communique was issued',
      `${lead}, according to a communique issued on Monday.`,
      undefined,
    ],
  ])('it was signed on %s', (_, text, day) => {
    expect(signed(text).on).toBe(day)
  })

  test('a week in one sentence does not hide the day in another', () => {
    expect(
      signed(
        'Two memoranda were signed in Orvesti this week.',
        `On Tuesday, ${lead} on seed vaults, storage of grain in the dry season and insurance.`,
      ).on,
    ).toBe('2025-05-13')
  })
})
