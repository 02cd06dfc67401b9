import type {NewsDocument} from '../model.ts'
import {contentFields, type Fingerprint, isAsNoted} from './fingerprint.ts'
import {valueHash} from './hash.ts'

/** What to write onto a stored document: top-level fields only. */
export interface FieldChange {
  readonly set: Readonly<Record<string, unknown>>
  readonly unset: readonly string[]
}

/** Whether a change would change nothing. */
export function isEmptyChange({set, unset}: FieldChange): boolean {
  return Object.keys(set).length === 0 && unset.length === 0
}

/** The fields in which a document differs from what is stored, key order aside. */
export function differingFields(
  desired: NewsDocument,
  stored: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const differing = contentFields(desired).filter(
    (name) => valueHash(desired[name]) !== valueHash(stored[name]),
  )
  return Object.fromEntries(differing.map((name) => [name, desired[name]]))
}

/** What makes the stored document say what the archive says: stale imported fields go. */
export function replaceFields(
  desired: NewsDocument,
  stored: Readonly<Record<string, unknown>>,
  last: Fingerprint,
): FieldChange {
  return {
    set: differingFields(desired, stored),
    unset: [...last.fields.keys()].filter(
      (name) => desired[name] === undefined && stored[name] !== undefined,
    ),
  }
}

/**
 * Three-way merge by field: a field that still is what the import wrote last follows the archive,
 * one that an editor touched, added or emptied stays the editor's.
 */
export function mergeFields(
  desired: NewsDocument,
  stored: Readonly<Record<string, unknown>>,
  last: Fingerprint,
): FieldChange & {readonly kept: readonly string[]} {
  const own = (name: string) => {
    const before = last.fields.get(name)
    return before === undefined
      ? stored[name] === undefined
      : stored[name] !== undefined && isAsNoted(before, stored[name])
  }
  const {set, unset} = replaceFields(desired, stored, last)
  const names = Object.keys(set)
  return {
    set: Object.fromEntries(names.filter(own).map((name) => [name, set[name]])),
    unset: unset.filter(own),
    kept: [...names, ...unset].filter((name) => !own(name)),
  }
}

/**
 * What several archives know of one organization, person, place or memorandum: fields that are
 * missing are filled, lists grow by members whose key is new, nothing that stands is changed.
 */
export function uniteFields(
  desired: NewsDocument,
  stored: Readonly<Record<string, unknown>>,
): FieldChange {
  const set: Record<string, unknown> = {}
  for (const name of contentFields(desired)) {
    const mine = desired[name]
    const theirs = stored[name]
    if (theirs === undefined || theirs === null) set[name] = mine
    else if (Array.isArray(mine) && Array.isArray(theirs)) {
      const known = new Set(theirs.map(memberKey))
      const fresh = mine.filter((member) => !known.has(memberKey(member)))
      if (fresh.length > 0) set[name] = [...theirs, ...fresh]
    }
  }
  return {set, unset: []}
}

/** Keys differ between archives for the same member, so a member is what it says. */
function memberKey(member: unknown): number {
  if (typeof member !== 'object' || member === null) return valueHash(member)
  const {_key, ...content} = member as Record<string, unknown>
  return valueHash(content)
}
