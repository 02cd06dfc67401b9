import {JSDOM} from 'jsdom'

/** Elements whose content a reader of the page does not see. */
const UNSEEN =
  'script,style,template,title,noscript,iframe,noembed,noframes,video,audio,object,canvas'

/** The visible characters of HTML, counted by way of a real DOM, with no part of the converter. */
export function visibleCount(html: string): number {
  const {document} = new JSDOM(`<!doctype html><body>${html}`).window
  for (const element of document.querySelectorAll(UNSEEN)) element.remove()
  return (document.body.textContent ?? '').replace(/[\s\0-\x1f\x7f]/g, '').length
}
