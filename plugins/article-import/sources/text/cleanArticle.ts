import {safeAddress, safeImageUrl} from '../../convert/safeUrl.ts'
import type {ImportIssue, RawArticle, RawBody, RawImage} from '../../model.ts'
import {plainText} from './plainText.ts'
import {repairMojibake} from './repairMojibake.ts'

const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f]/
const ALL_CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f]+/g

const FIELDS = [
  'headline',
  'subheadline',
  'kicker',
  'section',
  'sourceName',
  'slug',
  'language',
  'postType',
] as const

/** A whole tag of HTML's, not a mere `<`. */
const TAG =
  /<\/?(?:a|abbr|audio|b|base|blockquote|body|br|button|cite|code|del|div|em|embed|figure|font|form|frame|h[1-6]|head|html|i|iframe|img|input|ins|li|link|mark|math|meta|noscript|object|ol|p|picture|q|s|script|small|source|span|strike|strong|style|sub|sup|svg|table|td|template|tr|tt|u|ul|video|xmp)(?:[\s/][^<>]*)?>/i

const ANY_TAG = /<\/?[a-z][^<>]*>/gi

/** Tags within the attributes of tags: taking off the inner ones lays the outer ones bare. */
const MAX_NESTED = 5

/**
 * The article with the faults of its characters mended: null and other control characters taken out,
 * lone surrogates replaced by U+FFFD, certain mojibake repaired, tags taken off lines of text; and
 * without addresses that are not of the web. Each change is an issue.
 */
export function cleanArticle(article: RawArticle): RawArticle {
  const issues: ImportIssue[] = []
  const clean = (text: string, field: string): string => cleanText(text, field, issues)
  const line = (text: string, field: string): string => cleanLine(clean(text, field), field, issues)
  const changes: Partial<Record<keyof RawArticle, unknown>> & {body?: RawBody} = {}
  for (const field of FIELDS) {
    const before = article[field]
    if (before === undefined) continue
    const after = line(before, field)
    if (after !== before) changes[field] = after === '' ? undefined : after
  }
  const {body, url, externalId, leadImage, galleries, seo, rights, corrections} = article
  if (typeof body.content === 'string') {
    const content = clean(body.content, 'body')
    if (content !== body.content) changes.body = {format: body.format, content}
  }
  if (url !== undefined && !WEB.test(url)) changes.url = cleanAddress(url, 'url', issues)
  if (externalId !== undefined) {
    const id = clean(externalId, 'externalId')
    if (id !== externalId) changes.externalId = id
  }
  if (leadImage !== undefined) changes.leadImage = cleanImage(leadImage, 'leadImage', line, issues)
  if (galleries !== undefined) {
    changes.galleries = galleries.map(({images, ...rest}) => ({
      ...rest,
      images: images.flatMap((image) => cleanImage(image, 'galleries', line, issues) ?? []),
    }))
  }
  if (seo !== undefined) {
    const {imageUrl, ...lines} = seo
    const safe =
      imageUrl === undefined || WEB.test(imageUrl)
        ? imageUrl
        : cleanAddress(imageUrl, 'seo.imageUrl', issues)
    changes.seo = {...linesOf(lines, 'seo', line), ...(safe === undefined ? {} : {imageUrl: safe})}
  }
  if (rights !== undefined) changes.rights = linesOf(rights, 'rights', line)
  if (corrections !== undefined) {
    changes.corrections = corrections.map(({text, ...rest}) => ({
      ...rest,
      text: line(text, 'corrections'),
    }))
  }
  const bylines = article.bylines?.map((byline) => line(byline, 'bylines')).filter(Boolean)
  const tags = article.tags?.map((tag) => line(tag, 'tags')).filter(Boolean)
  const noted = cleanIssues(article.issues)
  if (issues.length === 0 && noted === article.issues) return article
  return defined({
    ...article,
    ...changes,
    ...(bylines === undefined ? {} : {bylines}),
    ...(tags === undefined ? {} : {tags}),
    issues: [...noted, ...issues],
  })
}

/** What an issue cites goes into a document too: the record of the run. */
function cleanIssues(issues: readonly ImportIssue[]): readonly ImportIssue[] {
  const isClean = (text: string) => !CONTROL.test(text) && text.isWellFormed()
  if (issues.every(({message, text = ''}) => isClean(message) && isClean(text))) return issues
  const clean = (text: string) => text.replace(ALL_CONTROLS, '').toWellFormed()
  return issues.map(({text, ...issue}) => ({
    ...issue,
    message: clean(issue.message),
    ...(text === undefined ? {} : {text: clean(text)}),
  }))
}

function linesOf(
  fields: Readonly<Record<string, string>>,
  name: string,
  line: (text: string, field: string) => string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, text]) => [key, line(text, `${name}.${key}`)]),
  )
}

/** An absolute web address of visible ASCII without an entity: what nearly all are. */
const WEB = /^https?:\/\/[\x21\x23-\x25\x27-\x3b\x3d\x3f-\x7e]+$/

function cleanAddress(address: string, field: string, issues: ImportIssue[]): string | undefined {
  const safe = safeAddress(address)
  if (safe === undefined) issues.push(unsafe(address, field))
  else if (safe !== address) issues.push(controls(field))
  return safe
}

function cleanImage(
  image: RawImage,
  field: string,
  line: (text: string, field: string) => string,
  issues: ImportIssue[],
): RawImage | undefined {
  const {alt, caption, credit, copyright} = image
  const url = WEB.test(image.url) ? image.url : safeImageUrl(image.url)
  if (url === undefined) {
    issues.push(unsafe(image.url, field))
    return undefined
  }
  if (url !== image.url) issues.push(controls(field))
  return {
    ...image,
    url,
    ...(alt === undefined ? {} : {alt: line(alt, `${field}.alt`)}),
    ...(caption === undefined ? {} : {caption: line(caption, `${field}.caption`)}),
    ...(credit === undefined ? {} : {credit: line(credit, `${field}.credit`)}),
    ...(copyright === undefined ? {} : {copyright: line(copyright, `${field}.copyright`)}),
  }
}

function unsafe(address: string, field: string): ImportIssue {
  return {
    code: 'unsafe-link',
    message: `${field} is no address of the web and was left out.`,
    kind: 'loss',
    text: address.toWellFormed().replace(ALL_CONTROLS, '\ufffd').slice(0, 200),
  }
}

function controls(field: string): ImportIssue {
  return {
    code: 'control-characters',
    message: `Control characters were taken out of ${field}.`,
    kind: 'repair',
  }
}

function cleanLine(text: string, field: string, issues: ImportIssue[]): string {
  if (!TAG.test(text)) return text
  issues.push({
    code: 'markup-removed',
    message: `Tags were taken off ${field}.`,
    kind: 'repair',
    text: text.slice(0, 200),
  })
  let bare = text
  for (let round = 0; round < MAX_NESTED && TAG.test(bare); round++)
    bare = bare.replace(ANY_TAG, '')
  return plainText(bare) ?? ''
}

function defined(article: Record<string, unknown>): RawArticle {
  const entries = Object.entries(article).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as unknown as RawArticle
}

function cleanText(text: string, field: string, issues: ImportIssue[]): string {
  let clean = text
  if (CONTROL.test(clean)) {
    clean = clean.replace(ALL_CONTROLS, '')
    issues.push(controls(field))
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
