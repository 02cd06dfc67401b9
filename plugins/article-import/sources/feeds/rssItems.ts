import type {ImportIssue, RawArticle, RawBody} from '../../model.ts'
import type {SourceInput} from '../defineSource.ts'
import {MAX_RECORD_LENGTH} from '../json/readRecords.ts'
import {isHtml} from '../text/isHtml.ts'
import {plainText} from '../text/plainText.ts'
import {readText} from '../text/readText.ts'
import {readXmlRecords} from '../xml/readXmlRecords.ts'
import {attribute, child, childrenOf, childText, textIn, type XmlNode} from '../xml/xmlNode.ts'
import {type FeedHead, feedItem} from './feedItem.ts'

/** The items of RSS, any version: 1.0 has them beside the channel, the others in it. */
export async function* rssItems(source: string, input: SourceInput): AsyncGenerator<RawArticle> {
  const stream = readText(input)
  const head: FeedHead = {}
  let index = -1
  const carried: ImportIssue[] = []
  const limit = input.options.maxRecordLength ?? MAX_RECORD_LENGTH
  const isRecord = (name: string, parent: string): boolean =>
    name === 'item' || (parent === 'channel' && name !== 'items')
  for await (const {node, issues} of readXmlRecords(stream.chunks, isRecord, limit)) {
    if (node.name !== 'item') {
      readHead(node, head)
      carried.push(...issues)
      continue
    }
    index++
    const locator = `${input.locator}#${index}`
    const guid = child(node, 'guid')
    const link = attribute(node, 'rdf:about') ?? linkOf(guid)
    const article = feedItem(
      node,
      {
        source,
        locator,
        ...bodyAndSummary(node),
        url: childText(node, 'link') ?? link,
        externalId:
          textIn(guid) ?? attribute(node, 'rdf:about') ?? childText(node, 'dc:identifier'),
        bylines: bylinesOf(node),
        tags: [
          ...childrenOf(node, 'category'),
          ...childrenOf(node, 'dc:subject'),
          ...childrenOf(node, 'media:keywords'),
        ].flatMap((tag) => plainText(textIn(tag)) ?? []),
        published: childText(
          node,
          'pubDate',
          'dc:date',
          'dcterms:created',
          'dcterms:issued',
          'published',
        ),
        updated: childText(node, 'dcterms:modified', 'atom:updated', 'updated'),
      },
      head,
      input,
      [...carried.splice(0), ...stream.takeIssues(), ...issues],
    )
    if (article !== undefined) yield article
  }
}

function readHead(node: XmlNode, head: FeedHead): void {
  const text = plainText(textIn(node))
  if (text === undefined) return
  if (node.name === 'title') head.title ??= text
  if (node.name === 'language' || node.name === 'dc:language') head.language ??= text
}

function linkOf(guid: XmlNode | undefined): string | undefined {
  const text = textIn(guid)
  const isLink = attribute(guid, 'isPermaLink') !== 'false' && /^https?:/i.test(text ?? '')
  return isLink ? text : undefined
}

/** `content:encoded` is the text; without it the description is, else that is a summary. */
function bodyAndSummary(node: XmlNode): {body: RawBody | undefined; summary: string | undefined} {
  const full = childText(node, 'content:encoded', 'fulltext', 'yandex:full-text', 'content')
  const description = childText(node, 'description', 'dcterms:abstract')
  const text = full ?? description
  return {
    body: text === undefined ? undefined : {format: isHtml(text) ? 'html' : 'text', content: text},
    summary: full === undefined ? undefined : plainText(description),
  }
}

/** `author` is by its specification a mail address with a name in brackets. */
function bylinesOf(node: XmlNode): string[] {
  return [
    ...childrenOf(node, 'dc:creator'),
    ...childrenOf(node, 'author'),
    ...childrenOf(node, 'itunes:author'),
  ].flatMap((author) => {
    const text = plainText(textIn(author))
    const named = /^\S+@\S+\s+\(([^)]+)\)$/.exec(text ?? '')?.[1] ?? text
    return named === undefined || /^\S+@\S+$/.test(named) ? [] : [named]
  })
}
