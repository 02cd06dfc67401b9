import type {ImportIssue, RawImage} from '../../model.ts'
import {firstText, isRecord, type JsonRecord, listOf, member, textOf} from '../json/isRecord.ts'
import {isHtml} from '../text/isHtml.ts'
import {escapeMarkup} from '../xml/xmlNode.ts'
import {figureMarkup} from './figureMarkup.ts'

const MAX_DEPTH = 12

/** Fields of a paragraph that steer how it looks, and say nothing. */
const settings =
  /^(?:drupal_internal|revision|langcode|default_langcode|status|created|parent_|behavior_settings|content_translation|field_(?:style|layout|view_mode|width|align\w*|color\w*|background\w*|class\w*|id|anchor|variant|type)$)/

/**
 * The body of a Drupal node that is built of Paragraphs: each paragraph that the node's fields refer
 * to, in order, with its texts, pictures and inner paragraphs. One that the export does not include
 * is reported.
 *
 * @returns `undefined` when the node refers to none
 */
export function paragraphsHtml(
  node: unknown,
  included: ReadonlyMap<string, JsonRecord>,
  imageOf: (paragraph: JsonRecord, field: string) => RawImage | undefined,
  issues: ImportIssue[],
  depth = 0,
): string | undefined {
  const relationships = member(node, 'relationships')
  if (!isRecord(relationships) || depth > MAX_DEPTH) return undefined
  const links = Object.values(relationships)
    .flatMap((field) => listOf(member(field, 'data')))
    .filter((link) => firstText(link, 'type')?.startsWith('paragraph--'))
  if (links.length === 0) return undefined
  return links
    .map((link) => {
      const id = firstText(link, 'id') ?? ''
      const paragraph = included.get(id)
      if (paragraph !== undefined) {
        return paragraphHtml(paragraph, included, imageOf, issues, depth)
      }
      issues.push({
        code: 'missing-paragraph',
        message: `The export does not include ${firstText(link, 'type')} ${id}; export with include=.`,
        kind: 'loss',
      })
      return ''
    })
    .join('\n')
}

function paragraphHtml(
  paragraph: JsonRecord,
  included: ReadonlyMap<string, JsonRecord>,
  imageOf: (paragraph: JsonRecord, field: string) => RawImage | undefined,
  issues: ImportIssue[],
  depth: number,
): string {
  const type = firstText(paragraph, 'type') ?? ''
  const attributes = member(paragraph, 'attributes')
  const relationships = member(paragraph, 'relationships')
  const images = Object.keys(isRecord(relationships) ? relationships : {}).flatMap(
    (field) => imageOf(paragraph, field) ?? [],
  )
  const lines = Object.entries(isRecord(attributes) ? attributes : {}).flatMap(([field, value]) =>
    settings.test(field) ? [] : listOf(value).flatMap((entry) => lineOf(field, entry)),
  )
  const inner = paragraphsHtml(paragraph, included, imageOf, issues, depth + 1) ?? ''
  const image = images[0]
  if (image !== undefined && lines.length <= 1) {
    const caption = lines[0]?.replace(/<\/?p>/g, '') ?? image.caption
    const figure = figureMarkup({...image, ...(caption === undefined ? {} : {caption})})
    return figure + images.slice(1).map(figureMarkup).join('') + inner
  }
  const html = lines.join('') + images.map(figureMarkup).join('') + inner
  return /quote/.test(type) ? `<blockquote>${html}</blockquote>` : html
}

function lineOf(field: string, value: unknown): string[] {
  const address = firstText(value, 'uri')
  if (address !== undefined && firstText(value, 'processed', 'value') === undefined) {
    const label = firstText(value, 'title') ?? address
    return [`<p><a href="${escapeMarkup(address)}">${escapeMarkup(label)}</a></p>`]
  }
  const text = firstText(value, 'processed', 'value') ?? textOf(value)
  if (text === undefined || /^(?:true|false|\d+)$/.test(text)) return []
  if (isHtml(text)) return [text]
  const tag = /(?:title|heading|headline)$/.test(field) ? 'h2' : 'p'
  return [`<${tag}>${escapeMarkup(text)}</${tag}>`]
}
