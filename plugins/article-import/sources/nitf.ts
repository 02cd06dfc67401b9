import {defineSource} from './defineSource.ts'
import {MAX_RECORD_LENGTH} from './json/readRecords.ts'
import {nitfArticle} from './news/nitfArticle.ts'
import {readText} from './text/readText.ts'
import {readXmlRecords} from './xml/readXmlRecords.ts'
import {rootOf} from './xml/rootOf.ts'

/** NITF 3.x, the IPTC's news industry text format. */
export const nitfSource = defineSource({
  id: 'nitf',
  title: 'NITF',
  detect({text}) {
    return rootOf(text)?.name === 'nitf' || /<nitf[\s>]/.test(text.slice(0, 4000)) ? 0.85 : 0
  },
  async *read(input) {
    const stream = readText(input)
    const limit = input.options.maxRecordLength ?? MAX_RECORD_LENGTH
    let index = -1
    for await (const {node, issues} of readXmlRecords(
      stream.chunks,
      (name) => name === 'nitf',
      limit,
    )) {
      index++
      const locator = `${input.locator}#${index}`
      const article = nitfArticle(node, 'nitf', locator, input, [...stream.takeIssues(), ...issues])
      if (article !== undefined) yield article
    }
  },
})
