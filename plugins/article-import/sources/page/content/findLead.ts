import {traits} from '../tree/elements.ts'
import type {PageNode} from '../tree/node.ts'
import type {Block} from './blocks.ts'
import type {FoundContent} from './findContent.ts'
import {hint} from './hintWords.ts'
import {endsSentence, isByline, isCredit, isDateLine, isNotice, isRelatedLabel} from './phrases.ts'
import {blockValue} from './sums.ts'
import {type Survey, titleKey} from './survey.ts'

/** What is shorter is a line under the headline, what is longer reads as the first paragraph. */
const SHORTEST = 110

/** A lead is one paragraph, seldom two, and stands close to its headline. */
const MOST = 2
const NEAR = 40

const foreign = hint.furniture | hint.comments | hint.caption | hint.hidden | hint.pullQuote

/**
 * The lead paragraphs that stand between the headline and the found content, outside of it: in the
 * story's header, in a hero.
 */
export function findLead(survey: Survey, content: FoundContent): string[] {
  const {blocks, headline} = survey
  const first = content.roots[0]
  if (headline === undefined || first === undefined || first.index < headline.index) return []
  const key = titleKey(content.text)
  const from = blocks.findIndex(({texts}) => (texts[0]?.index ?? 0) >= headline.end)
  if (from < 0) return []
  const found: string[] = []
  for (const block of blocks.slice(from, from + NEAR)) {
    if ((block.texts[0]?.index ?? 0) >= first.index || found.length >= MOST) break
    if (isLead(survey, block) && !key.includes(titleKey(block.text))) found.push(block.text)
  }
  return found
}

function isLead(survey: Survey, block: Block): boolean {
  const {text, size, linkSize, node} = block
  if (size < SHORTEST || linkSize > 0.3 * size || !endsSentence(text)) return false
  // Many sites set the standfirst as a heading below the headline's.
  const isHeading = (node.traits & traits.heading) !== 0
  if ((!isHeading && blockValue(block) < 1.2) || node.tag === 'li' || node.tag === 'dd')
    return false
  if (isByline(text) || isDateLine(text) || isCredit(text) || isNotice(text)) return false
  if (isRelatedLabel(text) || survey.facts.bylines.some((name) => text.startsWith(name)))
    return false
  for (let at: PageNode | null = node; at !== null; at = at.parent) {
    if (at.tag === 'body' || at.tag === 'main' || at.tag === 'article') return true
    if ((at.traits & traits.furniture) !== 0 || at.tag === 'figure' || at.tag === 'figcaption')
      return false
    if (((survey.hints[at.index] ?? 0) & foreign) !== 0) return false
  }
  return true
}
