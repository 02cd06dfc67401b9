import type {RawImage} from '../../model.ts'
import {escapeMarkup} from '../xml/xmlNode.ts'

/** An image as the HTML that the converter reads back: a figure with caption and credit. */
export function figureMarkup({url, alt, caption, credit}: RawImage): string {
  const text =
    caption === undefined ? '' : /<[a-z]/i.test(caption) ? caption : escapeMarkup(caption)
  const credited = credit === undefined ? '' : `<span class="credit">${escapeMarkup(credit)}</span>`
  const captions =
    text === '' && credited === '' ? '' : `<figcaption>${text}${credited}</figcaption>`
  return `<figure><img src="${escapeMarkup(url)}" alt="${escapeMarkup(alt ?? '')}">${captions}</figure>`
}
