import {defineSource} from './defineSource.ts'
import {rssItems} from './feeds/rssItems.ts'
import {rootOf} from './xml/rootOf.ts'

/** RSS 2.0 and the 0.9x before it, with content:encoded, Media RSS and Dublin Core. */
export const rss2Source = defineSource({
  id: 'rss2',
  title: 'RSS 2.0 feed',
  detect({text}) {
    return rootOf(text)?.name === 'rss' ? 0.8 : 0
  },
  read: (input) => rssItems('rss2', input),
})
