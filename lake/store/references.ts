import {isObject} from '../patch/resolvePath.ts'

/**
 * The ids that a document refers to strongly: `_ref` without `_weak: true`, within its own dataset.
 *
 * References to other datasets (`_dataset`) and to other resources (`media-library:…`) are not held
 * to integrity.
 */
export function strongReferences(document: unknown): ReadonlySet<string> {
  const found = new Set<string>()
  collect(document, found)
  return found
}

function collect(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) {
    for (const element of value) collect(element, found)
    return
  }
  if (!isObject(value)) return
  const {_ref: ref} = value
  if (typeof ref === 'string') {
    const elsewhere = value._dataset !== undefined || value._projectId !== undefined
    if (value._weak !== true && !elsewhere && !ref.includes(':')) found.add(ref)
  }
  for (const key in value) {
    const child = value[key]
    if (typeof child === 'object' && child !== null) collect(child, found)
  }
}

/**
 * A document as it is published: references that waited for their target (`_strengthenOnPublish`)
 * become strong, unless their field wants them weak.
 */
export function strengthenReferences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strengthenReferences)
  if (!isObject(value)) return value
  const {_strengthenOnPublish: pending} = value
  const strengthen = typeof value._ref === 'string' && isObject(pending)
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => {
        if (!strengthen) return true
        return key !== '_strengthenOnPublish' && (key !== '_weak' || pending.weak === true)
      })
      .map(([key, child]) => [key, strengthenReferences(child)]),
  )
}
