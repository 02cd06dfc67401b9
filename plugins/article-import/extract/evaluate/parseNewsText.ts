import type {ArticleText} from '../types.ts'

/** Reads a text file of a labelled set: a headline, a blank line, then paragraphs apart by blank lines. */
export function parseNewsText(text: string): Pick<ArticleText, 'headline' | 'paragraphs'> {
  const clean = text
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n')
    .trim()
  const blocks = clean.split(/\n[ \t]*\n/u)
  const [headline = '', ...rest] = isProse(blocks[0] ?? '') ? ['', ...blocks] : blocks
  const [first = '', ...more] = headline.split('\n')
  // A headline with its body right below it, with no blank line.
  const paragraphs = [...(more.length > 0 ? [more.join('\n')] : []), ...rest]
  return {
    headline: first.trim(),
    paragraphs: paragraphs
      .flatMap(itemsApart)
      .map((paragraph, index) => ({
        key: `p${index + 1}`,
        text: paragraph.replace(/\s*\n\s*/gu, ' ').trim(),
      }))
      .filter((paragraph) => paragraph.text !== ''),
  }
}

/** Whether a text begins with its first paragraph: whole sentences are no headline. */
const isProse = (block: string) => block.length > 110 && /[.!?][”"’')]*$/u.test(block.trim())

/** A block whose lines are items of a list, item by item. */
const itemsApart = (block: string): string[] =>
  block.split(/\n(?=[ \t]*(?:[-–—•·*▪◦●]|\(?\d{1,2}[.)])[ \t]+\S)/u)
