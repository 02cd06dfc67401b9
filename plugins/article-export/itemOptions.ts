import type {ItemOptions} from '../../queries/feeds/index.ts'
import type {FeedArticle} from '../../queries/index.ts'
import type {FormatOptions} from './defineFormat.ts'
import {exchangeHtml} from './exchangeHtml.ts'
import type {ExportArticle} from './exportArticles.ts'

/** How agency formats name and write an article of an export. */
export function itemOptions({title, language}: FormatOptions): ItemOptions {
  return {
    channel: {
      title,
      description: title,
      url: 'urn:newsroom',
      language,
      publisher: {name: title, url: 'urn:newsroom'},
      articleUrl: ({slug}) => `urn:newsroom:${encodeURIComponent(slug)}`,
    },
    html: exchangeHtml,
    uri: uriOf,
  }
}

/** The name under which an article came, where that is a URI, else one made of its id. */
export function uriOf(article: FeedArticle & Partial<Pick<ExportArticle, 'origin'>>): string {
  const {externalId, sourceUrl} = article.origin ?? {externalId: null, sourceUrl: null}
  const named = [externalId, sourceUrl].find((name) => name && URL.canParse(name))
  return named ?? `urn:newsroom:${article._id}`
}
