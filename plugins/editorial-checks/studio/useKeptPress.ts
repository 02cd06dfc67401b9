import {useCallback, useEffect, useRef, useState} from 'react'

/**
 * How long what is settled must stay so before a kept press runs, in milliseconds: Studio gives the
 * errors of a moment ago with the revision of now, just before it validates that.
 */
const settlingMs = 100
/** How long a kept press waits for what stands in its way to go, in milliseconds. */
const patienceMs = 3000
/** How long something must stand in the way before the button is disabled for it, in milliseconds. */
const standingMs = 500

/** What decides when a press may run. */
export interface PressState {
  /** Whether a press is kept that did not run yet. */
  readonly kept: boolean
  readonly keep: (kept: boolean) => void
  /** What the press is meant for, as the draft's state; without it a kept press is forgotten. */
  readonly subject: unknown
  /** Whether the subject is saved and validated as it is now; without that nothing runs. */
  readonly settled: boolean
  /** Whether it is checked as it is now; a check that never comes is not waited for. */
  readonly checked: boolean
  readonly blocked: boolean
  readonly run: (() => void) | undefined
}

/**
 * A press that is never lost: while it is not known yet whether anything stands in its way, it is
 * kept and runs once; what stands there for a blink disables nothing.
 *
 * @returns what to call on a press, and whether to show what blocks
 */
export function useKeptPress(state: PressState): {
  readonly press: () => void
  readonly barred: boolean
} {
  const {kept, keep, subject, settled, checked, blocked, run} = state
  const [ran, setRan] = useState(false)
  const stood = useStood(blocked)
  const latest = useRef({run, blocked})
  latest.current = {run, blocked}
  const absent = subject === undefined
  useEffect(() => {
    if (!absent) return
    keep(false)
    setRan(false)
  }, [absent, keep])
  useEffect(() => {
    if (!blocked) setRan(false)
  }, [blocked])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the subject starts the wait anew
  useEffect(() => {
    if (!kept || !settled) return
    const decide = () => {
      keep(false)
      if (latest.current.blocked) return
      setRan(true)
      latest.current.run?.()
    }
    const timer = setTimeout(decide, blocked || !checked ? patienceMs : settlingMs)
    return () => clearTimeout(timer)
  }, [kept, keep, settled, checked, blocked, subject])
  const press = useCallback(() => keep(true), [keep])
  // After it ran, being blocked is how the run shows that it goes on.
  return {press, barred: blocked && (stood || ran)}
}

function useStood(stands: boolean): boolean {
  const [stood, setStood] = useState(stands)
  useEffect(() => {
    if (!stands) {
      setStood(false)
      return
    }
    const timer = setTimeout(() => setStood(true), standingMs)
    return () => clearTimeout(timer)
  }, [stands])
  return stood
}
