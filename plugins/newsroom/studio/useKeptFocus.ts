import {type RefObject, useLayoutEffect, useRef} from 'react'

/**
 * Keeps the keyboard in a part of the screen whose focused button went away with what it was about:
 * the part itself takes the focus then.
 *
 * @returns what to spread on the part's element
 */
export function useKeptFocus<Part extends HTMLElement>(): {
  readonly ref: RefObject<Part | null>
  readonly tabIndex: -1
  readonly style: {readonly outline: 'none'}
  readonly onFocus: () => void
  readonly onBlur: () => void
} {
  const ref = useRef<Part>(null)
  const within = useRef(false)
  // React tells of no blur when it takes the focused element away.
  useLayoutEffect(() => {
    if (within.current && document.activeElement === document.body) ref.current?.focus()
  })
  return {
    ref,
    tabIndex: -1,
    // No Tab reaches it, so that it needs no ring to be found by.
    style: {outline: 'none'},
    onFocus: () => {
      within.current = true
    },
    onBlur: () => {
      within.current = false
    },
  }
}
