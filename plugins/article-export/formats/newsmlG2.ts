import {newsmlG2} from '../../../queries/feeds/index.ts'
import {defineFormat} from '../defineFormat.ts'
import {itemOptions} from '../itemOptions.ts'

/** A NewsML-G2 message of news items. */
export const newsmlG2Format = defineFormat({
  id: 'newsml-g2',
  title: 'NewsML-G2',
  extension: 'xml',
  write: (articles, options) => newsmlG2.stream(articles, itemOptions(options)),
})
