import {arcAnsSource} from './arcAns.ts'
import {atomSource} from './atom.ts'
import {csvSource} from './csv.ts'
import type {Source} from './defineSource.ts'
import {drupalJsonapiSource} from './drupalJsonapi.ts'
import {ghostSource} from './ghost.ts'
import {htmlPageSource} from './htmlPage.ts'
import {iptc7901Source} from './iptc7901.ts'
import {jsonArraySource} from './jsonArray.ts'
import {jsonFeedSource} from './jsonFeed.ts'
import {markdownSource} from './markdown.ts'
import {ndjsonSource} from './ndjson.ts'
import {newsmlG2Source} from './newsmlG2.ts'
import {ninjsSource} from './ninjs.ts'
import {nitfSource} from './nitf.ts'
import {rss1Source} from './rss1.ts'
import {rss2Source} from './rss2.ts'
import {sanityExportSource} from './sanityExport.ts'
import {warcSource} from './warc.ts'
import {wireTextSource} from './wireText.ts'
import {wpRestSource} from './wpRest.ts'
import {wxrSource} from './wxr.ts'

/** Every source, by id; detection takes the one that is surest, so their order means nothing. */
export const sources: readonly Source[] = [
  arcAnsSource,
  atomSource,
  csvSource,
  drupalJsonapiSource,
  ghostSource,
  htmlPageSource,
  iptc7901Source,
  jsonArraySource,
  jsonFeedSource,
  markdownSource,
  ndjsonSource,
  newsmlG2Source,
  ninjsSource,
  nitfSource,
  rss1Source,
  rss2Source,
  sanityExportSource,
  warcSource,
  wireTextSource,
  wpRestSource,
  wxrSource,
]
