import {portableText} from '../functions/portableText.ts'

/** Every string in a document, and the texts that `pt::text()` makes by joining spans, each once. */
export function documentTexts(document: unknown): ReadonlySet<string> {
  const texts = new Set<string>()
  collect(document, texts, true)
  return texts
}

/** The texts that `pt::text()` makes by joining spans. */
export function joinedTexts(document: unknown): ReadonlySet<string> {
  const texts = new Set<string>()
  collect(document, texts, false)
  return texts
}

function collect(value: unknown, texts: Set<string>, isEvery: boolean): void {
  if (typeof value === 'string') {
    if (isEvery) texts.add(value)
  } else if (Array.isArray(value)) for (const item of value) collect(item, texts, isEvery)
  else if (typeof value === 'object' && value !== null) {
    if ('children' in value && Array.isArray(value.children) && value.children.length > 1) {
      const text = portableText(value)
      if (text !== null) texts.add(text)
    }
    for (const item of Object.values(value)) {
      if (isEvery || typeof item === 'object') collect(item, texts, isEvery)
    }
  }
}
