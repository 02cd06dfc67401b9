import type {ArticleText} from '../types.ts'

/** Reads a text file of a labelled set: a headline, a blank line, then paragraphs apart by blank lines. */
export function parseNewsText(text: string): Pick<ArticleText, 'headline' | 'paragraphs'> {
  const clean = text
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n')
    .trim()
  const [headline = '', ...rest] = clean.split(/\n[ \t]*\n/u)
  const [first = '', ...more] = headline.split('\n')
  // A headline with its body right below it, with no blank line.
  const paragraphs = [...(more.length > 0 ? [more.join(' ')] : []), ...rest]
  return {
    headline: first.trim(),
    paragraphs: paragraphs
      .map((paragraph, index) => ({
        key: `p${index + 1}`,
        text: paragraph.replace(/\s*\n\s*/gu, ' ').trim(),
      }))
      .filter((paragraph) => paragraph.text !== ''),
  }
}
