import {useDeferredValue, useMemo} from 'react'
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
  return useCheck(document, isPublished).findings ?? none
}

/**
 * The same, with whether they are of what is on the screen: the document is deferred, so that a
 * keystroke is shown first and checked right after.
 */
export function useCheck(document: SanityDocumentLike | undefined, isPublished: boolean): Check {
  const deferred = useDeferredValue(document)
  const check = useChecker(deferred, isPublished ? 'update' : 'publish')
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
