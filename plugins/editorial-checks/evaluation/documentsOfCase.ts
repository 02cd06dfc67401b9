import type {Fields} from '../engine/values.ts'
import type {CaseFile} from './caseFile.ts'

/** A case's document in our schema. */
export interface CaseDocuments {
  readonly article: Fields
  /**
   * Links of a case stand beside its paragraphs, so they are checked in an article of their own:
   * their texts are texts, and are no paragraphs.
   */
  readonly links: Fields
  /** The publication that a case names as its source. */
  readonly source: Fields
  /** Documents that the article refers to. */
  readonly others: readonly Fields[]
}

/** Maps the plain fields of a case to documents of the content model. */
export function documentsOfCase({document}: CaseFile): CaseDocuments {
  const sourceName = document.source ?? ''
  const source = {_id: 'organization-source', _type: 'organization', name: sourceName}
  const assets = document.images.map(({filename, width, height}, index) => ({
    _id: `asset-${index}`,
    _type: 'sanity.imageAsset',
    originalFilename: filename ?? '',
    metadata: {dimensions: {width, height}},
  }))
  const figures = document.images.map(({alt, caption, credit, decorative}, index) => ({
    _type: 'figure',
    _key: `figure${index}`,
    asset: {_type: 'reference', _ref: `asset-${index}`},
    alt: alt ?? undefined,
    caption: caption ?? undefined,
    credit: credit ?? undefined,
    decorative: decorative ?? false,
  }))
  const article = {
    _id: 'article-case',
    _type: 'article',
    headline: document.headline ?? '',
    subheadline: document.subheadline ?? '',
    slug: {_type: 'slug', current: document.slug ?? ''},
    bylines: document.byline
      ? [{_type: 'byline', _key: 'byline', creditLine: document.byline}]
      : [],
    ...(sourceName.trim() !== '' && {source: {_type: 'reference', _ref: source._id}}),
    publishedAt: document.publishedAt ?? undefined,
    updatedAt: document.updatedAt ?? undefined,
    language: document.language ?? undefined,
    keywords: document.tags,
    seo: {_type: 'seo', description: document.seoDescription ?? ''},
    body: [...document.bodyParagraphs.map((text, index) => block(`p${index}`, text)), ...figures],
  }
  const links = {
    _id: 'article-links',
    _type: 'article',
    body: document.links.map(({text, href}, index) =>
      block(`l${index}`, text || 'link', [{_type: 'link', _key: 'href', href: href ?? ''}]),
    ),
  }
  return {article, links, source, others: [source, ...assets]}
}

function block(key: string, text: string, markDefs: readonly Fields[] = []): Fields {
  const marks = markDefs.map(({_key}) => _key)
  return {
    _type: 'block',
    _key: key,
    style: 'normal',
    markDefs,
    children: [{_type: 'span', _key: `${key}s`, text, marks}],
  }
}
