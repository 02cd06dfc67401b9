/** What a tag means for reading a page, as bits of {@link elementTraits}. */
export const traits = {
  /** Stands on lines of its own. */
  block: 1,
  /** Has no content and no end tag. */
  void: 2,
  /** Its content is never text of the page. */
  silent: 4,
  heading: 8,
  /** Closes an open paragraph, as the HTML standard has it. */
  closesParagraph: 16,
  /** Stops the search for the element that an inline end tag closes. */
  special: 32,
  /** Stops the search for the element that any end tag closes. */
  scope: 64,
  /** May stand in the head. */
  head: 128,
  /** Furniture of a page by its very tag: navigation, forms' controls, asides. */
  furniture: 256,
} as const

const {
  block,
  void: isVoid,
  silent,
  heading,
  closesParagraph,
  special,
  scope,
  head,
  furniture,
} = traits

const table: readonly (readonly [number, string])[] = [
  [
    block | closesParagraph | special,
    'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form header hgroup main menu nav ol p pre section summary ul search listing plaintext xmp h1 h2 h3 h4 h5 h6 hr table',
  ],
  [
    block | special,
    'body html dd dt li td th tr tbody thead tfoot caption colgroup frameset noframes optgroup option legend amp-carousel amp-accordion',
  ],
  [heading, 'h1 h2 h3 h4 h5 h6'],
  [
    isVoid,
    'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
  ],
  [
    silent,
    'script style template svg math iframe object embed applet audio video canvas map textarea select datalist button input head title noembed noframes xmp progress meter',
  ],
  [scope, 'table td th caption html template object marquee button applet'],
  [special, 'button object marquee select template iframe noscript script style svg'],
  [head, 'base basefont bgsound link meta noscript script style template title'],
  [furniture, 'nav aside form dialog menu search footer'],
  [block | furniture, 'amp-ad amp-sticky-ad amp-auto-ads amp-embed amp-consent amp-sidebar'],
]

const byTag = new Map<string, number>()
for (const [bits, tags] of table) {
  for (const tag of tags.split(' ')) byTag.set(tag, (byTag.get(tag) ?? 0) | bits)
}

/** The {@link traits} of a tag, 0 for an inline or unknown one. */
export function elementTraits(tag: string): number {
  return byTag.get(tag) ?? 0
}
