import {startTransition, useDeferredValue, useEffect, useMemo, useState} from 'react'
import type {SanityDocumentLike} from 'sanity'
import type {Finding} from '../engine/types.ts'
import {useChecker} from './useChecker.ts'

const none: readonly Finding[] = []

/** The findings of a document, and whether they are those of what is on the screen now. */
export interface Check {
  /** Undefined until the rules are loaded. */
  readonly findings: readonly Finding[] | undefined
  readonly current: boolean
}

/**
 * The findings of a document as it stands on the screen; none until the rules are loaded.
 *
 * @param isPublished - whether publishing it would update what readers see
 */
export function useFindings(
  document: SanityDocumentLike | undefined,
  isPublished: boolean,
): readonly Finding[] {
  return useLoadedFindings(document, isPublished) ?? none
}

/**
 * The same, undefined until the rules are loaded. They are looked for after the document was shown,
 * and whoever asks is drawn anew only where they changed.
 */
export function useLoadedFindings(
  document: SanityDocumentLike | undefined,
  isPublished: boolean,
): readonly Finding[] | undefined {
  const check = useChecker(document, isPublished ? 'update' : 'publish')
  const [found, setFound] = useState<readonly Finding[]>()
  useEffect(() => {
    const timer = setTimeout(() =>
      startTransition(() => setFound(document && check ? check(document) : undefined)),
    )
    return () => clearTimeout(timer)
  }, [document, check])
  return found
}

/** The findings with whether they are of what is on the screen, for what must wait until they are. */
export function useCheck(document: SanityDocumentLike | undefined, isPublished: boolean): Check {
  const deferred = useDeferredValue(document)
  const check = useChecker(document, isPublished ? 'update' : 'publish')
  const findings = useMemo(
    () => (deferred && check ? check(deferred) : undefined),
    [deferred, check],
  )
  return {findings, current: findings !== undefined && deferred === document}
}

/** The findings that stand in the way of publishing. */
export function blocking(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.severity === 'error' && !finding.waived)
}
