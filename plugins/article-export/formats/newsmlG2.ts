import {newsmlG2} from '../../../queries/feeds/index.ts'
import {defineFormat} from '../defineFormat.ts'
import {itemOptions} from '../itemOptions.ts'
import {fieldsOf} from '../recordOf.ts'

/** What NewsML-G2 has no element for, or only within items of their own, travels in a property. */
const withoutPlace = [
  'slug',
  'kicker',
  'source',
  'updatedAt',
  'image',
  'galleries',
  'seo',
  'corrections',
] as const

/** A NewsML-G2 message of news items. */
export const newsmlG2Format = defineFormat({
  id: 'newsml-g2',
  title: 'NewsML-G2',
  extension: 'xml',
  write: (articles, options) =>
    newsmlG2.stream(articles, {
      ...itemOptions(options),
      fields: (article) => fieldsOf(article, withoutPlace),
    }),
})
