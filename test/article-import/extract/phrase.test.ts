import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {openingsOf} from '../../../plugins/article-import/extract/text/openings.ts'
import {definePhrase} from '../../../plugins/article-import/extract/text/phrase.ts'
import {toReadable} from '../../../plugins/article-import/extract/text/readable.ts'

const patterns = [
  /\b(?:co-)?sign(?:ed|s|ing)?(?: and seal(?:ed)?)? (?:a|the)\b/iu,
  /(?<![\p{L}-])(?:will|would)(?: not|n['’]t)? (?:\p{L}+ ){0,2}?(?:be )?signed(?![\p{L}-])/iu,
  /(?<=, )(?:the )?(?:\d+|two|three) (?:ports?|parties)/u,
  /(?:also |further )*(?:cover(?:s|ed)?|formali[sz]es) /iu,
  /^(?:The )?(?:MoU|memorand\p{L}+)\b|\bMoUs?$/u,
]
const pieces =
  'sign Signed signing co-signed re-sign sealed seal seals and a the The will would not wouldn’t be soon , . ( ) two Three 3 12 ports party parties also further cover covers formalises formalizes MoU MoUs memorandum Memoranda şəhər İmza émigré’s 🙂'.split(
    ' ',
  )
const texts = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(' ', ' ', ' ', '', '-', '’')), {
    maxLength: 24,
  })
  .map((parts) => parts.flat().join(''))

describe('definePhrase', () => {
  it.each(patterns.map((pattern) => [pattern]))('finds what %s finds', (pattern) => {
    const phrase = definePhrase(pattern)
    fc.assert(
      fc.property(texts, (text) => {
        const plain = atEachWord(pattern, text)
        const found = phrase.all(toReadable(text))
        expect(found.map((match) => [match.index, ...match])).toEqual(
          plain.map((match) => [match.index, ...match]),
        )
        expect(phrase.execIn(text)?.index).toBe(plain[0]?.index)
      }),
      {numRuns: 400},
    )
  })

  it('ends a word where a letter outside ASCII follows, as a boundary does', () => {
    const phrase = definePhrase(/\bMoUs?\b/u)
    for (const text of ['MoUİmza', 'MoUşəhər', 'MoUémigré'])
      expect(phrase.exec(toReadable(text))?.index).toBe(0)
    expect(phrase.exec(toReadable('MoUimza'))).toBeNull()
  })

  it('finds nothing before the offset from which it is asked', () => {
    const phrase = definePhrase(/\bsigned\b/u)
    const text = toReadable('They signed, and signed again.')
    expect(phrase.exec(text, 6)?.index).toBe(17)
    expect(phrase.exec(text, 18)).toBeNull()
  })

  it('refuses a pattern that any word can open', () => {
    expect(() => definePhrase(/\p{L}+ signed/u)).toThrow('No word opens every match')
    expect(() => definePhrase(/(?:the )?\p{Lu}\p{L}+ signed/u)).toThrow('No word opens')
  })
})

/** Each match that begins a word, tried everywhere. */
function atEachWord(pattern: RegExp, text: string): RegExpExecArray[] {
  const sticky = new RegExp(pattern.source, `${pattern.flags}y`)
  const found: RegExpExecArray[] = []
  let at = 0
  while (at < text.length) {
    sticky.lastIndex = at
    const match = beginsWord(text, at) ? sticky.exec(text) : null
    if (match) found.push(match)
    at += match?.[0].length || 1
  }
  return found
}

/** A boundary of ASCII words may stand inside a word of other letters, where no phrase begins. */
const beginsWord = (text: string, at: number) => !/[\p{L}\p{N}\p{M}]$/u.test(text.slice(0, at))

describe('openingsOf', () => {
  it('names whole words and beginnings of words', () => {
    const read = (pattern: RegExp) =>
      openingsOf(pattern.source).map(({text, whole}) => `${text}${whole ? '' : '…'}`)
    expect(read(/\b(?:may|might) be/u)).toEqual(['may', 'might'])
    expect(read(/memorand\p{L}+|MoUs?\b/u).sort()).toEqual(['memorand…', 'mou', 'mous'])
    expect(read(/(?:the )?\d of/u)).toContain('the')
  })
})
