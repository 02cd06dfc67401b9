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

  test('a plan that rests on a signed memorandum does not make the memorandum a plan', () => {
    const memorandum = read(
      'Labs to share telescopes',
      'The Alma Observatory and the Tartu Institute of Optics will share telescopes, according to a memorandum signed here on Monday.',
    )
    expect(memorandum?.status).toBe('signed')
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
})
