import {useDeferredValue, useMemo} from 'react'
import type {SanityDocumentLike} from 'sanity'
import type {Finding} from '../engine/types.ts'
import {useChecker} from './useChecker.ts'

const none: readonly Finding[] = []

/**
 * The findings of a document as it stands on the screen; none until the rules are loaded.
 *
 * The document is deferred, so that a keystroke is shown first and checked right after.
 *
 * @param isPublished - whether publishing it would update what readers see
 */
export function useFindings(
  document: SanityDocumentLike | undefined,
  isPublished: boolean,
): readonly Finding[] {
  return useFindingsOnceChecked(document, isPublished) ?? none
}

/** The same, but undefined until the rules are loaded. */
export function useFindingsOnceChecked(
  document: SanityDocumentLike | undefined,
  isPublished: boolean,
): readonly Finding[] | undefined {
  const deferred = useDeferredValue(document)
  const check = useChecker(deferred, isPublished ? 'update' : 'publish')
  return useMemo(() => (deferred && check ? check(deferred) : undefined), [deferred, check])
}

/** The findings that stand in the way of publishing. */
export function blocking(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.severity === 'error' && !finding.waived)
}
