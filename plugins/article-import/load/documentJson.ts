import type {NewsDocument} from '../model.ts'

const texts = new WeakMap<NewsDocument, string>()

/** A document as JSON, made once however many need it: documents are never mutated. */
export function documentJson(document: NewsDocument): string {
  const known = texts.get(document)
  if (known !== undefined) return known
  const text = JSON.stringify(document)
  texts.set(document, text)
  return text
}
