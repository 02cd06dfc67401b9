import type {TextField} from '../engine/textFields.ts'

/** Whether a place of a text is marked as code, which is quoted as it stands. */
export function isInCode({block}: TextField, at: number): boolean {
  if (!block) return false
  const {children} = block
  let low = 0
  let high = children.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((children[middle]?.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return children[low]?.decorators.includes('code') ?? false
}

/** Whether a stretch of a text lies within an annotation of this type, such as `link`, `entity`. */
export function isAnnotated({block}: TextField, start: number, end: number, type: string): boolean {
  return (
    block?.children.some(
      (child) =>
        child.start < end &&
        child.end > start &&
        child.annotations.some(({_type}) => _type === type),
    ) ?? false
  )
}
