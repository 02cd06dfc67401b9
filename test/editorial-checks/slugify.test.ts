import transliterated from '@sindresorhus/slugify'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {slugify} from '../../plugins/editorial-checks/text/slugify.ts'

test.each([
  ['Şuşa şəhərində görüş oldu', 'az', 'susa-seherinde-gorus-oldu'],
  ['Қазақстан ғылым әлемі', 'kk', 'qazaqstan-ghylym-elemi'],
  ['Über Größe', 'de', 'ueber-groesse'],
  ['Über Größe', undefined, 'uber-grosse'],
  ['Ереван и Київ', 'ru', 'erevan-i-kiyiv'],
  ['საქართველო და Αθήνα', undefined, 'saqartvelo-da-athina'],
  ['McDonald’s iPhone isn’t', 'en', 'mcdonalds-iphone-isnt'],
  ['IN ISTANBUL İSTANBUL', 'tr-TR', 'in-istanbul-istanbul'],
  ['東京', 'ja', ''],
  ['-- !! --', 'not a language', ''],
])('%s in %s is %s', (text, language, slug) => {
  expect(slugify(text, 96, language)).toBe(slug)
})

test('a slug that is too long ends with a whole word, and a word that is too long is cut', () => {
  expect(slugify('one two three four', 12)).toBe('one-two')
  expect(slugify('one two three four', 13)).toBe('one-two-three')
  expect(slugify('a'.repeat(40), 12)).toBe('a'.repeat(12))
})

test('a text of plain letters has the slug that the library gives it', () => {
  const unit = fc.constantFrom(...'abcxyzIJ019 .,:;!?()"/_-\t\n\u00a0')
  fc.assert(
    fc.property(fc.string({unit}), (text) => {
      expect(slugify(text, 400)).toBe(transliterated(text.toLowerCase(), {locale: 'tr'}))
    }),
  )
})
