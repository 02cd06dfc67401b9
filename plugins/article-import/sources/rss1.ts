import {defineSource} from './defineSource.ts'
import {rssItems} from './feeds/rssItems.ts'
import {rootOf} from './xml/rootOf.ts'

/** RSS 1.0, the one made of RDF. */
export const rss1Source = defineSource({
  id: 'rss1',
  title: 'RSS 1.0 feed (RDF)',
  detect({text}) {
    if (rootOf(text)?.name !== 'RDF') return 0
    return /purl\.org\/rss\/1\.0\/|my\.netscape\.com\/rdf/.test(text) ? 0.9 : 0
  },
  read: (input) => rssItems('rss1', input),
})
