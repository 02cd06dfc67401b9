import type {RawArticle} from '../../model.ts'
import {readDate} from '../text/readDate.ts'
import {firstText, isRecord, listOf, member, textOf} from './isRecord.ts'

/** Title and description for search engines. */
export function seoOf(value: unknown): RawArticle['seo'] {
  return filled({
    title: firstText(value, 'title'),
    description: firstText(value, 'description'),
    imageUrl: firstText(value, 'imageUrl', 'image'),
  })
}

/** The rights of a text; a bare text is the notice. */
export function rightsOf(value: unknown): RawArticle['rights'] {
  if (!isRecord(value)) return filled({copyrightNotice: textOf(value)})
  return filled({
    copyrightHolder: firstText(value, 'copyrightHolder', 'holder'),
    copyrightNotice: firstText(value, 'copyrightNotice', 'notice'),
    usageTerms: firstText(value, 'usageTerms', 'terms'),
  })
}

/** Dated corrections; one without words is none. */
export function correctionsOf(
  value: unknown,
  timeZone: string | undefined,
): RawArticle['corrections'] {
  const corrections = listOf(value).flatMap((entry) => {
    const text = textOf(entry) ?? firstText(entry, 'text')
    const date = isRecord(entry) ? readDate(member(entry, 'date'), timeZone).iso : undefined
    if (text === undefined) return []
    return [date === undefined ? {text} : {date, text}]
  })
  return corrections.length === 0 ? undefined : corrections
}

function filled<T extends Record<string, string | undefined>>(fields: T) {
  const entries = Object.entries(fields).filter(([, text]) => text !== undefined)
  return entries.length === 0
    ? undefined
    : (Object.fromEntries(entries) as {[Key in keyof T]?: string})
}
