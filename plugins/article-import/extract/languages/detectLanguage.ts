import type {Paragraph} from '../types.ts'

/** The language of an article by its script and its commonest words: `en`, `az`, `ru` or `und`. */
export function detectLanguage(paragraphs: readonly Paragraph[]): string {
  const text = paragraphs
    .slice(0, 6)
    .map((paragraph) => paragraph.text)
    .join(' ')
    .slice(0, 4000)
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const letters = count(/\p{L}/gu)
  if (letters === 0) return 'und'
  const cyrillic = count(/\p{Script=Cyrillic}/gu)
  if (cyrillic > letters / 2) return 'ru'
  if (count(/[əƏ]/gu) > letters / 80) return 'az'
  const english = count(/(?<!\p{L})(?:the|of|and|to|in|was|is|for|with)(?!\p{L})/giu)
  return english * 30 > letters / 3 ? 'en' : 'und'
}
