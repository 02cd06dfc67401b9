import type {ImportIssue, RawArticle, RawImage} from '../../model.ts'
import type {SourceInput} from '../defineSource.ts'
import {buildArticle} from '../text/buildArticle.ts'
import {dates} from '../text/dates.ts'
import {plainText} from '../text/plainText.ts'
import {
  attribute,
  child,
  childrenOf,
  childText,
  escapeMarkup,
  findAll,
  innerHtml,
  textIn,
  type XmlNode,
} from '../xml/xmlNode.ts'

const TAGS: Readonly<Record<string, string>> = {
  hl1: 'h2',
  hl2: 'h3',
  q: 'q',
  bq: 'blockquote',
  block: '',
  'block-content': '',
  org: '',
  person: '',
  location: '',
  city: '',
  country: '',
  chron: '',
  event: '',
  function: '',
  'object.title': 'em',
  virtloc: '',
  money: '',
  num: '',
  pronounce: '',
  copyrite: '',
  note: 'p',
  fn: 'p',
  pre: 'pre',
  nitf: '',
}

/** The article of an `nitf` element, wherever it stands (a file of its own, or inside NewsML-G2). */
export function nitfArticle(
  node: XmlNode,
  source: string,
  locator: string,
  input: SourceInput,
  noted: readonly ImportIssue[],
): RawArticle | undefined {
  const issues = [...noted]
  const date = dates(input, issues)
  const head = child(node, 'head')
  const docdata = child(head, 'docdata')
  const body = child(node, 'body')
  const bodyHead = child(body, 'body.head')
  const hedline = child(bodyHead, 'hedline')
  const content = child(body, 'body.content')
  const headline = plainText(childText(hedline, 'hl1')) ?? plainText(childText(head, 'title'))
  const tagline = plainText(childText(child(body, 'body.end'), 'tagline'))
  const html = nitfHtml(content) + (tagline === undefined ? '' : `<p>${escapeMarkup(tagline)}</p>`)
  if (headline === undefined && html.trim() === '') {
    input.report({
      locator,
      code: 'no-headline-and-body',
      message: `${locator} has neither headline nor content.`,
      kind: 'failed',
    })
    return undefined
  }
  const pubdata = child(head, 'pubdata')
  const [lead] = findAll(content, 'media').flatMap(imageOf)
  const rights = child(bodyHead, 'rights')
  return buildArticle({
    source,
    locator,
    sourceName:
      attribute(pubdata, 'name') ??
      plainText(textIn(child(bodyHead, 'distributor'))) ??
      input.options.sourceName,
    externalId: attribute(child(docdata, 'doc-id'), 'id-string') ?? attribute(node, 'uno'),
    url: attribute(pubdata, 'ex-ref'),
    headline,
    subheadline:
      plainText(childText(hedline, 'hl2')) ?? plainText(textIn(child(bodyHead, 'abstract'))),
    body: {format: 'html', content: html},
    bylines: childrenOf(bodyHead, 'byline').flatMap((byline) => plainText(textIn(byline)) ?? []),
    publishedAt: date(
      attribute(child(docdata, 'date.issue'), 'norm') ?? attribute(pubdata, 'date.publication'),
    ),
    embargoUntil: date(attribute(child(docdata, 'date.release'), 'norm')),
    language: attribute(node, 'xml:lang'),
    section: attribute(pubdata, 'position.section') ?? metaOf(head, 'section'),
    tags: findAll(docdata, 'keyword').flatMap((keyword) => attribute(keyword, 'key') ?? []),
    leadImage: lead,
    rights: rightsOf(rights, child(docdata, 'doc.copyright')),
    extra: datelineOf(bodyHead),
    issues,
  })
}

function metaOf(head: XmlNode | undefined, name: string): string | undefined {
  return attribute(
    childrenOf(head, 'meta').find((meta) => attribute(meta, 'name') === name),
    'content',
  )
}

function datelineOf(bodyHead: XmlNode | undefined): {dateline: string} | undefined {
  const dateline = plainText(textIn(child(bodyHead, 'dateline')))
  return dateline === undefined ? undefined : {dateline}
}

function rightsOf(
  rights: XmlNode | undefined,
  docCopyright: XmlNode | undefined,
): RawArticle['rights'] {
  const copyrightHolder =
    plainText(textIn(child(rights, 'rights.owner'))) ?? attribute(docCopyright, 'holder')
  const copyrightNotice = plainText(textIn(rights))
  if (copyrightHolder === undefined && copyrightNotice === undefined) return undefined
  return {
    ...(copyrightHolder === undefined ? {} : {copyrightHolder}),
    ...(copyrightNotice === undefined ? {} : {copyrightNotice}),
  }
}

/** NITF's body as HTML: its enriched text is unwrapped, its media become figures. */
function nitfHtml(content: XmlNode | undefined): string {
  if (content === undefined) return ''
  replaceMedia(content)
  return innerHtml(content, (node) => {
    if (node.name.startsWith('raw:')) return ''
    return Object.hasOwn(TAGS, node.name) ? TAGS[node.name] : undefined
  })
}

function replaceMedia(content: XmlNode): void {
  const stack: XmlNode[] = [content]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    node.children.forEach((entry, at) => {
      if (typeof entry === 'string') return
      if (entry.name !== 'media') {
        stack.push(entry)
        return
      }
      const image = imageOf(entry)[0]
      node.children[at] =
        image === undefined
          ? {name: 'div', attributes: new Map(), children: entry.children}
          : figureNode(image)
    })
  }
}

function figureNode({url, alt, caption, credit}: RawImage): XmlNode {
  const element = (
    name: string,
    attributes: [string, string][],
    children: XmlNode['children'],
  ): XmlNode => ({
    name,
    attributes: new Map(attributes),
    children,
  })
  const captions = [
    ...(caption === undefined ? [] : [caption, ' ']),
    ...(credit === undefined ? [] : [element('span', [['class', 'credit']], [credit])]),
  ]
  return element(
    'figure',
    [],
    [
      element(
        'img',
        [['src', url], ...(alt === undefined ? [] : [['alt', alt] as [string, string]])],
        [],
      ),
      ...(captions.length === 0 ? [] : [element('figcaption', [], captions)]),
    ],
  )
}

function imageOf(media: XmlNode): RawImage[] {
  const reference = child(media, 'media-reference')
  const url = attribute(reference, 'source')
  const isImage =
    attribute(media, 'media-type') === 'image' ||
    attribute(reference, 'mime-type')?.startsWith('image/')
  if (url === undefined || !isImage) return []
  const caption = plainText(childText(media, 'media-caption'))
  const credit = plainText(childText(media, 'media-producer'))
  const alt = attribute(reference, 'alternate-text')
  return [
    {
      url,
      ...(alt === undefined ? {} : {alt}),
      ...(caption === undefined ? {} : {caption}),
      ...(credit === undefined ? {} : {credit}),
    },
  ]
}

/** The first `nitf` element inside a NewsML-G2 item. */
export function inlineNitf(node: XmlNode): XmlNode | undefined {
  return findAll(node, 'nitf')[0]
}
