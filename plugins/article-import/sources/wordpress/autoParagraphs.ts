import {embedOf} from '../../convert/embeds.ts'
import {escapeMarkup} from '../xml/xmlNode.ts'

const BLOCK =
  'address|article|aside|blockquote|caption|col|colgroup|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|iframe|legend|li|main|menu|nav|object|ol|p|pre|script|section|style|summary|table|tbody|td|tfoot|th|thead|tr|ul|video|audio'

const STARTS_BLOCK = new RegExp(`^\\s*<(?:/?(?:${BLOCK})\\b|!--)`, 'i')
const LINE_END = new RegExp(
  `(</?(?:${BLOCK})\\b[^>]*>|<br\\s*/?>|-->)?[ \\t]{0,99}\\n(?=[ \\t]{0,99}(</?(?:${BLOCK})\\b)?)`,
  'gi',
)

/**
 * WordPress keeps text of its classic editor without paragraph tags: blank lines part paragraphs and an
 * address alone on its line is an embed. Text of the block editor is left as it is.
 */
export function autoParagraphs(content: string): string {
  if (content.includes('<!-- wp:')) return content
  let html = ''
  for (const {text, verbatim} of partsOf(content.replace(/\r\n?/g, '\n'))) {
    html += verbatim
      ? text
      : text
          .split(/\n[ \t]{0,99}\n\s*/)
          .map(paragraph)
          .join('\n')
  }
  return html
}

const VERBATIM = /<(pre|script|style|textarea)\b/gi

/** The text, with elements whose line ends mean something else set apart. Linear, whatever is unclosed. */
function* partsOf(content: string): Generator<{text: string; verbatim: boolean}> {
  const lower = content.toLowerCase()
  const unclosed = new Set<string>()
  let from = 0
  VERBATIM.lastIndex = 0
  for (let match = VERBATIM.exec(content); match !== null; match = VERBATIM.exec(content)) {
    const tag = (match[1] ?? '').toLowerCase()
    const end = unclosed.has(tag) ? -1 : lower.indexOf(`</${tag}`, match.index)
    if (end < 0) {
      unclosed.add(tag)
      continue
    }
    const close = content.indexOf('>', end)
    const after = close < 0 ? content.length : close + 1
    yield {text: content.slice(from, match.index), verbatim: false}
    yield {text: content.slice(match.index, after), verbatim: true}
    from = after
    VERBATIM.lastIndex = after
  }
  yield {text: content.slice(from), verbatim: false}
}

function paragraph(chunk: string): string {
  const text = chunk.trim()
  if (text === '') return ''
  if (/^https?:\/\/\S+$/.test(text) && embedOf(text.replaceAll('&amp;', '&')) !== undefined) {
    return `<figure class="wp-block-embed">${escapeMarkup(text.replaceAll('&amp;', '&'))}</figure>`
  }
  if (STARTS_BLOCK.test(text)) return text
  const lines = text.replace(
    LINE_END,
    (whole, before: string | undefined, after: string | undefined) =>
      before === undefined && after === undefined ? '<br>\n' : whole,
  )
  return `<p>${lines}</p>`
}
