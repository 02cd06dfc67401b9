import type {LakeDocument} from '../types.ts'

/** What the lake fills in, in the order in which it stands at the end of a document. */
const filledIn = ['_rev', '_createdAt', '_updatedAt'] as const

/**
 * The JSON of a document that a request brought as text: that text, with what the lake filled in at
 * its end. Undefined where the text says otherwise than the document does, writes letters in other
 * ways than `JSON.stringify()` would, as full text is looked for in what is stored, or stands on several
 * lines, as exports have a document a line.
 *
 * @param sent - the document as the request had it
 * @param text - its text
 */
export function documentJson(
  document: LakeDocument,
  sent: Readonly<Record<string, unknown>>,
  text: string,
): string | undefined {
  if (/\\u|[\n\r]/.test(text) || Object.hasOwn(sent, '_score')) return undefined
  let json = text.slice(0, text.lastIndexOf('}'))
  for (const name of filledIn) {
    if (!Object.hasOwn(sent, name)) json += `,"${name}":${JSON.stringify(document[name])}`
    else if (sent[name] !== document[name]) return undefined
  }
  return `${json}}`
}
