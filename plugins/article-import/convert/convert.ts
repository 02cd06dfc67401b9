import type {ConvertedBody, RawBody} from '../model.ts'
import {convertHtml} from './convertHtml.ts'
import {convertPortableText} from './convertPortableText.ts'
import {convertText} from './convertText.ts'
import type {ConvertOptions} from './options.ts'

/** An article's body as Portable Text, with what was lost and the account of its visible text. */
export function convert(body: RawBody, options: ConvertOptions = {}): ConvertedBody {
  const {format, content} = body
  if (typeof content !== 'string') return convertPortableText(content, options)
  return format === 'html' ? convertHtml(content, options) : convertText(content)
}
