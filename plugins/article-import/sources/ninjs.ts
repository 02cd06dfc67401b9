import type {ImportIssue, RawArticle, RawBody} from '../model.ts'
import {defineSource, type SourceInput} from './defineSource.ts'
import {firstText, isRecord, type JsonRecord, listOf, member, textOf} from './json/isRecord.ts'
import {readRecords} from './json/readRecords.ts'
import {reportNoArticle} from './json/reportNoArticle.ts'
import {associationsOf, correctionsOf, galleryOf, imageOf} from './news/ninjsAssociations.ts'
import {byRole, httpOnly} from './news/ninjsValues.ts'
import {buildArticle} from './text/buildArticle.ts'
import {dates} from './text/dates.ts'

const STATUSES: Readonly<Record<string, RawArticle['status']>> = {
  usable: 'published',
  withheld: 'draft',
  canceled: 'trashed',
  cancelled: 'trashed',
}

/** ninjs 1.x (`body_html`), 2.x (`bodies` with roles) and 3.x (camelCase) of the IPTC. */
export const ninjsSource = defineSource({
  id: 'ninjs',
  title: 'ninjs',
  detect({text}) {
    if (!/^[\s\ufeff]*[[{]/.test(text) || !/"uri"\s*:/.test(text)) return 0
    if (
      /"(?:body_(?:html|text|xhtml)|bodies|pubstatus|pubStatus|versioncreated|versionCreated|contentcreated)"\s*:/.test(
        text,
      )
    ) {
      return /"(?:pubstatus|pubStatus|versioncreated|versionCreated|headlines|associations)"\s*:/.test(
        text,
      )
        ? 0.9
        : 0.6
    }
    return 0
  },
  async *read(input) {
    for await (const {record, locator, issues} of readRecords(input, [
      ['items', '*'],
      ['_items', '*'],
      ['data', '*'],
    ])) {
      const article = articleOf(record, locator, input, issues)
      if (article !== undefined) yield article
    }
  },
})

function articleOf(
  record: JsonRecord,
  locator: string,
  input: SourceInput,
  noted: readonly ImportIssue[],
): RawArticle | undefined {
  const type = textOf(member(record, 'type'))
  if (type !== undefined && !/^(?:text|composite)$/.test(type)) {
    input.report({
      locator,
      code: 'not-an-article',
      message: `${locator} is of type ${type}, not a text.`,
      kind: 'skipped',
    })
    return undefined
  }
  const headline = firstText(record, 'headline') ?? byRole(member(record, 'headlines'), 'main')
  const body = bodyOf(record)
  if (headline === undefined && body === undefined) {
    reportNoArticle(input, record, locator)
    return undefined
  }
  const issues = [...noted]
  const date = dates(input, issues)
  const status = firstText(record, 'pubstatus', 'pubStatus')
  const altIds = member(record, 'altIds') ?? member(record, 'altids')
  const subjects = namesIn(member(record, 'subject') ?? member(record, 'subjects'))
  const associations = associationsOf(record)
  const images = associations.flatMap(imageOf)
  const [lead, ...others] = images
  const galleries = associations.flatMap(galleryOf)
  if (others.length > 0) galleries.unshift({images})
  return buildArticle({
    source: 'ninjs',
    locator,
    sourceName:
      namesIn(
        member(record, 'infosource') ??
          member(record, 'infoSources') ??
          member(record, 'infosources'),
      )[0] ??
      firstText(record, 'source', 'provider') ??
      input.options.sourceName,
    externalId: firstText(record, 'uri', 'guid'),
    url: firstText(record, 'url', 'canonical') ?? httpOnly(firstText(record, 'uri')),
    slug: firstText(record, 'slug') ?? byRole(altIds, 'slug', true),
    headline,
    subheadline:
      firstText(record, 'subheadline') ??
      byRole(member(record, 'headlines'), 'sub') ??
      firstText(record, 'description_text', 'descriptionText', 'summary') ??
      byRole(member(record, 'descriptions'), 'summary'),
    kicker: byRole(member(record, 'headlines'), 'kicker', true),
    body: body ?? {format: 'text', content: ''},
    bylines: bylinesOf(record),
    publishedAt: date(
      firstText(
        record,
        'firstpublished',
        'firstPublished',
        'firstcreated',
        'firstCreated',
        'contentcreated',
        'contentCreated',
        'versioncreated',
        'versionCreated',
      ),
    ),
    updatedAt: date(firstText(record, 'versioncreated', 'versionCreated')),
    embargoUntil: date(firstText(record, 'embargoed', 'embargoedUntil')),
    language: firstText(record, 'language'),
    section: namesIn(member(record, 'genre') ?? member(record, 'genres'))[0],
    tags: [
      ...new Set([
        ...subjects,
        ...listOf(member(record, 'keywords') ?? member(record, 'keyword')).flatMap(
          (keyword) => textOf(keyword) ?? [],
        ),
      ]),
    ],
    leadImage: lead,
    galleries: galleries.length > 0 ? galleries : undefined,
    status: status !== undefined && Object.hasOwn(STATUSES, status) ? STATUSES[status] : undefined,
    rights: rightsOf(record),
    seo: seoOf(record),
    corrections: correctionsOf(associations, date),
    extra: extraOf(record),
    issues,
  })
}

function bodyOf(record: JsonRecord): RawBody | undefined {
  const html = firstText(record, 'body_html', 'body_xhtml', 'bodyHtml')
  if (html !== undefined) return {format: 'html', content: html}
  const text = firstText(record, 'body_text', 'bodyText')
  const bodies = listOf(member(record, 'bodies'))
  const isHtml = (body: unknown) => /html/.test(firstText(body, 'contenttype', 'contentType') ?? '')
  // A body of another role is a teaser, a summary.
  const main = bodies.filter((body) => /^(?:main|body|full)?$/i.test(firstText(body, 'role') ?? ''))
  const best = main.find(isHtml) ?? main[0] ?? bodies.find(isHtml) ?? bodies[0]
  const value = firstText(best, 'value')
  if (value === undefined) return text === undefined ? undefined : {format: 'text', content: text}
  const type = firstText(best, 'contenttype', 'contentType') ?? 'text/html'
  return {format: /html/.test(type) ? 'html' : 'text', content: value}
}

function bylinesOf(record: JsonRecord): readonly string[] {
  const line = firstText(record, 'byline')
  if (line !== undefined) return [line]
  const lines = listOf(member(record, 'bylines')).flatMap(
    (entry) => firstText(entry, 'value') ?? [],
  )
  if (lines.length > 0) return lines
  const authors = peopleOf(record).filter(isAuthor)
  const people = namesIn(
    authors.length > 0 ? authors : (member(record, 'by') ?? member(record, 'person_by')),
  )
  return people.length > 0
    ? people
    : firstText(record, 'by') === undefined
      ? []
      : [firstText(record, 'by') ?? '']
}

function peopleOf(record: JsonRecord): readonly unknown[] {
  return listOf(member(record, 'person') ?? member(record, 'people'))
}

/** Somebody who wrote the text, among those that it is about. */
const isAuthor = (person: unknown): boolean =>
  /^(?:author|writer|byline)$/i.test(firstText(person, 'rel', 'role') ?? '')

function namesIn(list: unknown): string[] {
  return listOf(list).flatMap((entry) =>
    isRecord(entry) ? (firstText(entry, 'name', 'literal') ?? []) : (textOf(entry) ?? []),
  )
}

/** Title and description for search engines, by their role. */
function seoOf(record: JsonRecord): RawArticle['seo'] {
  const title = byRole(member(record, 'headlines'), 'seo', true)
  const description = byRole(member(record, 'descriptions'), 'seo', true)
  if (title === undefined && description === undefined) return undefined
  return {...(title && {title}), ...(description && {description})}
}

function rightsOf(record: JsonRecord): RawArticle['rights'] {
  const info = member(record, 'rightsInfo') ?? member(record, 'rightsinfo')
  const copyrightHolder = firstText(record, 'copyrightholder', 'copyrightHolder')
  const copyrightNotice = firstText(record, 'copyrightnotice', 'copyrightNotice')
  const usageTerms =
    firstText(record, 'usageterms', 'usageTerms') ?? firstText(info, 'usageterms', 'usageTerms')
  if (copyrightHolder === undefined && copyrightNotice === undefined && usageTerms === undefined)
    return undefined
  return {
    ...(copyrightHolder === undefined ? {} : {copyrightHolder}),
    ...(copyrightNotice === undefined ? {} : {copyrightNotice}),
    ...(usageTerms === undefined ? {} : {usageTerms}),
  }
}

function extraOf(record: JsonRecord): JsonRecord | undefined {
  const located = firstText(record, 'located')
  const places = namesIn(member(record, 'place') ?? member(record, 'places'))
  const organisations = namesIn(member(record, 'organisation') ?? member(record, 'organisations'))
  const people = namesIn(peopleOf(record).filter((person) => !isAuthor(person)))
  const extra = {
    ...(located === undefined ? {} : {dateline: located}),
    ...(places.length === 0 ? {} : {places}),
    ...(organisations.length === 0 ? {} : {organisations}),
    ...(people.length === 0 ? {} : {people}),
  }
  return Object.keys(extra).length === 0 ? undefined : extra
}
