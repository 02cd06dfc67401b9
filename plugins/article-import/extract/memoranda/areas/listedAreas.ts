import type {Sentence} from '../../names/readDocument.ts'
import {definePhrase} from '../../text/phrase.ts'

const ordinals = 'first|second|third|fourth|fifth|sixth|seventh|eighth|last|final|other'
const things =
  'point|area|field|priority|topic|theme|subject|goal|task|pillar|direction|item|one|aim|strand|project|heading'
const counted = new RegExp(
  `(?:^|[.;,] (?:and |while )?)(?:the )?(?:${ordinals})(?: (?:${things}))?(?:,? on (?:the|which) \\p{Ll}+)? (?:is|will be|concerns|covers|deals with|is about|relates to|being)\\s+`,
  'giu',
)
const announces = definePhrase(
  new RegExp(
    `\\b(?:two|three|four|five|six|seven|eight|several|a number of|\\d) (?:\\p{Ll}+ )?(?:priorities|(?:${things})s)\\b`,
    'iu',
  ),
)
const tidy = (text: string) =>
  text
    .replace(/^(?:to |the |an? )+/iu, '')
    .replace(/[\s;,.]*(?:\b(?:and|while))?[\s;,.]*$/u, '')
    .trim()

/** What `the first is A. The second is B, and the third is C` lists; empty for fewer than two. */
export function readCounted(sentences: readonly Sentence[]): string[] {
  const items: string[] = []
  for (const {text} of sentences) {
    const found = [...text.matchAll(counted)]
    if (found.length === 0 && items.length > 0) break
    found.forEach((match, at) => {
      const end = found[at + 1]?.index ?? text.length
      const item = tidy(text.slice(match.index + match[0].length, end))
      if (item !== '' && item.split(' ').length <= 12) items.push(item)
    })
  }
  return items.length > 1 ? items : []
}

/** Whether a sentence says how many areas follow it: `It lists four priorities.` */
export const announcesCount = (sentence: Sentence): boolean => announces.test(sentence)

/** What a list says whose items end in a semicolon and stand in a paragraph each. */
export function readBrokenList(opener: Sentence, sentences: readonly Sentence[]): string[] {
  const lines: string[] = []
  let paragraph = -1
  for (const {
    paragraph: {text},
    paragraphIndex,
  } of sentences) {
    if (paragraphIndex < opener.paragraphIndex || paragraphIndex === paragraph) continue
    paragraph = paragraphIndex
    lines.push(text.trim())
    if (!text.trimEnd().endsWith(';')) break
  }
  if (lines.length < 2 || lines.length > 14) return []
  const [first = ''] = lines
  const opened =
    /^.*(?::|\b(?:are|is|include|includes|covers?|comprises?|provides? for|envisages?|concern)\b)\s*(.+)$/u.exec(
      first,
    )
  if (!opened?.[1]) return []
  return [opened[1], ...lines.slice(1)].map((line) => tidy(line.replace(/^(?:and|or)\s+/iu, '')))
}
