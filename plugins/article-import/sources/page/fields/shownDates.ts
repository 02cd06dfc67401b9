import {placeOf} from '../content/blocksIn.ts'
import {hint} from '../content/hintWords.ts'
import {isProse} from '../content/sums.ts'
import type {Survey} from '../content/survey.ts'
import type {PageFields} from '../structured/pageFields.ts'
import {traits} from '../tree/elements.ts'
import type {PageNode} from '../tree/node.ts'
import {dateInLine} from './dateInLine.ts'

/** So many blocks before and behind the headline may say when the story was published. */
const BEFORE = 3
const BEHIND = 14

/** The text of a line beside its dates is no longer. */
const BESIDE = 80

const updates =
  /updated|modified|revised|aktualisiert|geändert|mis à jour|modifié|actualizado|atualizado|aggiornato|bijgewerkt|обновлен|изменен|güncel|yenilən|zaktualizowan/iu

const foreign = hint.comments | hint.caption | hint.hidden

/** The dates that the page shows around its headline, for pages that tell none. */
export function shownDates(survey: Survey): Pick<PageFields, 'publishedAt' | 'updatedAt'> {
  const {blocks, headline} = survey
  if (headline === undefined) return {}
  const start = placeOf(blocks, headline)
  let publishedAt: string | undefined
  let updatedAt: string | undefined
  for (const block of blocks.slice(Math.max(0, start - BEFORE), start + BEHIND)) {
    const isBehind = (block.texts[0]?.index ?? 0) >= headline.end
    if (isBehind && isProse(block)) break
    if (block.node === headline || isForeign(survey, block.node)) continue
    for (const line of block.text.split('\n')) {
      let rest = line
      for (let found = dateInLine(rest); found !== undefined; found = dateInLine(rest)) {
        const label = rest.slice(0, found.start)
        if (line.length - (found.end - found.start) > BESIDE) break
        if (updates.test(label)) updatedAt ??= found.date
        else publishedAt ??= found.date
        rest = rest.slice(found.end)
      }
    }
  }
  return {
    ...(publishedAt === undefined ? {} : {publishedAt}),
    ...(updatedAt === undefined ? {} : {updatedAt}),
  }
}

function isForeign({hints}: Survey, node: PageNode): boolean {
  for (let at: PageNode | null = node; at !== null; at = at.parent) {
    if (((hints[at.index] ?? 0) & foreign) !== 0 || at.tag === 'figure') return true
    if ((at.traits & traits.furniture) !== 0 && at.tag !== 'form') return true
  }
  return false
}

const inPath =
  /\/(?<year>(?:19|20)\d{2})\/(?<month>0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\/(?<day>0?[1-9]|[12]\d|3[01])(?=\/|$)/i

/** The day that an address has in its path, `/2026/03/04/` or `/2026/mar/04/`. */
export function dateOfAddress(url: string | undefined): string | undefined {
  const path = url !== undefined && URL.canParse(url) ? new URL(url).pathname : ''
  const {year, month, day} = inPath.exec(path)?.groups ?? {}
  if (year === undefined || month === undefined || day === undefined) return undefined
  return /\d/.test(month)
    ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    : `${Number(day)} ${month} ${year}`
}
