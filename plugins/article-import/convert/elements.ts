import {MARK} from './marks.ts'

/** What the converter does at a tag. */
export const KIND = {
  block: 1,
  format: 2,
  inline: 3,
  link: 4,
  list: 5,
  item: 6,
  heading: 7,
  quote: 8,
  pre: 9,
  rule: 10,
  lineBreak: 11,
  image: 12,
  figure: 13,
  caption: 14,
  table: 15,
  row: 16,
  cell: 17,
  rowGroup: 18,
  iframe: 19,
  media: 20,
  ignored: 21,
  raw: 22,
  dropped: 23,
  noscript: 24,
  ampEmbed: 25,
  aside: 26,
} as const

/** A tag's entry in the table. */
export interface ElementInfo {
  readonly tag: string
  readonly kind: (typeof KIND)[keyof typeof KIND]
  /** Decorators that the tag sets. */
  readonly mask: number
  readonly style: string
  /** Whether its attributes are read at all, beyond style, class and hidden. */
  readonly attributes: boolean
  /** Whether its opening ends an open paragraph. */
  readonly closesParagraph: boolean
}

const table = new Map<string, ElementInfo>()

function add(kind: ElementInfo['kind'], tags: string, more: Partial<ElementInfo> = {}): void {
  for (const tag of tags.split(' ')) {
    table.set(tag, {
      tag,
      kind,
      mask: 0,
      style: '',
      attributes: false,
      closesParagraph: false,
      ...more,
    })
  }
}

const P = {closesParagraph: true}

add(
  KIND.block,
  'p div section article main header footer nav address center details summary dialog fieldset form hgroup search dl dt dd dir menu body html legend figure-group optgroup-none',
  P,
)
add(KIND.aside, 'aside', P)
add(KIND.block, 'body html head')
add(KIND.heading, 'h1 h2', {...P, style: 'h2'})
add(KIND.heading, 'h3', {...P, style: 'h3'})
add(KIND.heading, 'h4 h5 h6', {...P, style: 'h4'})
add(KIND.quote, 'blockquote', {...P, style: 'blockquote', attributes: true})
add(KIND.list, 'ul ol menu dir', P)
add(KIND.item, 'li', P)
add(KIND.pre, 'pre listing xmp plaintext', P)
add(KIND.rule, 'hr', P)
add(KIND.lineBreak, 'br')
add(KIND.image, 'img amp-img image', {attributes: true})
add(KIND.figure, 'figure', P)
add(KIND.caption, 'figcaption', P)
add(KIND.table, 'table', {...P, attributes: true})
add(KIND.row, 'tr')
add(KIND.cell, 'td th', {attributes: true})
add(KIND.caption, 'caption')
add(KIND.rowGroup, 'thead tbody tfoot')
add(KIND.iframe, 'iframe amp-iframe', {attributes: true})
add(KIND.ampEmbed, 'amp-youtube amp-twitter amp-instagram amp-facebook amp-vimeo amp-tiktok', {
  attributes: true,
})
add(KIND.media, 'video audio object embed applet canvas', {attributes: true})
add(
  KIND.ignored,
  'wbr meta link base col colgroup source track param input area basefont frame bgsound keygen',
)
add(KIND.raw, 'script', {attributes: true})
add(KIND.raw, 'style template title noembed noframes frameset')
add(KIND.dropped, 'svg math select datalist textarea')
add(KIND.noscript, 'noscript')
add(KIND.link, 'a', {attributes: true})
add(KIND.format, 'b strong', {mask: MARK.strong})
add(KIND.format, 'i em', {mask: MARK.em})
add(KIND.format, 'u', {mask: MARK.underline})
add(KIND.format, 's strike', {mask: MARK.strike})
add(KIND.format, 'code tt', {mask: MARK.code})
add(KIND.format, 'font big small nobr')
add(KIND.inline, 'ins', {mask: MARK.underline})
add(KIND.inline, 'del', {mask: MARK.strike})
add(KIND.inline, 'kbd samp', {mask: MARK.code})
add(KIND.inline, 'sub', {mask: MARK.sub})
add(KIND.inline, 'sup', {mask: MARK.sup})
add(
  KIND.inline,
  'span mark cite q abbr acronym dfn var time label data bdi bdo ruby rt rp rb button output',
)

/** What stands for a tag that is not in the table: an inline element that means nothing here. */
export function elementOf(tag: string): ElementInfo {
  return table.get(tag) ?? unknownElement(tag)
}

const UNKNOWN: ElementInfo = {
  tag: '',
  kind: KIND.inline,
  mask: 0,
  style: '',
  attributes: false,
  closesParagraph: false,
}

function unknownElement(tag: string): ElementInfo {
  const lower = tag.toLowerCase()
  return lower === tag ? {...UNKNOWN, tag} : (table.get(lower) ?? {...UNKNOWN, tag: lower})
}
