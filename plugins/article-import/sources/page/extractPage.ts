import type {ImportIssue, RawArticle} from '../../model.ts'
import {buildArticle} from '../text/buildArticle.ts'
import {type FoundContent, findContent, takeContent} from './content/findContent.ts'
import {findGalleries} from './content/findGalleries.ts'
import {findLead} from './content/findLead.ts'
import {findStateBody} from './content/findStateBody.ts'
import {holdsText} from './content/holdsText.ts'
import {type Survey, surveyPage, titleKey} from './content/survey.ts'
import {absolute, escapeText, writeMarkup} from './content/writeMarkup.ts'
import {cleanHeadline} from './fields/headline.ts'
import {normalLanguage} from './fields/language.ts'
import {pickFields} from './fields/pickFields.ts'
import {readContentFields} from './fields/readContentFields.ts'
import {dateOfAddress, shownDates} from './fields/shownDates.ts'
import {applyMapping} from './mapping/applyMapping.ts'
import {mappingFor, type SiteMapping} from './mapping/siteMappings.ts'
import {readItemProperties} from './structured/itemProperties.ts'
import {readJsonLd} from './structured/jsonLd.ts'
import {collectMeta, readMeta} from './structured/meta.ts'
import type {FieldLayer, PageFields} from './structured/pageFields.ts'
import {parsePage} from './tree/parsePage.ts'

/** What is known of a page besides its HTML. */
export interface ExtractOptions {
  /** Where the page was; addresses are made absolute with it. */
  readonly url?: string
  /** Known sites' mappings; the one for the page's address is used. */
  readonly sites?: readonly SiteMapping[]
  /** The locator of the article, `page` when absent. */
  readonly locator?: string
  /** The zone of dates that carry none; the mapping's, else UTC, when absent. */
  readonly timeZone?: string
  readonly sourceName?: string
}

/** An article read from a page. */
export interface ExtractedPage {
  readonly article: RawArticle
  /** The body as plain text without captions: a line for each paragraph, heading, list item, row. */
  readonly bodyText: string
}

/**
 * Reads the article in a page: the site's mapping, then structured data, then the content itself;
 * the first layer that has a field wins and `fieldSources` names it. Bad markup never throws.
 */
export function extractPage(html: string, options: ExtractOptions = {}): ExtractedPage {
  const {nodes, truncated} = parsePage(html)
  const meta = collectMeta(nodes)
  const jsonLd = readJsonLd(nodes)
  const structured: FieldLayer[] = [
    {name: 'jsonLd', fields: jsonLd},
    ...readItemProperties(nodes),
    ...readMeta(meta),
  ]
  const canonical = meta.links.get('canonical') ?? pickFields(structured).values.url
  const mapping = mappingFor(options.sites ?? [], options.url ?? canonical)
  const mapped = mapping && applyMapping(nodes, mapping)
  const told =
    mapped === undefined ? structured : [{name: 'mapping', fields: mapped.fields}, ...structured]
  const address = options.url ?? canonical
  const shownBy =
    address !== undefined && URL.canParse(address) ? new URL(address).hostname : undefined
  const known = pickFields(told).values
  const survey = surveyPage(nodes, {
    ...(known.description === undefined ? {} : {summary: known.description}),
    ...(shownBy === undefined ? {} : {host: shownBy}),
    titles: titlesOf(told, meta.title, [known.sourceName, shownBy]),
    bylines: known.bylines ?? [],
    ...(jsonLd.bodyText === undefined ? {} : {bodyText: jsonLd.bodyText}),
  })
  const isMapped = mapped !== undefined && mapped.bodies.length > 0
  const content = isMapped
    ? takeContent(survey, mapped.bodies, mapped.removed)
    : findContent(survey)
  const shown = readContentFields(survey, content.roots)
  const timeZone = options.timeZone ?? mapping?.timeZone
  const {values, sources, unreadable} = pickFields(
    [
      ...told,
      {name: 'content', fields: {...shownDates(survey), ...shown}},
      {name: 'address', fields: {publishedAt: dateOfAddress(address)}},
      {name: 'html', fields: {headline: meta.title, language: meta.language}},
    ],
    timeZone,
  )
  const url = addressOf(options.url, values.url)
  const base = meta.base === undefined ? url : absolute(meta.base, url)
  const body = isMapped ? fromPage(content, base) : bodyOf(survey, content, jsonLd.bodyText, base)
  const lead = isMapped || body.source !== 'content' ? [] : findLead(survey, content)
  const opening = placeLead(lead, values.subheadline)
  const bySelector = Object.entries(mapped?.selectors ?? {}).map(([field, selector]) => [
    field,
    `mapping:${selector}`,
  ])
  const host = url !== undefined && URL.canParse(url) ? new URL(url).hostname : undefined
  const setting = {heading: shown.headline, siteName: values.sourceName, host}
  const issues: ImportIssue[] = [
    ...unreadable.map(({field, value}) => unreadableDate(field, value)),
    ...(mapped?.unmatched ?? []).map(unmatchedField),
    ...(truncated ? [cutPage] : []),
  ]
  const article = buildArticle({
    source: 'html-page',
    locator: options.locator ?? 'page',
    sourceName: values.sourceName ?? options.sourceName,
    externalId: values.externalId,
    url,
    headline: values.headline && cleanHeadline(values.headline, setting),
    subheadline: opening.subheadline,
    kicker: values.kicker,
    body: {format: body.format, content: opening.markup + body.content},
    bylines: values.bylines,
    publishedAt: values.publishedAt,
    updatedAt: values.updatedAt,
    language: normalLanguage(values.language ?? meta.language),
    section: values.section,
    tags: values.tags,
    leadImage: values.leadImage && {...values.leadImage, url: absolute(values.leadImage.url, base)},
    galleries: findGalleries(survey, content.roots, base),
    seo: values.description === undefined ? undefined : {description: values.description},
    rights: rightsOf(values),
    fieldSources: {...sources, body: body.source, ...Object.fromEntries(bySelector)},
    issues,
  })
  return {article, bodyText: [...lead, body.text].join('\n')}
}

interface Body {
  readonly format: 'html' | 'text'
  readonly content: string
  readonly text: string
  readonly source: string
}

function fromPage(content: FoundContent, base: string | undefined): Body {
  const {html} = writeMarkup(content, base)
  return {format: 'html', content: html, text: content.text, source: 'content'}
}

/** A lead is the subheadline when there is no other, else the body's first paragraph. */
function placeLead(
  lead: readonly string[],
  told: string | undefined,
): {subheadline: string | undefined; markup: string} {
  const joined = lead.join(' ')
  if (joined === '' || (told !== undefined && titleKey(told) === titleKey(joined)))
    return {subheadline: told, markup: ''}
  if (told === undefined) return {subheadline: joined, markup: ''}
  return {subheadline: told, markup: lead.map((text) => `<p>${escapeText(text)}</p>`).join('')}
}

/** Less of structured data's body than this in the page, and the page is not where the text is. */
const SPARSE = 0.35
/** A page that holds less than this of a told body shows only its beginning. */
const HALF = 0.6
/** From so many characters on a told body is a story, not its summary. */
const TOLD = 600
/** A find below these may be a page's frame only; its state is asked when it tells so much more. */
const FEW = 200
const SOME = 600

function bodyOf(
  {nodes, blocks}: Survey,
  content: FoundContent,
  told: string | undefined,
  base: string | undefined,
): Body {
  if (told !== undefined) {
    const size = told.replace(/\s+/g, '').length
    const isSparse = content.size < SPARSE * size
    if (isSparse || ((size > TOLD || size > 1.3 * content.size) && holdsText(blocks, told) < HALF))
      return {format: 'text', content: told, text: told, source: 'jsonLd'}
  }
  if (content.size < SOME) {
    const state = findStateBody(nodes)
    if (state !== undefined && state.length > (content.size < FEW ? 1.5 : 4) * content.size)
      return {format: 'text', content: state, text: state, source: 'state'}
  }
  return fromPage(content, base)
}

/** The page's own canonical address counts only when it is one; where it was fetched comes next. */
function addressOf(given: string | undefined, told: string | undefined): string | undefined {
  const canonical = told === undefined ? undefined : absolute(told, given)
  return canonical !== undefined && /^https?:\/\//i.test(canonical) ? canonical : given
}

function titlesOf(
  layers: readonly FieldLayer[],
  title: string | undefined,
  sites: readonly (string | undefined)[],
): string[] {
  const titles = layers.flatMap(({fields}) => fields.headline ?? [])
  const own = sites.map((site) => titleKey(site?.replace(/^www\./, '') ?? ''))
  const parts = title?.split(/\s+[|–—·»:-]+\s+/) ?? []
  const shown = parts.filter((part) => !own.includes(titleKey(part)) && !domain.test(part))
  const whole = shown.length === parts.length ? title : shown.join(' - ')
  const long = shown.filter((part) => part.length > 15)
  return [...new Set([...titles, ...(whole === undefined ? [] : [whole, ...long])])]
}

/** A site's name in the titles of its pages may be its domain. */
const domain = /^\s*[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}\s*$/i

function rightsOf({copyrightHolder, copyrightNotice}: PageFields): RawArticle['rights'] {
  if (copyrightHolder === undefined && copyrightNotice === undefined) return undefined
  return {
    ...(copyrightHolder === undefined ? {} : {copyrightHolder}),
    ...(copyrightNotice === undefined ? {} : {copyrightNotice}),
  }
}

function unreadableDate(field: string, value: string): ImportIssue {
  const text = value.slice(0, 200)
  return {code: 'unreadable-date', message: `${field} is no date: ${text}`, kind: 'loss', text}
}

function unmatchedField(field: string): ImportIssue {
  return {
    code: 'mapping-unmatched',
    message: `The site's mapping names ${field}, and nothing in the page matches.`,
    kind: 'note',
  }
}

const cutPage: ImportIssue = {
  code: 'page-cut',
  message: 'The page has more elements than any real one; what came after the limit was not read.',
  kind: 'loss',
}
