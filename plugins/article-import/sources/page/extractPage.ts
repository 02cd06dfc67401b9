import {findContent} from './content/findContent.ts'
import {parsePage} from './tree/parsePage.ts'

export function extractPage(html: string, _o: {url?: string} = {}): {bodyText: string} {
  const {nodes} = parsePage(html)
  return {bodyText: findContent(nodes, {titles: [], bylines: []}).text}
}
