const TAG =
  /<(?:p|br|div|a|b|i|em|strong|h[1-6]|ul|ol|li|img|figure|blockquote|span|table|section|article|!--)\b[^<>]{0,2000}>/i
const ENTITY = /&(?:#\d{2,6}|#x[\da-f]{2,6}|nbsp|amp|quot|lt|gt|[lr][sd]quo|[mn]dash|hellip);/i

/** Whether a text that might be either is HTML: it has a tag or an entity of HTML's. */
export function isHtml(text: string): boolean {
  return TAG.test(text) || ENTITY.test(text)
}
