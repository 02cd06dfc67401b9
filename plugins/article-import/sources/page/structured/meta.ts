import {attribute, type PageNode} from '../tree/node.ts'
import {cleanLine, cleanList} from './cleanText.ts'
import {distinctNames, namesOf} from './names.ts'
import type {FieldLayer, PageFields} from './pageFields.ts'

/** The page's `<meta>`, `<link>` and `<title>` by name in lower case. */
export interface PageMeta {
  readonly values: ReadonlyMap<string, readonly string[]>
  /** `link` targets by relation. */
  readonly links: ReadonlyMap<string, string>
  readonly title: string | undefined
  readonly language: string | undefined
  readonly base: string | undefined
}

/** Collects what the head says; entries in the body count too, since broken heads spill there. */
export function collectMeta(nodes: readonly PageNode[]): PageMeta {
  const values = new Map<string, string[]>()
  const links = new Map<string, string>()
  let title: string | undefined
  let base: string | undefined
  for (const node of nodes) {
    if (node.tag === 'meta') {
      const content = cleanLine(attribute(node, 'content'))
      if (content === undefined) continue
      for (const attributeName of ['property', 'name', 'itemprop', 'http-equiv']) {
        const name = attribute(node, attributeName)?.trim().toLowerCase()
        if (name !== undefined && name !== '') push(values, name, content)
      }
    } else if (node.tag === 'link') {
      const href = attribute(node, 'href')?.trim()
      for (const rel of (attribute(node, 'rel') ?? '').toLowerCase().split(/\s+/, 6)) {
        if (rel !== '' && href && !links.has(rel)) links.set(rel, href)
      }
    } else if (node.tag === 'title' && title === undefined && !isInside(node, 'svg')) {
      title = cleanLine(node.children.map(({text}) => text).join(''))
    } else if (node.tag === 'base' && base === undefined) base = attribute(node, 'href')?.trim()
  }
  const root = nodes[0]
  const language = root && (attribute(root, 'lang') ?? attribute(root, 'xml:lang'))
  return {values, links, title, language: cleanLine(language), base}
}

function push(values: Map<string, string[]>, name: string, content: string): void {
  const list = values.get(name)
  if (list === undefined) values.set(name, [content])
  else if (list.length < 100) list.push(content)
}

function isInside(node: PageNode, tag: string): boolean {
  for (let at = node.parent; at !== null; at = at.parent) if (at.tag === tag) return true
  return false
}

type Names = Readonly<Partial<Record<keyof PageFields, string>>>

const openGraph: Names = {
  url: 'og:url',
  headline: 'og:title twitter:title',
  description: 'og:description twitter:description',
  publishedAt: 'article:published_time og:article:published_time og:published_time',
  updatedAt: 'article:modified_time og:article:modified_time og:updated_time article:updated_time',
  bylines: 'article:author og:article:author',
  section: 'article:section og:article:section',
  tags: 'article:tag og:article:tag',
  language: 'og:locale',
  sourceName: 'og:site_name',
  leadImage: 'og:image:secure_url og:image:url og:image twitter:image twitter:image:src',
}

const plain: Names = {
  externalId:
    'parsely-post-id articleid article-id article_id cxenseparse:articleid news_id postid',
  headline:
    'dc.title dcterms.title headline parsely-title sailthru.title hdl title citation_title rnews:headline',
  description: 'dc.description dcterms.description description sailthru.description abstract',
  publishedAt:
    'datepublished parsely-pub-date sailthru.date cxenseparse:recs:publishtime cxenseparse:publishtime article.published dc.date.issued dcterms.issued dcterms.created dc.date.created pubdate publishdate publish-date publish_date publication_date publisheddate date_published originalpublicationdate ptime displaydate dc.date dcterms.date date citation_publication_date rnews:datepublished',
  updatedAt:
    'datemodified dcterms.modified dc.date.modified lastmod last-modified article.updated modificationdate revised utime moddate last_updated_date rnews:datemodified',
  bylines:
    'author parsely-author sailthru.author cxenseparse:author dc.creator dcterms.creator byl article.author citation_author dc.contributor rnews:creator',
  section:
    'parsely-section cxenseparse:section sailthru.section articlesection section article.section category dc.subject.section',
  tags: 'news_keywords parsely-tags sailthru.tags keywords dc.subject dcterms.subject article.keywords',
  language: 'dc.language dcterms.language content-language language',
  sourceName:
    'application-name dc.publisher dcterms.publisher publisher dc.source apple-mobile-web-app-title',
  copyrightHolder: 'dcterms.rightsholder copyright-holder',
  copyrightNotice: 'copyright dc.rights dcterms.rights rights',
  leadImage: 'thumbnail parsely-image-url sailthru.image.full image',
}

/** OpenGraph's and the other metadata's layers, in this order. */
export function readMeta(meta: PageMeta): FieldLayer[] {
  const canonical = meta.links.get('canonical')
  return [
    {name: 'openGraph', fields: fieldsBy(openGraph, meta)},
    {name: 'meta', fields: {...fieldsBy(plain, meta), ...(canonical ? {url: canonical} : {})}},
  ]
}

function fieldsBy(names: Names, meta: PageMeta): PageFields {
  const all = (key: keyof PageFields) =>
    (names[key] ?? '').split(' ').flatMap((name) => meta.values.get(name) ?? [])
  const first = (key: keyof PageFields) => all(key)[0]
  const authors = distinctNames(all('bylines').flatMap(namesOf)).filter(
    (name) => name !== first('sourceName'),
  )
  const tags = cleanList(
    (names.tags ?? '')
      .split(' ')
      .map((name) => meta.values.get(name) ?? [])
      .find((list) => list.length > 0)
      ?.flatMap((list) => cleanList(list)) ?? [],
  )
  const image = first('leadImage')
  const alt = meta.values.get('og:image:alt')?.[0]
  const width = Number(meta.values.get('og:image:width')?.[0])
  const height = Number(meta.values.get('og:image:height')?.[0])
  return {
    url: first('url'),
    externalId: first('externalId'),
    headline: first('headline'),
    description: first('description'),
    publishedAt: first('publishedAt'),
    updatedAt: first('updatedAt'),
    bylines: authors.length === 0 ? undefined : authors,
    section: first('section'),
    tags: tags.length === 0 ? undefined : tags,
    language: first('language'),
    sourceName: first('sourceName'),
    copyrightHolder: first('copyrightHolder'),
    copyrightNotice: first('copyrightNotice'),
    leadImage:
      image === undefined
        ? undefined
        : {
            url: image,
            ...(alt === undefined ? {} : {alt}),
            ...(width > 0 && height > 0 ? {width, height} : {}),
          },
  }
}
