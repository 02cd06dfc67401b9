import type {RawArticle, RawImage} from '../../model.ts'
import {firstText, isRecord, listOf, member, textOf} from '../json/isRecord.ts'
import {byRole, httpOnly} from './ninjsValues.ts'

/** `associations` is an object by name in 1.x and 2.x, a list in 3.x. */
export function associationsOf(record: unknown): readonly unknown[] {
  const associations = member(record, 'associations')
  return isRecord(associations) ? Object.values(associations) : listOf(associations)
}

/** A picture among the associations; none for what is no picture, or has no address. */
export function imageOf(entry: unknown): RawImage[] {
  if (!/^(?:picture|image|photo|graphic)$/.test(textOf(member(entry, 'type')) ?? '')) return []
  const renditions = member(entry, 'renditions')
  const choices = isRecord(renditions) ? Object.values(renditions) : listOf(renditions)
  const best = choices.toSorted(
    (a, b) => Number(member(b, 'width') ?? 0) - Number(member(a, 'width') ?? 0),
  )[0]
  const url =
    firstText(best, 'href') ?? firstText(entry, 'href') ?? httpOnly(firstText(entry, 'uri'))
  if (url === undefined) return []
  const caption =
    firstText(entry, 'description_text', 'descriptionText', 'caption') ??
    byRole(member(entry, 'descriptions'), 'caption')
  const credit = firstText(entry, 'byline', 'creditline', 'creditLine', 'by')
  const alt = firstText(entry, 'altText', 'headline') ?? byRole(member(entry, 'headlines'), 'main')
  const copyright = firstText(entry, 'copyrightnotice', 'copyrightNotice')
  return [
    {
      url,
      ...(alt === undefined ? {} : {alt}),
      ...(caption === undefined ? {} : {caption}),
      ...(credit === undefined ? {} : {credit}),
      ...(copyright === undefined ? {} : {copyright}),
    },
  ]
}

/** A composite of pictures among the associations is a gallery. */
export function galleryOf(entry: unknown): NonNullable<RawArticle['galleries']>[number][] {
  if (textOf(member(entry, 'type')) !== 'composite') return []
  const images = associationsOf(entry).flatMap(imageOf)
  if (images.length === 0) return []
  const title = firstText(entry, 'headline') ?? byRole(member(entry, 'headlines'), 'main')
  return [{...(title === undefined ? {} : {title}), images}]
}

/** A text that is associated as a correction; its date is that of its version. */
export function correctionsOf(
  associations: readonly unknown[],
  date: (value: string | undefined) => string | undefined,
): RawArticle['corrections'] {
  const corrections = associations.flatMap((entry) => {
    if (textOf(member(entry, 'type')) !== 'text') return []
    if (!/^correction/i.test(firstText(entry, 'name') ?? '')) return []
    const text =
      byRole(member(entry, 'bodies'), 'main') ?? firstText(entry, 'body_text', 'description_text')
    if (text === undefined) return []
    const made = date(firstText(entry, 'versioncreated', 'versionCreated'))
    return [{...(made === undefined ? {} : {date: made}), text}]
  })
  return corrections.length > 0 ? corrections : undefined
}
