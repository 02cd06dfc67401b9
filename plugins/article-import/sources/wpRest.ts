import type {RawArticle, RawImage} from '../model.ts'
import {defineSource, type SourceInput} from './defineSource.ts'
import {statusOf} from './json/articleFromRecord.ts'
import {firstText, type JsonRecord, listOf, member, textOf} from './json/isRecord.ts'
import {readRecords} from './json/readRecords.ts'
import {reportNoArticle} from './json/reportNoArticle.ts'
import {buildArticle} from './text/buildArticle.ts'
import {dates} from './text/dates.ts'
import {plainText} from './text/plainText.ts'
import {expandShortcodes} from './wordpress/shortcodes.ts'

/** Answers of WordPress's REST API (`/wp-json/wp/v2/posts`, best with `_embed`). */
export const wpRestSource = defineSource({
  id: 'wp-rest',
  title: 'WordPress REST JSON',
  detect({text}) {
    if (!/^[\s\ufeff]*[[{]/.test(text)) return 0
    const rendered =
      /"content"\s*:\s*\{\s*"(?:rendered|raw)"/.test(text) ||
      /"guid"\s*:\s*\{\s*"rendered"/.test(text)
    return rendered && /"title"\s*:\s*\{\s*"(?:rendered|raw)"/.test(text)
      ? 0.95
      : rendered
        ? 0.6
        : 0
  },
  async *read(input) {
    for await (const {record, locator, issues} of readRecords(input, [
      ['posts', '*'],
      ['pages', '*'],
      ['data', '*'],
    ])) {
      const article = articleOf(record, locator, input)
      if (article !== undefined) yield {...article, issues: [...issues, ...article.issues]}
    }
  },
})

function articleOf(post: JsonRecord, locator: string, input: SourceInput): RawArticle | undefined {
  const type = firstText(post, 'type') ?? 'post'
  if (type === 'attachment' || member(post, 'media_type') !== undefined) {
    input.report({
      locator,
      code: 'not-an-article',
      message: `${locator} is a media file.`,
      kind: 'skipped',
    })
    return undefined
  }
  const headline = plainText(firstText(member(post, 'title'), 'rendered', 'raw'))
  const content = firstText(member(post, 'content'), 'rendered', 'raw')
  if (headline === undefined && content === undefined) {
    reportNoArticle(input, post, locator)
    return undefined
  }
  const issues: RawArticle['issues'][number][] = []
  const date = dates(input, issues)
  const embedded = member(post, '_embedded')
  const terms = listOf(member(embedded, 'wp:term')).flatMap((group) => listOf(group))
  const named = (taxonomy: string): string[] =>
    terms
      .filter((term) => member(term, 'taxonomy') === taxonomy)
      .flatMap((term) => plainText(firstText(term, 'name')) ?? [])
  const categories = named('category')
  const media = listOf(member(embedded, 'wp:featuredmedia'))[0]
  const lead = imageOf(media) ?? fallbackImage(post)
  if (lead === undefined && Number(member(post, 'featured_media') ?? 0) > 0) {
    const id = String(member(post, 'featured_media'))
    issues.push({
      code: 'unresolved-image',
      message: `The featured image ${id} is not in the answer; ask with _embed.`,
      kind: 'loss',
      text: id,
    })
  }
  const seo = member(post, 'yoast_head_json')
  const seoTitle = firstText(seo, 'title')
  const seoDescription = firstText(seo, 'description')
  const body = expandShortcodes(content ?? '', {
    image: () => undefined,
    attached: () => [],
    issue: (issue) => void issues.push(issue),
  })
  return buildArticle({
    source: 'wp-rest',
    locator,
    sourceName: firstText(seo, 'og_site_name') ?? input.options.sourceName,
    externalId: textOf(member(post, 'id')),
    url: firstText(post, 'link'),
    slug: firstText(post, 'slug'),
    headline,
    subheadline: plainText(
      firstText(member(post, 'excerpt'), 'raw') ??
        withoutMore(firstText(member(post, 'excerpt'), 'rendered')),
    ),
    body: {format: 'html', content: body},
    bylines: listOf(member(embedded, 'author')).flatMap(
      (author) => firstText(author, 'name') ?? [],
    ),
    publishedAt: date(firstText(post, 'date_gmt'), 'UTC') ?? date(firstText(post, 'date')),
    updatedAt: date(firstText(post, 'modified_gmt'), 'UTC') ?? date(firstText(post, 'modified')),
    language: firstText(post, 'lang') ?? firstText(seo, 'inLanguage'),
    section: categories[0],
    tags: [...new Set([...categories.slice(1), ...named('post_tag')])],
    leadImage: lead,
    status: statusOf(member(post, 'status')),
    postType: type === 'post' ? undefined : type,
    seo:
      seoTitle === undefined && seoDescription === undefined
        ? undefined
        : {
            ...(seoTitle === undefined ? {} : {title: seoTitle}),
            ...(seoDescription === undefined ? {} : {description: seoDescription}),
          },
    extra: extraOf(post),
    issues,
  })
}

/** An excerpt that WordPress cut itself is no subheadline. */
function withoutMore(excerpt: string | undefined): string | undefined {
  return excerpt !== undefined && /\[(?:&hellip;|…|\.\.\.)\]|read more/i.test(excerpt)
    ? undefined
    : excerpt
}

function imageOf(media: unknown): RawImage | undefined {
  const url = firstText(media, 'source_url')
  if (url === undefined) return undefined
  const alt = firstText(media, 'alt_text')
  const caption = plainText(firstText(member(media, 'caption'), 'rendered', 'raw'))
  const credit = plainText(firstText(member(media, 'media_details', 'image_meta'), 'credit'))
  const copyright = plainText(firstText(member(media, 'media_details', 'image_meta'), 'copyright'))
  const width = Number(member(media, 'media_details', 'width'))
  const height = Number(member(media, 'media_details', 'height'))
  return {
    url,
    ...(alt === undefined ? {} : {alt}),
    ...(caption === undefined ? {} : {caption}),
    ...(credit === undefined ? {} : {credit}),
    ...(copyright === undefined ? {} : {copyright}),
    ...(width > 0 ? {width} : {}),
    ...(height > 0 ? {height} : {}),
  }
}

function fallbackImage(post: JsonRecord): RawImage | undefined {
  const url = firstText(post, 'jetpack_featured_media_url', 'featured_image_src')
  return url === undefined ? undefined : {url}
}

function extraOf(post: JsonRecord): JsonRecord | undefined {
  const acf = member(post, 'acf')
  const meta = member(post, 'meta')
  const extra = {
    ...(acf === undefined || Array.isArray(acf) ? {} : {acf}),
    ...(meta === undefined || Array.isArray(meta) ? {} : {meta}),
  }
  return Object.keys(extra).length === 0 ? undefined : extra
}
