import {isObject} from '../patch/resolvePath.ts'

/** What a document refers to. */
export interface References {
  /**
   * The ids that are held to integrity: `_ref` without `_weak: true`, within the document's own
   * dataset. References to other datasets (`_dataset`) and to other resources (`media-library:…`) are
   * not.
   */
  readonly strong: ReadonlySet<string>
  /** Every `_ref`, as GROQ's `references()` finds it: one within another reference is not looked at. */
  readonly all: ReadonlySet<string>
  /** Whether its JSON may be kept as it was sent: no number is beyond JSON's, and no level too deep to write again. */
  readonly isPlain: boolean
}

const none: ReadonlySet<string> = new Set()
/** JavaScript writes some thousand levels, and reads any number. */
const deepestPlain = 500

/** Finds what a document refers to, in one walk over it. */
export function referencesIn(document: unknown): References {
  const walk = new ReferenceWalk()
  walk.visit(document, 1, false)
  return {strong: walk.strong ?? none, all: walk.all ?? none, isPlain: walk.isPlain}
}

class ReferenceWalk {
  strong: Set<string> | undefined
  all: Set<string> | undefined
  isPlain = true

  visit(value: unknown, depth: number, isWithin: boolean): void {
    if (typeof value !== 'object' || value === null) {
      if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) {
        this.isPlain = false
      }
      return
    }
    if (depth > deepestPlain) this.isPlain = false
    if (Array.isArray(value)) {
      for (const element of value) this.visit(element, depth + 1, isWithin)
      return
    }
    const {_ref: ref} = value as {readonly _ref?: unknown}
    if (typeof ref === 'string') this.#note(ref, value as Record<string, unknown>, isWithin)
    const isReference = isWithin || Boolean(ref)
    for (const key in value) {
      const child = (value as Record<string, unknown>)[key]
      if (typeof child !== 'string') this.visit(child, depth + 1, isReference)
    }
  }

  #note(ref: string, value: Record<string, unknown>, isWithin: boolean): void {
    if (!isWithin && ref !== '') this.all = (this.all ?? new Set()).add(ref)
    const isElsewhere = value._dataset !== undefined || value._projectId !== undefined
    if (value._weak === true || isElsewhere || ref.includes(':')) return
    this.strong = (this.strong ?? new Set()).add(ref)
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
