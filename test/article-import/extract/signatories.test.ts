import {describe, expect, test} from 'vitest'
import {extractFacts} from '../../../plugins/article-import/extract/index.ts'

const lead =
  'The Orla Grain Institute (OGI) and the Harbour Bank of Malta signed a memorandum of understanding on 12 May.'

const signers = (...texts: string[]) =>
  extractFacts({
    headline: 'Institute and bank sign memorandum',
    paragraphs: [lead, ...texts].map((text, at) => ({key: `p${at}`, text})),
    publishedAt: '2025-05-14',
  }).memoranda[0]?.signatories.map(({name, title, organization}) => [name, title, organization])

const grain = 'Orla Grain Institute'
const bank = 'Harbour Bank of Malta'

describe('who signed a memorandum', () => {
  test.each([
    [
      'whose office is told rather than whose rank',
      'OGI Chief of Staff Lieutenant General Odo Wex and the president of the bank, Colonel Iva Tam, signed it.',
      [
        ['Odo Wex', 'Chief of Staff', grain],
        ['Iva Tam', 'president', bank],
      ],
    ],
    [
      'whose office goes on with a second half, a department or a duty',
      'It was signed by Odo Wex, Managing Director & CEO of OGI, and by the Executive Director, Retail Banking, Iva Tam, for the bank.',
      [
        ['Odo Wex', 'Managing Director & CEO', grain],
        ['Iva Tam', 'Executive Director, Retail Banking', bank],
      ],
    ],
    [
      'whose office is for a region or a unit',
      'It was signed by Odo Wex, Regional Director for East Africa of OGI, and by Iva Tam, Vice President for Operations of the Harbour Bank of Malta.',
      [
        ['Odo Wex', 'Regional Director for East Africa', grain],
        ['Iva Tam', 'Vice President for Operations', bank],
      ],
    ],
    [
      'whose office is of a board or of several things',
      'It was signed by OGI Board of Trustees Chairman Odo Wex and by Iva Tam, Head of Partnerships at the Harbour Bank of Malta.',
      [
        ['Odo Wex', 'Board of Trustees Chairman', grain],
        ['Iva Tam', 'Head of Partnerships', bank],
      ],
    ],
    [
      'whose part of the body is told',
      'It was signed by Odo Wex, Head of the Seed Department of OGI, and by Harbour Bank of Malta Director of the Division for Small Lenders Eng. Iva Tam.',
      [
        ['Odo Wex', 'Head of the Seed Department', grain],
        ['Iva Tam', 'Director of the Division for Small Lenders', bank],
      ],
    ],
    [
      'whom others list by office or body respectively',
      'Odo Wex, Secretary General, and H.E. Iva Tam, Registrar, signed it on behalf of the Harbour Bank of Malta and OGI respectively.',
      [
        ['Odo Wex', 'Secretary General', bank],
        ['Iva Tam', 'Registrar', grain],
      ],
    ],
    [
      'whose offices are told respectively',
      'It was signed by Dr Odo Wex and Dr Iva Tam, respectively director of OGI and chairwoman of the Harbour Bank of Malta.',
      [
        ['Odo Wex', 'director', grain],
        ['Iva Tam', 'chairwoman', bank],
      ],
    ],
    [
      'behind a short date and the address of many words',
      'It was signed on 11 Oct. by OGI chairman Dato’ Seri Odo Wex and by Harbour Bank of Malta director Assoc. Prof. Iva Tam.',
      [
        ['Odo Wex', 'chairman', grain],
        ['Iva Tam', 'director', bank],
      ],
    ],
    [
      'whose group he manages',
      'It was signed by OGI Group Managing Director Odo Wex and by Iva Tam, Chief Scientist of the bank.',
      [
        ['Odo Wex', 'Group Managing Director', grain],
        ['Iva Tam', 'Chief Scientist', bank],
      ],
    ],
    [
      'whom only a later form of address shows to be people',
      'Odowa Wexley and Ivali Tamo signed it. Mr Wexley is Rector of OGI, and Ms Tamo is Provost of the Harbour Bank of Malta.',
      [
        ['Odowa Wexley', 'Rector', grain],
        ['Ivali Tamo', 'Provost', bank],
      ],
    ],
    [
      'whose office bears what he is over, or lies in a branch',
      'Police Commissioner Odo Wex signed for the bank. For OGI, the signature was that of Iva Tam, head of the Orvesti office.',
      [
        ['Odo Wex', 'Police Commissioner', bank],
        ['Iva Tam', 'head of the Orvesti office', grain],
      ],
    ],
    [
      'together with whoever has a counterpart',
      'The Rector of OGI, Odo Wex, travelled to Orvesti for the signing. His counterpart, Director Iva Tam, signed for the Harbour Bank of Malta.',
      [
        ['Odo Wex', 'Rector', grain],
        ['Iva Tam', 'Director', bank],
      ],
    ],
    [
      'and nobody whose successor or predecessor signed',
      'Wexley’s predecessor, Iva Tam, signed as president of the bank; OGI was represented by its dean (research), Odo Pim, who also signed. President Ana Wexley was not in office then.',
      [
        ['Iva Tam', 'president', bank],
        ['Odo Pim', 'dean (research)', grain],
      ],
    ],
    [
      'who shares an office with somebody of another country',
      'It was signed by Directors Odo Wex of OGI and Iva Tam of the Harbour Bank of Malta, with Fisheries Secretary Ana Lund as witness.',
      [
        ['Odo Wex', 'director', grain],
        ['Iva Tam', 'director', bank],
      ],
    ],
    [
      'whose academic rank stands before the name',
      'It was signed by OGI Vice President Asia-Pacific, Associate Professor Odowa Wex, and by the bank’s director, Adjunct Professor Ivali Tam.',
      [
        ['Odowa Wex', 'Vice President Asia-Pacific', grain],
        ['Ivali Tam', 'director', bank],
      ],
    ],
    [
      'on behalf of whom, each before his name',
      'It was signed in Orvesti on Monday on behalf of the Harbour Bank of Malta by its chair Odowa Wex and on behalf of OGI by its dean Johanna van der Tam.',
      [
        ['Odowa Wex', 'chair', bank],
        ['Johanna van der Tam', 'dean', grain],
      ],
    ],
    [
      'who is told to hold an office, or to be a counterpart',
      'Odowa Wexley has been rector of OGI since 2019. Ivali Tamo, president of the Harbour Bank of Malta, came with six people. The two signed the document.',
      [
        ['Ivali Tamo', 'president', bank],
        ['Odowa Wexley', 'rector', grain],
      ],
    ],
    [
      'who is only listed with the body',
      'The signatories were Odowa Wexley (OGI) and Ivali Tamo (Harbour Bank of Malta). Wexley is the institute’s registrar.',
      [
        ['Odowa Wexley', 'registrar', grain],
        ['Ivali Tamo', undefined, bank],
      ],
    ],
    [
      'who has held the office since a year, beside a chief of a trade',
      'Odo Wex, who has run OGI since 2019, and Harbour Bank of Malta Chief Statistician Dr. habil. Iva Tam put their signatures to it.',
      [
        ['Odo Wex', undefined, grain],
        ['Iva Tam', 'Chief Statistician', bank],
      ],
    ],
    [
      'whose office goes on in brackets',
      'It was signed by OGI director (extension) Odowa Wex and by Harbour Bank of Malta director Iva Tam (left).',
      [
        ['Odowa Wex', 'director (extension)', grain],
        ['Iva Tam', 'director', bank],
      ],
    ],
    [
      'for whom the sentence opens, one after the other',
      'For the bank its national director, Commissioner Odo Wex, signed, and for OGI its head of operations, Dr Iva Tam.',
      [
        ['Odo Wex', 'national director', bank],
        ['Iva Tam', 'head of operations', grain],
      ],
    ],
    [
      'who is named with the noun of his body',
      'The Chief Executive of the institute, Professor Odo Wex, and the Vice Chairman of the bank Dr Iva Tam signed the document.',
      [
        ['Odo Wex', 'Chief Executive', grain],
        ['Iva Tam', 'Vice Chairman', bank],
      ],
    ],
    [
      'behind those who watched',
      'In the presence of Governor Ulo Pim, the document was signed by OGI director Odo Wex and Harbour Bank of Malta chairwoman Iva Tam.',
      [
        ['Odo Wex', 'director', grain],
        ['Iva Tam', 'chairwoman', bank],
      ],
    ],
    [
      'and never who speaks of it',
      'The text signed by OGI director Odo Wex and Harbour Bank of Malta chairwoman Iva Tam would help farmers, said Minister Ulo Pim.',
      [
        ['Odo Wex', 'director', grain],
        ['Iva Tam', 'chairwoman', bank],
      ],
    ],
    [
      'for the body that a further clause names',
      'Signing on behalf of the institute was its director, Odo Wex, and on behalf of the bank Dr Iva Tam, its chairwoman.',
      [
        ['Odo Wex', 'director', grain],
        ['Iva Tam', 'chairwoman', bank],
      ],
    ],
    [
      'whoever of the two signed for which',
      'Odo Wex, for the Harbour Bank of Malta, and Iva Tam, for the Orla Grain Institute, signed the text.',
      [
        ['Odo Wex', undefined, bank],
        ['Iva Tam', undefined, grain],
      ],
    ],
    [
      'and no witness, even one who signs',
      'It was signed by OGI director Odo Wex and Harbour Bank of Malta chairwoman Iva Tam. Governor Ulo Pim and Minister Ada Ko signed as witnesses.',
      [
        ['Odo Wex', 'director', grain],
        ['Iva Tam', 'chairwoman', bank],
      ],
    ],
    [
      'for the body that the clause names',
      'Signing on behalf of the Orla Grain Institute was its director, Odo Wex. Representing the Harbour Bank of Malta was its chairwoman, Iva Tam.',
      [
        ['Odo Wex', 'director', grain],
        ['Iva Tam', 'chairwoman', bank],
      ],
    ],
    [
      'whose first name is cut short, or whose rank is a former one',
      'It was signed by OGI director Md. Wexul Odin and by Colonel (ret.) Ivali Tam, chairwoman of the bank.',
      [
        ['Md. Wexul Odin', 'director', grain],
        ['Ivali Tam', 'chairwoman', bank],
      ],
    ],
    [
      'whom a community addresses, and whose guest signed too',
      'It was signed by the treasurer of the bank, Brother Odo Wex, and his guest, Pastor Iva Tam, who is President of OGI.',
      [
        ['Odo Wex', 'treasurer', bank],
        ['Iva Tam', 'President', grain],
      ],
    ],
    [
      'behind the bare noun of the body, whatever his first name is',
      'The Registrar of the Institute Wexu Imran Odin and the bank’s loans manager, Iva Tam, signed it.',
      [
        ['Wexu Imran Odin', 'Registrar', grain],
        ['Iva Tam', 'loans manager', bank],
      ],
    ],
    [
      'whose business lies in a region, beside a counterpart in the same office',
      'OGI Head of West Africa Sales Odo Wex and her Maltese counterpart, Iva Tam, signed it.',
      [
        ['Odo Wex', 'Head of West Africa Sales', grain],
        ['Iva Tam', 'Head of West Africa Sales', bank],
      ],
    ],
    [
      'who shares an office in the plural, each for his own',
      'It was signed by Presidents Odo Wex, for the Harbour Bank of Malta, and Dr Iva Tam, for OGI.',
      [
        ['Odo Wex', 'president', bank],
        ['Iva Tam', 'president', grain],
      ],
    ],
    [
      'by whom one body after the other is represented',
      'The Harbour Bank of Malta was represented by its chair, Odo Wex, the institute by its dean, Iva Tam. Both signed.',
      [
        ['Odo Wex', 'chair', bank],
        ['Iva Tam', 'dean', grain],
      ],
    ],
    [
      'and who came for it',
      'Deputy director Odo Wex flew to Valletta for the signing. For the Harbour Bank of Malta, Dr. Iva Tam signed.',
      [
        ['Odo Wex', 'Deputy director', grain],
        ['Iva Tam', undefined, bank],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(signers(text)).toEqual(expected)
  })

  test('is known from the slot of a signer, and holds the office that the next sentence states', () => {
    expect(
      signers(
        'The document was signed by Odo Wex for the institute and Iva Tam for the bank. Wex is the institute’s executive director, and Tam is chief commercial officer of the bank.',
      ),
    ).toEqual([
      ['Odo Wex', 'executive director', grain],
      ['Iva Tam', 'chief commercial officer', bank],
    ])
  })

  test('is one of the two leaders whom the sentences before name', () => {
    expect(
      signers(
        'The director of the institute, Odo Wex, welcomed the loan.',
        'Harbour Bank of Malta chairwoman Iva Tam praised the institute.',
        'The two leaders put their signatures to the memorandum.',
      )?.toSorted(),
    ).toEqual([
      ['Iva Tam', 'chairwoman', bank],
      ['Odo Wex', 'director', grain],
    ])
  })

  test('may be told one by one behind the act, with what the office is of', () => {
    expect(
      signers(
        'Two managers sat down in a barn and signed the memorandum.',
        'One was Odo Wex, the institute’s deputy director. The other had come from Riga: Iva Tam, curator of coins at the Harbour Bank of Malta.',
      ),
    ).toEqual([
      ['Odo Wex', 'deputy director', grain],
      ['Iva Tam', 'curator of coins', bank],
    ])
  })

  test('holds the one title that a sentence gives all of them', () => {
    expect(
      signers(
        'The presidents of the two bodies signed the memorandum.',
        'Odo Wex, for the Orla Grain Institute, and Iva Tam, for the Harbour Bank of Malta, signed it on Monday.',
      ),
    ).toEqual([
      ['Odo Wex', 'president', grain],
      ['Iva Tam', 'president', bank],
    ])
  })

  test('is heard of a plan when the text says who is to sign, and not of a mandate', () => {
    const planned = (text: string) =>
      extractFacts({
        headline: 'Institute and bank to sign memorandum',
        paragraphs: [
          'The Orla Grain Institute and the Harbour Bank of Malta are to sign a memorandum of understanding in Lagos in June.',
          text,
        ].map((paragraph, at) => ({key: `p${at}`, text: paragraph})),
        publishedAt: '2025-05-14',
      }).memoranda.map(({status, place, signatories}) => [
        status,
        place,
        signatories.map(({name}) => name),
      ])
    expect(
      planned(
        'Orla Grain Institute director Odo Wex and Harbour Bank of Malta chairwoman Iva Tam are due to sign on the first day.',
      ),
    ).toEqual([['planned', 'Lagos', ['Odo Wex', 'Iva Tam']]])
    expect(
      planned('The board voted to authorise director Odo Wex to sign the memorandum.'),
    ).toEqual([['planned', 'Lagos', []]])
  })
})
