import {decodeHTML} from 'entities'

const TAG = /<\/?[a-z][^<>]*>/gi

/** A one-line text out of a field that may hold markup: tags taken off, entities decoded, spaces joined. */
export function plainText(value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  const bare = value.includes('<') ? value.replace(TAG, '') : value
  const text = (bare.includes('&') ? decodeHTML(bare) : bare).replace(/\s+/g, ' ').trim()
  return text === '' ? undefined : text
}
