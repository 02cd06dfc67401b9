import {characterClass, classOf} from '../text/characters.ts'
import type {Paragraph} from '../types.ts'

/** The language of an article by its script and its commonest words: `en`, `az`, `ru` or `und`. */
export function detectLanguage(paragraphs: readonly Paragraph[]): string {
  const text = paragraphs
    .slice(0, 6)
    .map((paragraph) => paragraph.text)
    .join(' ')
    .slice(0, 4000)
  let letters = 0
  let cyrillic = 0
  let schwas = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    const kind = classOf(unit)
    if (kind !== characterClass.letter && kind !== characterClass.surrogate) continue
    letters += 1
    if (unit >= 0x400 && unit <= 0x52f) cyrillic += 1
    else if (unit === 0x259 || unit === 0x18f) schwas += 1
  }
  if (letters === 0) return 'und'
  if (cyrillic > letters / 2) return 'ru'
  if (schwas > letters / 80) return 'az'
  const english =
    text.match(/(?<!\p{L})(?:the|of|and|to|in|was|is|for|with)(?!\p{L})/giu)?.length ?? 0
  return english * 30 > letters / 3 ? 'en' : 'und'
}
