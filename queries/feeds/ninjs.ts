import type {FeedArticle} from '../feed.ts'
import {authorsOf, type Channel, instant, languageOf, mediaTopicOf, said} from './channel.ts'
import {defineFeed} from './defineFeed.ts'
import {compact, json} from './json.ts'
import {ninjsAssociations} from './ninjsAssociations.ts'

/** What writing an item for other newsrooms needs. */
export interface ItemOptions {
  readonly channel: Channel
  /** An article's text as HTML. */
  html(article: FeedArticle): string
  /** The name by which other systems know an article; its address by default. */
  uri?(article: FeedArticle): string
}

/** An article to hand on; an archive may hold some that are embargoed. */
export type ItemArticle = FeedArticle & {readonly embargoUntil?: string | null}

const SCHEMA = 'http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json#'
const MEDTOP = 'http://cv.iptc.org/newscodes/mediatopic/'

/** Articles as a list of ninjs 3.0 items. @see https://iptc.org/standards/ninjs/ */
export const ninjs = defineFeed<ItemArticle, ItemOptions>({
  name: 'list of ninjs items',
  mediaType: 'application/json',
  open: () => '[\n',
  between: ',\n',
  item: (article, options) => json(ninjsItem(article, options)),
  close: () => '\n]\n',
})

/** An article as a ninjs 3.0 item. */
export function ninjsItem(article: ItemArticle, {channel, html, uri}: ItemOptions): object {
  const {dateline, rights, seo} = article
  const name = uri?.(article) ?? channel.articleUrl(article)
  const authors = authorsOf(article)
  const value = html(article)
  const mentioned = (type: string) =>
    article.mentions.flatMap(({_type, name}) =>
      _type === type && said(name) ? [{name, rel: 'about'}] : [],
    )
  return compact({
    uri: name,
    standard: {name: 'ninjs', version: '3.0', schema: SCHEMA},
    type: 'text',
    representationType: 'full',
    language: languageOf(article, channel),
    firstCreated: instant(article.publishedAt),
    contentCreated: instant(article.publishedAt),
    versionCreated: instant(article.updatedAt),
    embargoedUntil: instant(article.embargoUntil),
    pubStatus: 'usable',
    copyrightHolder: rights?.copyrightHolder,
    copyrightNotice: rights?.copyrightNotice,
    usageTerms: rights?.usageTerms,
    headlines: [
      {role: 'main', value: article.headline},
      ...(article.subheadline ? [{role: 'sub', value: article.subheadline}] : []),
      ...(article.kicker ? [{role: 'kicker', value: article.kicker}] : []),
      ...(seo?.title ? [{role: 'seo', value: seo.title}] : []),
    ],
    descriptions: [
      {role: 'summary', text: article.subheadline},
      {role: 'seo', text: seo?.description},
    ].flatMap(({role, text}) =>
      said(text) ? [{role, contentType: 'text/plain', value: text}] : [],
    ),
    bodies: [{role: 'main', contentType: 'text/html', value}],
    by: authors.join(', '),
    located: dateline?.place?.name ?? dateline?.text,
    slugline: article.slug,
    genres: said(article.section?.title) && [{name: article.section?.title}],
    subjects: [
      ...article.topics.flatMap(({title, mediaTopicCode}) => {
        const code = mediaTopicOf(mediaTopicCode)
        const name = said(title)
        return name || code ? [compact({name, uri: code && MEDTOP + code})] : []
      }),
      ...(article.keywords ?? []).flatMap((name) => (said(name) ? [{name}] : [])),
    ],
    people: [...authors.map((name) => ({name, rel: 'author'})), ...mentioned('person')],
    organisations: mentioned('organization'),
    places: mentioned('place'),
    infoSources: said(article.source?.name) && [{name: article.source?.name}],
    associations: ninjsAssociations(article, name),
    altIds: [
      {role: 'sanity', value: article._id},
      {role: 'slug', value: article.slug},
    ],
  })
}
