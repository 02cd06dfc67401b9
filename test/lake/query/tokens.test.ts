import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {countTokens, fold, isBetweenTokens, tokenize} from '../../../lake/query/text/tokens.ts'

const units = Array.from({length: 0x10000}, (_, code) => String.fromCharCode(code))
const text = fc.string({
  unit: fc.constantFrom('a', 'B', 'ß', 'ς', 'ı', 'é', '.', ' ', '-', '\u2003', '😀', '\ud800', '_'),
  maxLength: 24,
})

describe('tokens', () => {
  it('folds a text as it folds its characters', () => {
    for (const unit of units) {
      expect(fold(`${unit}é`), unit).toBe(fold(unit) + fold('é'))
    }
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(fold(a + b)).toBe(fold(a) + fold(b))
      }),
    )
  })

  it('folds no letter outside of ASCII to one inside', () => {
    const strangers = units.filter((unit) => unit > '\x7f' && /^[\0-\x7f]*$/.test(fold(unit)))
    expect(strangers).toEqual([])
  })

  it('knows the characters between tokens', () => {
    const between = units.filter((unit) => isBetweenTokens(unit, 0))
    expect(between).toEqual(units.filter((unit) => /[!@#$%^&*(),\\/?";:{}|[\]+<>\s-]/.test(unit)))
  })

  it('counts tokens as it cuts them, in either case', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(countTokens(given)).toBe(tokenize(given).length)
        expect(tokenize(fold(given))).toEqual(tokenize(given).map(fold))
      }),
    )
  })
})
