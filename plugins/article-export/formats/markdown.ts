import {stringify} from 'yaml'
import {authorsOf, instant, pictureOf, tagsOf} from '../../../queries/feeds/index.ts'
import {json} from '../../../queries/feeds/json.ts'
import {defineFormat} from '../defineFormat.ts'
import type {ExportArticle} from '../exportArticles.ts'
import {uriOf} from '../itemOptions.ts'
import {bodyMarkdown} from '../markdown/bodyMarkdown.ts'

/** A file an article: YAML front matter and CommonMark with GitHub's tables. */
export const markdownFormat = defineFormat({
  id: 'markdown',
  title: 'Markdown',
  extension: 'md',
  separate: true,
  async *write(articles) {
    for await (const article of articles) {
      const matter: unknown = JSON.parse(json(matterOf(article)))
      yield `---\n${stringify(matter, {lineWidth: 0})}---\n\n${bodyMarkdown(article)}`
    }
  },
})

function matterOf(article: ExportArticle): Record<string, unknown> {
  const {origin, seo, rights, corrections} = article
  const lead = pictureOf(article.leadFigure)
  return clean({
    title: article.headline,
    subtitle: article.subheadline,
    kicker: article.kicker,
    slug: article.slug,
    id: origin?.externalId ?? uriOf(article),
    url: origin?.sourceUrl,
    source: article.source?.name,
    authors: authorsOf(article),
    date: instant(article.publishedAt),
    updated: instant(article.updatedAt),
    embargo: instant(article.embargoUntil),
    lang: article.language,
    category: article.section?.title,
    tags: tagsOf(article),
    image: lead && clean({...lead, mimeType: undefined, width: undefined, height: undefined}),
    galleries: article.galleries.map(({title, images}) => ({
      title,
      images: images.flatMap((image) => {
        const picture = pictureOf(image)
        return picture
          ? [clean({...picture, mimeType: undefined, width: undefined, height: undefined})]
          : []
      }),
    })),
    seo: seo && clean({title: seo.title, description: seo.description}),
    rights: rights && clean(rights),
    corrections: corrections.map(({date, text}) => ({date, text})),
  })
}

function clean(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  )
}
