import {startTransition} from 'react'
import {EMPTY, type Observable, type Subscription} from 'rxjs'
import type {SanityDocumentLike} from 'sanity'
import type {Checker} from '../engine/checker.ts'
import type {Action} from '../engine/rule.ts'
import type {Finding} from '../engine/types.ts'
import {askedOf} from './askedOf.ts'

/** While somebody types, the findings of a document are looked for at its rests, in milliseconds. */
const restMs = 100
/** And at least so often, in milliseconds. */
const mostMs = 500
/** For how long findings are kept that nobody shows, as between two panes of one document. */
const keptMs = 2000

/** What was found in a state of a document. */
export interface Check {
  readonly document: SanityDocumentLike
  readonly findings: readonly Finding[]
}

/** The findings of a document, for all who show them. */
export interface FindingsStore {
  /** The latest check; undefined until the rules are loaded. */
  latest(): Check | undefined
  /** Says which state of the document is on the screen. */
  show(document: SanityDocumentLike): void
  /** @returns what ends the subscription */
  subscribe(onCheck: () => void): () => void
}

/** Where the findings of a document begin, and what they are found with. */
export interface FindingsSource {
  readonly action: Action
  readonly first?: Check | undefined
  /** @param asked - what the document is checked with, as `askedOf` says it */
  readonly checkerFor: (asked: string) => Observable<Checker>
  /** Is called when nobody shows the findings any more. */
  readonly onIdle: () => unknown
}

/** Checks a document after what was typed was shown, and tells all who show its findings at once. */
export function createFindingsStore(options: FindingsSource): FindingsStore {
  const listeners = new Set<() => void>()
  let check = options.first
  let shown: SanityDocumentLike | undefined
  let asked: string | undefined
  let checker: Checker | undefined
  let following: Subscription = EMPTY.subscribe()
  let timer: ReturnType<typeof setTimeout> | undefined
  let due = 0
  let idle: ReturnType<typeof setTimeout> | undefined

  const run = () => {
    timer = undefined
    if (!shown || listeners.size === 0) return
    follow(shown)
    // What a checker that is there at once scheduled is done here.
    clearTimeout(timer)
    timer = undefined
    if (!checker) return
    check = {document: shown, findings: checker(shown)}
    startTransition(() => {
      for (const listener of listeners) listener()
    })
  }
  const schedule = (wait: number) => {
    const now = performance.now()
    if (timer === undefined) due = now + mostMs
    clearTimeout(timer)
    timer = setTimeout(run, Math.min(wait, Math.max(0, due - now)))
  }
  /** Typing rarely changes what a document is checked with; when it does, the old checker serves on. */
  const follow = (document: SanityDocumentLike) => {
    const next = askedOf(document, options.action)
    if (next === asked) return
    asked = next
    const previous = following
    following = options.checkerFor(next).subscribe((made) => {
      checker = made
      schedule(0)
    })
    previous.unsubscribe()
  }
  return {
    latest: () => check,
    show(document) {
      if (document === shown) return
      const isFirst = shown === undefined
      shown = document
      schedule(isFirst ? 0 : restMs)
    },
    subscribe(onCheck) {
      clearTimeout(idle)
      listeners.add(onCheck)
      if (shown && listeners.size === 1) schedule(0)
      return () => {
        listeners.delete(onCheck)
        if (listeners.size > 0) return
        idle = setTimeout(() => {
          clearTimeout(timer)
          timer = undefined
          following.unsubscribe()
          asked = undefined
          options.onIdle()
        }, keptMs)
      }
    },
  }
}
