import {messageOf} from '../../errors.ts'
import type {ImportIssue} from '../../model.ts'
import {firstText, isRecord, listOf, member, textOf} from '../json/isRecord.ts'
import {escapeMarkup} from '../xml/xmlNode.ts'
import {figureMarkup} from './figureMarkup.ts'

const MAX_DEPTH = 40

/**
 * A Ghost post's editor data as HTML, for exports without it: Lexical (Ghost 5 on) or Mobiledoc.
 * Cards that no article has a place for are reported with their text.
 *
 * @returns `undefined` when the data is not an editor's
 */
export function ghostHtml(data: string, issues: ImportIssue[]): string | undefined {
  let value: unknown
  try {
    value = JSON.parse(data)
  } catch (error) {
    issues.push({
      code: 'invalid-json',
      message: `The post's editor data cannot be read: ${messageOf(error).slice(0, 200)}`,
      kind: 'loss',
      text: data.slice(0, 200),
    })
    return undefined
  }
  const root = member(value, 'root')
  if (isRecord(root)) return children(root, issues, 0)
  return Array.isArray(member(value, 'sections')) ? mobiledocHtml(value, issues) : undefined
}

function children(node: unknown, issues: ImportIssue[], depth: number): string {
  if (depth > MAX_DEPTH) {
    issues.push({code: 'nested-too-deep', message: 'Nodes are nested too deep.', kind: 'loss'})
    return ''
  }
  return listOf(member(node, 'children'))
    .map((child) => nodeHtml(child, issues, depth + 1))
    .join('')
}

/** Bits of Lexical's text format, and the tags that they stand for. */
const formats = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
] as const

function nodeHtml(node: unknown, issues: ImportIssue[], depth: number): string {
  const type = textOf(member(node, 'type')) ?? ''
  const inner = () => children(node, issues, depth)
  switch (type) {
    case 'text':
    case 'extended-text':
    case 'code-highlight': {
      const bits = Number(member(node, 'format')) || 0
      return formats.reduce(
        (html, [bit, tag]) => ((bits & bit) === 0 ? html : `<${tag}>${html}</${tag}>`),
        escapeMarkup(rawText(node, 'text')),
      )
    }
    case 'linebreak':
      return '<br>'
    case 'tab':
      return ' '
    case 'paragraph':
      return `<p>${inner()}</p>`
    case 'heading':
    case 'extended-heading':
      return tagged(/^h[1-6]$/.exec(firstText(node, 'tag') ?? '')?.[0] ?? 'h2', inner())
    case 'quote':
    case 'extended-quote':
    case 'aside':
      return tagged('blockquote', inner())
    case 'list':
      return tagged(firstText(node, 'tag') === 'ol' ? 'ol' : 'ul', inner())
    case 'listitem':
      return tagged('li', inner())
    case 'link':
    case 'autolink':
      return `<a href="${escapeMarkup(firstText(node, 'url') ?? '')}">${inner()}</a>`
    default:
      return cardHtml(type, node, issues) ?? inner()
  }
}

/** A card of either editor; `undefined` for a node that is none. */
function cardHtml(type: string, node: unknown, issues: ImportIssue[]): string | undefined {
  const address = firstText(node, 'url', 'src', 'buttonUrl') ?? ''
  switch (type) {
    case 'image': {
      const alt = firstText(node, 'alt', 'altText')
      const caption = firstText(node, 'caption')
      return figureMarkup({
        url: firstText(node, 'src') ?? '',
        ...(alt === undefined ? {} : {alt}),
        ...(caption === undefined ? {} : {caption}),
      })
    }
    case 'gallery': {
      const images = listOf(member(node, 'images')).map((image) => cardHtml('image', image, issues))
      return `<div class="gallery">${images.join('')}</div>`
    }
    case 'html':
    case 'markdown':
    case 'card-markdown':
      return firstText(node, 'html', 'markdown') ?? ''
    case 'embed':
      return firstText(node, 'html') ?? link(address, address)
    case 'bookmark':
      return link(address, firstText(member(node, 'metadata'), 'title') ?? address)
    case 'button':
    case 'call-to-action':
    case 'product':
    case 'email-cta':
    case 'header':
    case 'signup':
    case 'callout':
    case 'toggle': {
      const texts = ['heading', 'header', 'subheader', 'subheading', 'calloutText', 'content']
      const parts = [...texts, 'productTitle', 'productDescription', 'textValue', 'html']
        .flatMap((key) => firstText(node, key) ?? [])
        .map((text) => (/^\s*<(?:p|ul|ol|h\d|div)\b/i.test(text) ? text : tagged('p', text)))
      const label = firstText(node, 'buttonText', 'productButton')
      const target = firstText(node, 'buttonUrl', 'productUrl') ?? ''
      return parts.join('') + (label === undefined ? '' : link(target, label))
    }
    case 'code':
    case 'codeblock':
      return `<pre><code>${escapeMarkup(rawText(node, 'code'))}</code></pre>`
    case 'hr':
    case 'horizontalrule':
      return '<hr>'
    case 'paywall':
      return ''
    case 'video':
    case 'audio':
    case 'file':
      issues.push({
        code: 'unsupported-media',
        message: `A ${type} has no place in the body: ${address.slice(0, 200)}`,
        kind: 'loss',
        text: firstText(node, 'caption', 'title', 'fileTitle', 'fileName') ?? '',
      })
      return ''
    default:
      if (Array.isArray(member(node, 'children'))) return undefined
      issues.push({
        code: 'unknown-card',
        message: `A card of type "${type.slice(0, 60)}" is not known.`,
        kind: 'loss',
        text: JSON.stringify(node ?? null).slice(0, 200),
      })
      return ''
  }
}

function tagged(tag: string, inner: string): string {
  return `<${tag}>${inner}</${tag}>`
}

function link(address: string, label: string): string {
  return `<p><a href="${escapeMarkup(address)}">${escapeMarkup(label)}</a></p>`
}

/** A text with the spaces at its ends, which part it from its neighbours. */
function rawText(node: unknown, key: string): string {
  const text = member(node, key)
  return typeof text === 'string' ? text : ''
}

/** Mobiledoc 0.3: sections of markers, with markups, atoms and cards in tables beside them. */
function mobiledocHtml(document: unknown, issues: ImportIssue[]): string {
  const tables = {
    markups: listOf(member(document, 'markups')),
    atoms: listOf(member(document, 'atoms')),
    cards: listOf(member(document, 'cards')),
  }
  return listOf(member(document, 'sections'))
    .map((section) => {
      const [kind, second, third] = listOf(section)
      if (kind === 1) return tagged(blockTag(second), markersHtml(third, tables))
      if (kind === 2) return figureMarkup({url: textOf(second) ?? ''})
      if (kind === 3) {
        const items = listOf(third).map((markers) => tagged('li', markersHtml(markers, tables)))
        return tagged(second === 'ol' ? 'ol' : 'ul', items.join(''))
      }
      const card = kind === 10 ? listOf(tables.cards[Number(second)]) : []
      return cardHtml(textOf(card[0]) ?? '', card[1], issues) ?? ''
    })
    .join('')
}

function blockTag(tag: unknown): string {
  const name = textOf(tag) ?? ''
  return /^(?:p|h[1-6]|blockquote|aside)$/.test(name) ? name.replace('aside', 'blockquote') : 'p'
}

const inlineTags = /^(?:strong|b|em|i|s|u|sub|sup|code|del)$/

function markersHtml(
  markers: unknown,
  {markups, atoms}: {markups: readonly unknown[]; atoms: readonly unknown[]},
): string {
  const open: string[] = []
  let html = ''
  for (const marker of listOf(markers)) {
    const [kind, opened, closed, value] = listOf(marker)
    for (const at of listOf(opened)) {
      const [tag, attributes] = listOf(markups[Number(at)])
      const name = textOf(tag) ?? ''
      const href = listOf(attributes)
      const target = href[href.indexOf('href') + 1]
      const isLink = name === 'a' && href.includes('href')
      if (isLink) html += `<a href="${escapeMarkup(textOf(target) ?? '')}">`
      else if (inlineTags.test(name)) html += `<${name}>`
      open.push(isLink ? 'a' : inlineTags.test(name) ? name : '')
    }
    if (kind === 1) {
      const [atom, text] = listOf(atoms[Number(value)])
      html += atom === 'soft-return' ? '<br>' : escapeMarkup(textOf(text) ?? '')
    } else if (typeof value === 'string') html += escapeMarkup(value)
    for (let at = Number(closed) || 0; at > 0 && open.length > 0; at--) {
      const name = open.pop()
      if (name !== undefined && name !== '') html += `</${name}>`
    }
  }
  for (const name of open.reverse()) if (name !== '') html += `</${name}>`
  return html
}
