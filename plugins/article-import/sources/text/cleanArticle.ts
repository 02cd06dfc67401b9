import type {ImportIssue, RawArticle, RawBody} from '../../model.ts'
import {repairMojibake} from './repairMojibake.ts'

const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f]/

const FIELDS = ['headline', 'subheadline', 'kicker', 'section', 'sourceName'] as const

/**
 * The article with the faults of its characters mended: null and other control characters taken out,
 * lone surrogates replaced by U+FFFD, certain mojibake repaired; each change is an issue.
 */
export function cleanArticle(article: RawArticle): RawArticle {
  const issues: ImportIssue[] = []
  const clean = (text: string, field: string): string => cleanText(text, field, issues)
  const changes: Partial<Record<(typeof FIELDS)[number], string>> & {body?: RawBody} = {}
  for (const field of FIELDS) {
    const before = article[field]
    if (before === undefined) continue
    const after = clean(before, field)
    if (after !== before) changes[field] = after
  }
  const {body} = article
  if (typeof body.content === 'string') {
    const content = clean(body.content, 'body')
    if (content !== body.content) changes.body = {format: body.format, content}
  }
  const bylines = article.bylines?.map((byline) => clean(byline, 'bylines'))
  const tags = article.tags?.map((tag) => clean(tag, 'tags'))
  if (issues.length === 0) return article
  return {
    ...article,
    ...changes,
    ...(bylines === undefined ? {} : {bylines}),
    ...(tags === undefined ? {} : {tags}),
    issues: [...article.issues, ...issues],
  }
}

function cleanText(text: string, field: string, issues: ImportIssue[]): string {
  let clean = text
  if (CONTROL.test(clean)) {
    clean = clean.replace(/[\0-\x08\x0b\x0c\x0e-\x1f]+/g, '')
    issues.push({
      code: 'control-characters',
      message: `Control characters were taken out of ${field}.`,
      kind: 'repair',
    })
  }
  if (!clean.isWellFormed()) {
    clean = clean.toWellFormed()
    issues.push({
      code: 'lone-surrogates',
      message: `Halves of characters in ${field} became U+FFFD.`,
      kind: 'repair',
    })
  }
  const repaired = repairMojibake(clean)
  if (repaired !== undefined) {
    clean = repaired.text
    issues.push({
      code: 'mojibake-repaired',
      message: `Text in ${field} had been decoded with the wrong charset: ${repaired.example}.`,
      kind: 'repair',
      text: repaired.example,
    })
  }
  return clean
}
