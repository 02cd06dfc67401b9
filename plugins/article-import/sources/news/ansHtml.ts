import type {ImportIssue, RawImage} from '../../model.ts'
import {firstText, isRecord, listOf, member, textOf} from '../json/isRecord.ts'
import {escapeMarkup} from '../xml/xmlNode.ts'
import {figureMarkup} from './figureMarkup.ts'

/** ANS content elements as HTML; an element of a type that is not known is reported with its text. */
export function ansHtml(elements: readonly unknown[], issues: ImportIssue[], depth = 0): string {
  if (depth > 20) {
    issues.push({
      code: 'nested-too-deep',
      message: 'Content elements are nested too deep.',
      kind: 'loss',
    })
    return ''
  }
  return elements.map((element) => elementHtml(element, issues, depth)).join('\n')
}

function elementHtml(element: unknown, issues: ImportIssue[], depth: number): string {
  if (!isRecord(element)) return ''
  const content = typeof element.content === 'string' ? element.content : ''
  switch (textOf(element.type)) {
    case 'text':
    case 'correction':
      return `<p>${content || (textOf(element.text) ?? '')}</p>`
    case 'raw_html':
      return content
    case 'header': {
      const level = Math.min(6, Math.max(2, Number(element.level) || 2))
      return `<h${level}>${content}</h${level}>`
    }
    case 'list': {
      const tag = element.list_type === 'ordered' ? 'ol' : 'ul'
      const items = listOf(element.items).map((item) => {
        const inner =
          member(item, 'type') === 'list'
            ? elementHtml(item, issues, depth + 1)
            : (firstText(item, 'content') ?? '')
        return `<li>${inner}</li>`
      })
      return depth > 20 ? '' : `<${tag}>${items.join('')}</${tag}>`
    }
    case 'quote': {
      const quoted = ansHtml(listOf(element.content_elements), issues, depth + 1)
      const cite = firstText(element.citation, 'content')
      return `<blockquote>${quoted}${cite === undefined ? '' : `<p>${cite}</p>`}</blockquote>`
    }
    case 'image': {
      const image = ansImage(element)
      return image === undefined ? '' : figureMarkup(image)
    }
    case 'gallery':
      return `${titleOf(element)}<div class="gallery">${ansHtml(listOf(element.content_elements), issues, depth + 1)}</div>`
    case 'element_group':
    case 'content_group':
      return ansHtml(listOf(element.content_elements), issues, depth + 1)
    case 'endorsement': {
      const text = firstText(element.endorsement, 'content') ?? textOf(element.endorsement)
      return text === undefined ? '' : `<p>${text}</p>`
    }
    case 'story': {
      const address = firstText(element, 'canonical_url', 'website_url')
      const title = firstText(element.headlines, 'basic')
      if (title === undefined) return ''
      const label = escapeMarkup(title)
      return `<p>${address === undefined ? label : `<a href="${escapeMarkup(address)}">${label}</a>`}</p>`
    }
    case 'oembed_response':
      return oembed(element.raw_oembed ?? element, issues)
    case 'video':
    case 'audio': {
      const url = firstText(element, 'canonical_url', 'embed_html')
      issues.push({
        code: 'unsupported-media',
        message: `A ${String(element.type)} has no place in the body${url === undefined ? '' : `: ${url.slice(0, 200)}`}.`,
        kind: 'loss',
        text: (firstText(element.headlines, 'basic') ?? '').slice(0, 200),
      })
      return ''
    }
    case 'table': {
      const row = (cells: unknown, tag: string): string =>
        `<tr>${listOf(cells)
          .map((cell) => `<${tag}>${firstText(cell, 'content') ?? textOf(cell) ?? ''}</${tag}>`)
          .join('')}</tr>`
      return `<table>${element.header === undefined ? '' : row(element.header, 'th')}${listOf(
        element.rows,
      )
        .map((cells) => row(cells, 'td'))
        .join('')}</table>`
    }
    case 'code':
      return `<pre><code>${escapeMarkup(content)}</code></pre>`
    case 'divider':
      return '<hr>'
    case 'link_list':
    case 'interstitial_link': {
      const isList = element.type === 'link_list'
      const title = isList ? firstText(element, 'title') : undefined
      const links = (isList ? listOf(element.items) : [element]).map(
        (item) =>
          `<p><a href="${escapeMarkup(firstText(item, 'url') ?? '')}">${firstText(item, 'content') ?? ''}</a></p>`,
      )
      return (title === undefined ? '' : `<p>${escapeMarkup(title)}</p>`) + links.join('')
    }
    default:
      issues.push({
        code: 'unknown-element',
        message: `A content element of type "${String(textOf(element.type) ?? '')}" is not known.`,
        kind: 'loss',
        text: content === '' ? JSON.stringify(element).slice(0, 200) : content.slice(0, 200),
      })
      return ''
  }
}

function titleOf(element: unknown): string {
  const title = firstText(member(element, 'headlines'), 'basic')
  return title === undefined ? '' : `<h3>${escapeMarkup(title)}</h3>`
}

function oembed(value: unknown, issues: ImportIssue[]): string {
  const html = firstText(value, 'html')
  if (html !== undefined) return html
  const url = firstText(value, 'url', '_id')
  if (url !== undefined) return `<figure class="wp-block-embed">${escapeMarkup(url)}</figure>`
  issues.push({code: 'empty-embed', message: 'An embed names no address.', kind: 'loss'})
  return ''
}

/** An ANS image with caption and credits. */
export function ansImage(element: unknown): RawImage | undefined {
  if (member(element, 'type') !== 'image') return undefined
  const url =
    firstText(element, 'url') ?? firstText(member(element, 'additional_properties'), 'originalUrl')
  if (url === undefined) return undefined
  const people = [
    ...listOf(member(element, 'credits', 'by')),
    ...listOf(member(element, 'credits', 'affiliation')),
  ]
  const credit = people.flatMap((person) => firstText(person, 'byline', 'name') ?? []).join(' / ')
  const caption = firstText(element, 'caption', 'subtitle')
  const alt = firstText(element, 'alt_text')
  const copyright = firstText(element, 'copyright')
  const width = Number(member(element, 'width'))
  const height = Number(member(element, 'height'))
  return {
    url,
    ...(alt === undefined ? {} : {alt}),
    ...(caption === undefined ? {} : {caption}),
    ...(credit === '' ? {} : {credit}),
    ...(copyright === undefined ? {} : {copyright}),
    ...(width > 0 ? {width} : {}),
    ...(height > 0 ? {height} : {}),
  }
}
