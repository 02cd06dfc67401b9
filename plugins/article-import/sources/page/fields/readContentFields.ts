import {collectBlocks} from '../content/blocks.ts'
import {hintsOfName} from '../content/hints.ts'
import {hint} from '../content/hintWords.ts'
import {isByline} from '../content/phrases.ts'
import type {Survey} from '../content/survey.ts'
import {cleanLine, cleanList} from '../structured/cleanText.ts'
import {distinctNames, namesOf} from '../structured/names.ts'
import type {PageFields} from '../structured/pageFields.ts'
import {attribute, commonAncestor, type PageNode} from '../tree/node.ts'

const subheadlineName =
  /(?:^|[\s_-])(?:sub-?(?:head(?:line)?|title)|standfirst|dek|deck|strapline|chapo|entradilla|bajada|sommario|vorspann|untertitel|excerpt|lede|summary)(?:$|[\s_-])/i
const kickerName =
  /(?:^|[\s_-])(?:kicker|eyebrow|overline|supertitle|dachzeile|volanta)(?:$|[\s_-])/i
const authorName = /(?:^|[\s_-])(?:by-?line|author|autor|auteur|autore|writer)(?:s)?(?:$|[\s_-])/i

/** What is larger is no line; in characters without white space. */
const MAX_LINE = 1500

/** Small print about the author that is not a name. */
const MAX_NAME = 80

/** What the visible page says around its headline, for pages without structured data. */
export function readContentFields(survey: Survey, roots: readonly PageNode[]): PageFields {
  const {nodes, headline, root, sums} = survey
  const lineOf = (node: PageNode) => (sums.size(node) > MAX_LINE ? '' : readLine(node))
  const first = roots[0]
  const place = headline && first ? commonAncestor(headline, first) : (first ?? root)
  const from = Math.min(place.index, headline?.index ?? place.index)
  const last = roots[roots.length - 1] ?? place
  const bylines: string[] = []
  const tags: string[] = []
  let publishedAt: string | undefined
  let subheadline: string | undefined
  let kicker: string | undefined
  let section: string | undefined
  for (let index = from; index < place.end; index++) {
    const node = nodes[index]
    if (node === undefined || node.attributes.length === 0) continue
    const name = `${attribute(node, 'class') ?? ''} ${attribute(node, 'id') ?? ''} ${attribute(node, 'itemprop') ?? ''}`
    const bits = name.length > 2 ? hintsOfName(name) : 0
    if (
      (bits & (hint.comments | hint.furniture)) !== 0 &&
      headline !== undefined &&
      index > headline.index
    ) {
      index = node.end - 1
      continue
    }
    const rel = attribute(node, 'rel') ?? ''
    if (/(?:^|\s)tag(?:\s|$)/.test(rel)) tags.push(lineOf(node))
    if (section === undefined && /(?:^|\s)category(?:\s|$)/.test(rel)) section = lineOf(node)
    const isBefore = index < last.index || index < (first?.index ?? 0) + 40
    if (
      bylines.length < 6 &&
      isBefore &&
      (/(?:^|\s)author(?:\s|$)/.test(rel) || authorName.test(name))
    )
      bylines.push(...authorsIn(lineOf(node)))
    if (publishedAt === undefined && node.tag === 'time' && isBefore)
      publishedAt = attribute(node, 'datetime')?.trim() || undefined
    const isHead = first === undefined || index < first.index
    if (isHead && headline !== undefined) {
      if (subheadline === undefined && index > headline.index && subheadlineName.test(name))
        subheadline = cleanLine(lineOf(node).slice(0, 600))
      if (kicker === undefined && kickerName.test(name))
        kicker = cleanLine(lineOf(node).slice(0, 120))
    }
  }
  const names = distinctNames(bylines)
  const list = cleanList(tags)
  return {
    headline: headline === undefined ? undefined : cleanLine(lineOf(headline)),
    subheadline,
    kicker,
    section: cleanLine(section),
    bylines: names.length === 0 ? undefined : names,
    ...(publishedAt === undefined ? {} : {publishedAt}),
    tags: list.length === 0 ? undefined : list,
  }
}

function authorsIn(text: string): string[] {
  if (text === '' || text.length > MAX_NAME) return []
  const isName =
    isByline(text) || /^\p{Lu}[\p{L}'’.-]{0,30}(?:\s\p{L}[\p{L}'’.-]{0,30}){1,4}$/u.test(text)
  return isName ? namesOf(text) : []
}

function readLine(node: PageNode): string {
  return collectBlocks(node, () => false)
    .map(({text}) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}
