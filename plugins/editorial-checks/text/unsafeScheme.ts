import {decodeEntities} from './entities.ts'

const allowed = new Set(['http', 'https', 'mailto', 'tel'])

/** Schemes that are dangerous even where only a second decoding would bring them out. */
const dangerous = new Set([
  'javascript',
  'data',
  'vbscript',
  'livescript',
  'mocha',
  'file',
  'blob',
  'filesystem',
  'jar',
  'view-source',
])

/**
 * The scheme of an address when it is none of http, https, mailto and tel; undefined for safe and
 * relative addresses and fragments.
 *
 * Control characters, white space and entities are undone first, as browsers do (WHATWG URL).
 */
export function unsafeScheme(href: string): string | undefined {
  const decoded = cleaned(decodeLooseEntities(href.slice(0, 4096)))
  const scheme = schemeOf(decoded)
  if (scheme !== undefined) return allowed.has(scheme) ? undefined : scheme
  const twice = schemeOf(cleaned(decodeLooseEntities(percentDecoded(percentDecoded(decoded)))))
  return twice !== undefined && dangerous.has(twice) ? twice : undefined
}

function schemeOf(address: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/iu.exec(address)?.[1]?.toLowerCase()
}

function cleaned(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, '')
}

/** In attributes browsers take numeric entities without their semicolon, too. */
function decodeLooseEntities(text: string): string {
  const closed = text.replace(/&#(x[0-9a-f]{1,7}|\d{1,8});?/giu, (entity, code: string) => {
    const value = /^x/iu.test(code) ? Number.parseInt(code.slice(1), 16) : Number.parseInt(code, 10)
    return value > 0 && value < 0x110000 && (value < 0xd800 || value > 0xdfff)
      ? String.fromCodePoint(value)
      : entity
  })
  return decodeEntities(closed)
}

function percentDecoded(text: string): string {
  return text.replace(/%([0-9a-f]{2})/giu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
