import chardet from 'chardet'
import iconv from 'iconv-lite'

/** A page as text, and how its encoding was known. */
export interface DecodedPage {
  readonly html: string
  readonly encoding: string
  readonly evidence: 'bom' | 'valid-utf-8' | 'declared' | 'statistics'
}

/** Where a page may declare its charset: the HTML standard looks at 1024 bytes, real pages need more. */
const PRESCAN_BYTES = 8192

const declarations = [
  /<meta[^>]{0,300}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{2,40})/i,
  /<\?xml[^>]{0,200}?encoding\s{0,5}=\s{0,5}["']([\w.:-]{2,40})/i,
]

/**
 * Decodes a page's bytes: byte order mark, then UTF-8 if the bytes are valid UTF-8 with more than
 * ASCII in them, then the declared charset, then statistics.
 *
 * Valid UTF-8 goes before the declaration, since a page that lies about it is common and text of
 * another charset that happens to be valid UTF-8 is not.
 *
 * @param declared - the charset of an HTTP header, when there is one
 */
export function decodePage(bytes: Uint8Array, declared?: string): DecodedPage {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const mark = byteOrderMark(buffer)
  if (mark !== undefined) return {html: iconv.decode(buffer, mark), encoding: mark, evidence: 'bom'}
  if (buffer.includes(0x1b) && /charset\s*=\s*["']?\s*iso-2022-jp/i.test(headOf(buffer))) {
    const html = new TextDecoder('iso-2022-jp').decode(buffer)
    return {html, encoding: 'iso-2022-jp', evidence: 'declared'}
  }
  const strict = decodeStrictly(buffer)
  if (strict !== undefined) return {html: strict, encoding: 'utf-8', evidence: 'valid-utf-8'}
  const head = headOf(buffer)
  const names = [declared, ...declarations.map((pattern) => pattern.exec(head)?.[1])]
  for (const name of names) {
    const encoding = name === undefined ? undefined : webEncoding(name)
    if (encoding !== undefined && encoding !== 'utf-8' && !encoding.startsWith('utf-16'))
      return {html: iconv.decode(buffer, encoding), encoding, evidence: 'declared'}
    if (encoding === 'utf-8' && mostlyUtf8(buffer))
      return {html: buffer.toString('utf8'), encoding, evidence: 'declared'}
  }
  const guess = chardet.detect(buffer.subarray(0, 65_536)) ?? 'windows-1252'
  const encoding = webEncoding(guess) ?? 'windows-1252'
  return {html: iconv.decode(buffer, encoding), encoding, evidence: 'statistics'}
}

function headOf(buffer: Buffer): string {
  return buffer.subarray(0, PRESCAN_BYTES).toString('latin1')
}

function byteOrderMark(buffer: Buffer): string | undefined {
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return 'utf-8'
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le'
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return 'utf-16be'
  return undefined
}

function decodeStrictly(buffer: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(buffer)
  } catch {
    return undefined
  }
}

/** A page cut in the middle of a character, or with a few bad bytes, is still what it says. */
function mostlyUtf8(buffer: Buffer): boolean {
  const text = buffer.toString('utf8')
  let bad = 0
  let beyondAscii = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0xfffd) bad++
    else if (unit > 127) beyondAscii++
  }
  return bad <= 3 || bad * 10 < beyondAscii
}

/** The name of the encoding that browsers use for a label. */
function webEncoding(label: string): string | undefined {
  const name = label.trim().toLowerCase()
  if (name === 'utf8' || name === 'utf-8') return 'utf-8'
  if (/^(iso-?8859-?1|latin-?1|us-ascii|ascii)$/.test(name)) return 'windows-1252'
  if (name === 'gb2312' || name === 'gbk') return 'gb18030'
  if (name === 'ks_c_5601-1987' || name === 'euc-kr') return 'cp949'
  if (/^(iso-8859-9|latin5)$/.test(name)) return 'windows-1254'
  return iconv.encodingExists(name) ? name : undefined
}
