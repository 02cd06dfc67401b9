import {ninjs} from '../../../queries/feeds/index.ts'
import {defineFormat} from '../defineFormat.ts'
import {itemOptions} from '../itemOptions.ts'

/** A list of ninjs 3.0 items. */
export const ninjsFormat = defineFormat({
  id: 'ninjs',
  title: 'ninjs 3.0',
  extension: 'json',
  write: (articles, options) => ninjs.stream(articles, itemOptions(options)),
})
