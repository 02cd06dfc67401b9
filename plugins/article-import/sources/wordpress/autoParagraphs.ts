import {embedOf} from '../../convert/embeds.ts'
import {escapeMarkup} from '../xml/xmlNode.ts'

const VERBATIM = /(<(pre|script|style|textarea)\b[\s\S]*?<\/\2\s*>)/i

const BLOCK =
  'address|article|aside|blockquote|caption|col|colgroup|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|iframe|legend|li|main|menu|nav|object|ol|p|pre|script|section|style|summary|table|tbody|td|tfoot|th|thead|tr|ul|video|audio'

const STARTS_BLOCK = new RegExp(`^\\s*<(?:/?(?:${BLOCK})\\b|!--)`, 'i')
const LINE_END = new RegExp(
  `(</?(?:${BLOCK})\\b[^>]*>|<br\\s*/?>|-->)?[ \\t]*\\n(?=[ \\t]*(</?(?:${BLOCK})\\b)?)`,
  'gi',
)

/**
 * WordPress keeps text of its classic editor without paragraph tags: blank lines part paragraphs and an
 * address alone on its line is an embed. Text of the block editor is left as it is.
 */
export function autoParagraphs(content: string): string {
  if (content.includes('<!-- wp:')) return content
  const parts = content.replace(/\r\n?/g, '\n').split(VERBATIM)
  let html = ''
  for (let i = 0; i < parts.length; i += 3) {
    html += (parts[i] ?? '')
      .split(/\n[ \t]*\n\s*/)
      .map(paragraph)
      .join('\n')
    html += parts[i + 1] ?? ''
  }
  return html
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
