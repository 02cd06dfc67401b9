/** What the issues of dropped elements and images say, by their code. */
export const MESSAGES: Readonly<Record<string, string>> = {
  'hidden-text': 'Text that the page hides was left out.',
  'list-marker': 'The marker of a pasted list item became the list item itself.',
  'unsupported-element': 'Text of a drawing, formula or form field has no place in the body.',
  'data-uri-image': 'An image that is written into the page itself was left out.',
  'unusable-image': 'An image has no address that can be fetched.',
  'tracking-pixel': 'An image of no size was left out.',
}
