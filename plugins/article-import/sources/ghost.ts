import type {RawArticle} from '../model.ts'
import {defineSource, type SourceInput} from './defineSource.ts'
import {statusOf} from './json/articleFromRecord.ts'
import {firstText, isRecord, type JsonRecord, listOf, member, textOf} from './json/isRecord.ts'
import {MAX_RECORD_LENGTH, readRecords} from './json/readRecords.ts'
import {reportNoArticle} from './json/reportNoArticle.ts'
import {scanJson} from './json/scanJson.ts'
import {ghostHtml} from './news/ghostHtml.ts'
import {buildArticle} from './text/buildArticle.ts'
import {dates} from './text/dates.ts'
import {isHtml} from './text/isHtml.ts'
import {readText} from './text/readText.ts'

const ROOTS = [['db', '*', 'data'], ['data']] as const

/** A Ghost export (Settings, Export): posts and pages with their authors, tags and meta. */
export const ghostSource = defineSource({
  id: 'ghost',
  title: 'Ghost JSON export',
  detect({text}) {
    if (!/^[\s\ufeff]*\{/.test(text)) return 0
    if (/^[\s\ufeff]*\{\s*"db"\s*:\s*\[/.test(text)) return 0.9
    return /"(?:mobiledoc|lexical)"\s*:/.test(text)
      ? 0.85
      : /"posts"\s*:\s*\[[\s\S]*"feature_image"\s*:/.test(text)
        ? 0.7
        : 0
  },
  async *read(input) {
    const relations = await readRelations(input)
    const wrappers = [...ROOTS.map((root) => [...root, 'posts', '*']), ['posts', '*']]
    for await (const {record, locator, issues} of readRecords(input, wrappers)) {
      const article = articleOf(record, locator, relations, input)
      if (article !== undefined) yield {...article, issues: [...issues, ...article.issues]}
    }
  },
})

/** The tables beside the posts, which may stand after them. */
interface Relations {
  readonly tags: Map<string, string>
  readonly users: Map<string, string>
  readonly postTags: Map<string, {id: string; order: number}[]>
  readonly postAuthors: Map<string, {id: string; order: number}[]>
  readonly meta: Map<string, JsonRecord>
}

async function readRelations(input: SourceInput): Promise<Relations> {
  const relations: Relations = {
    tags: new Map(),
    users: new Map(),
    postTags: new Map(),
    postAuthors: new Map(),
    meta: new Map(),
  }
  const paths = ROOTS.flatMap((root) =>
    ['tags', 'users', 'posts_tags', 'posts_authors', 'posts_meta'].map((table) => [
      ...root,
      table,
      '*',
    ]),
  )
  for await (const {path, text} of scanJson(readText(input).chunks, paths, MAX_RECORD_LENGTH)) {
    let row: unknown
    try {
      row = JSON.parse(text)
    } catch {
      continue
    }
    const id = firstText(row, 'id')
    const post = firstText(row, 'post_id') ?? ''
    const order = Number(member(row, 'sort_order') ?? 0)
    const table = path.at(-2)
    if (table === 'tags' && id !== undefined) relations.tags.set(id, firstText(row, 'name') ?? '')
    else if (table === 'users' && id !== undefined)
      relations.users.set(id, firstText(row, 'name') ?? '')
    else if (table === 'posts_tags') add(relations.postTags, post, firstText(row, 'tag_id'), order)
    else if (table === 'posts_authors')
      add(relations.postAuthors, post, firstText(row, 'author_id'), order)
    else if (table === 'posts_meta' && isRecord(row)) relations.meta.set(post, row)
  }
  return relations
}

function add(
  map: Map<string, {id: string; order: number}[]>,
  post: string,
  id: string | undefined,
  order: number,
): void {
  if (id === undefined) return
  const list = map.get(post)
  if (list === undefined) map.set(post, [{id, order}])
  else list.push({id, order})
}

function articleOf(
  post: JsonRecord,
  locator: string,
  relations: Relations,
  input: SourceInput,
): RawArticle | undefined {
  const id = firstText(post, 'id') ?? ''
  const headline = firstText(post, 'title')
  const issues: RawArticle['issues'][number][] = []
  const editorData = firstText(post, 'lexical', 'mobiledoc')
  const html =
    firstText(post, 'html') ??
    (editorData === undefined ? undefined : ghostHtml(editorData, issues))
  const plain = firstText(post, 'plaintext')
  if (headline === undefined && html === undefined && plain === undefined) {
    reportNoArticle(input, post, locator)
    return undefined
  }
  if (html === undefined && plain === undefined && editorData !== undefined) {
    issues.push({
      code: 'unrendered-body',
      message: 'The post is there as editor data of an unknown kind only, without its HTML.',
      kind: 'loss',
      text: editorData.slice(0, 200),
    })
  }
  const date = dates(input, issues)
  const meta = relations.meta.get(id)
  const names = (
    links: Map<string, {id: string; order: number}[]>,
    of: ReadonlyMap<string, string>,
  ): string[] =>
    (links.get(id) ?? [])
      .toSorted((a, b) => a.order - b.order)
      .flatMap((link) => of.get(link.id) || [])
  const inline = (key: string): string[] =>
    listOf(member(post, key)).flatMap((entry) => firstText(entry, 'name') ?? [])
  // Internal tags (`#name`) are for the site's machinery.
  const tags = [...names(relations.postTags, relations.tags), ...inline('tags')].filter(
    (tag) => !tag.startsWith('#'),
  )
  const author = relations.users.get(firstText(post, 'author_id') ?? '')
  const authors = [...names(relations.postAuthors, relations.users), ...inline('authors')]
  const image = firstText(post, 'feature_image')
  const url = firstText(post, 'url', 'canonical_url')
  const alt = firstText(meta, 'feature_image_alt') ?? firstText(post, 'feature_image_alt')
  const caption =
    firstText(meta, 'feature_image_caption') ?? firstText(post, 'feature_image_caption')
  const seoTitle = firstText(meta, 'meta_title') ?? firstText(post, 'meta_title')
  const seoDescription = firstText(meta, 'meta_description') ?? firstText(post, 'meta_description')
  return buildArticle({
    source: 'ghost',
    locator,
    sourceName: input.options.sourceName,
    externalId: firstText(post, 'uuid', 'id'),
    url,
    slug: firstText(post, 'slug'),
    headline,
    subheadline: firstText(post, 'custom_excerpt'),
    body:
      html !== undefined || plain === undefined
        ? {format: 'html', content: (html ?? '').replaceAll('__GHOST_URL__', '')}
        : {format: isHtml(plain) ? 'html' : 'text', content: plain},
    bylines: authors.length > 0 ? authors : author === undefined ? [] : [author],
    publishedAt: date(member(post, 'published_at')),
    updatedAt: date(member(post, 'updated_at')),
    language: textOf(member(post, 'locale')),
    section: tags[0],
    tags,
    leadImage:
      image === undefined
        ? undefined
        : {
            url: image.replace('__GHOST_URL__', ''),
            ...(alt === undefined ? {} : {alt}),
            ...(caption === undefined ? {} : {caption}),
          },
    status: statusOf(member(post, 'status')),
    postType:
      firstText(post, 'type') === 'page' ||
      member(post, 'page') === 1 ||
      member(post, 'page') === true
        ? 'page'
        : undefined,
    seo:
      seoTitle === undefined && seoDescription === undefined
        ? undefined
        : {
            ...(seoTitle === undefined ? {} : {title: seoTitle}),
            ...(seoDescription === undefined ? {} : {description: seoDescription}),
          },
    issues,
  })
}
