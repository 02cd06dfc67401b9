import {isObject, type Value} from '../evaluate/values.ts'
import {type FunctionTable, ofValues} from './types.ts'

/** Functions of the `pt` namespace. */
export const portableTextFunctions: FunctionTable = {
  pt: ofValues(portableTextValue),
  'pt::text': ofValues(portableText),
}

/** The text of a Portable Text block, or of an array of them with empty lines between. */
export function portableText(value: Value): string | null {
  if (isObject(value)) return blockText(value)
  if (!Array.isArray(value)) return null
  const texts: string[] = []
  collectTexts(value, texts)
  return texts.length > 0 ? texts.join('\n\n') : null
}

function collectTexts(blocks: readonly unknown[], texts: string[]): void {
  for (const block of blocks) {
    if (Array.isArray(block)) {
      collectTexts(block, texts)
      continue
    }
    const text = blockText(block)
    if (text !== null) texts.push(text)
  }
}

function blockText(block: Value): string | null {
  if (!isObject(block) || typeof block._type !== 'string') return null
  const {children} = block
  if (!Array.isArray(children)) return null
  let text = ''
  for (const child of children) {
    if (isObject(child) && child._type === 'span' && typeof child.text === 'string') {
      text += child.text
    }
  }
  return text
}

/** The constructor `pt()`: the value where it is a Portable Text block or an array of them. */
export function portableTextValue(value: Value): Value {
  if (Array.isArray(value)) {
    return value.every((block) => isBlock(block)) ? value : null
  }
  return isBlock(value) ? value : null
}

function isBlock(value: Value): boolean {
  return isObject(value) && typeof value._type === 'string'
}
